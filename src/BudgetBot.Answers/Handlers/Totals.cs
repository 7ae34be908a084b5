using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about a document's own totals: 「医政局の令和7年度予算案」「熊本県計画の総事業費」.</summary>
public static class Totals
{
    private const int MostSubjectWeight = 7;
    private const int LongKana = 5;

    // Two labels: （Ａ）（Ｂ）.
    private const int MostLabelWeight = 12;

    /// <summary>Answers where the question names nothing but a document, a year and a stage, or asks for the whole; else null.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if ((question.FollowsUp && question.Links.Any(link => !link.Subject.Items.All(context.Reader.Totals.Contains))) || question.Accounts?.Meant.Any() == true || question.Divisions.Count > 0 || question.Rows.Count > 0 || question.Conditions.Count > 0 || question.Status is not null || question.ByStatus || question.Rank is not null
            || (question.Wants(Operation.Count) && question.Document is not null) || question.Wants(Operation.Share) || question.Wants(Operation.Growth) || question.Wants(Operation.Included) || !NamesNothingElse(context) || (question.Document is null && !question.Total))
        {
            return null;
        }

        IReadOnlyList<Fact> all = question.Document is null
            ? [.. context.Snapshot.Papers.SelectMany(source => Of(context, source.Document))]
            : Of(context, question.Document);
        IReadOnlyList<Fact> facts = Wanted(context, all);
        if (facts.Count == 0)
        {
            return all.Count == 0 ? null : Missing(context, all);
        }

        if (facts.Count == 2 && (question.Wants(Operation.Compare) || question.Wants(Operation.Difference)) && !question.Wants(Operation.Sum))
        {
            return SideBySideHandler.Answer(context, facts);
        }

        return question.Wants(Operation.Sum) && facts.Count > 1 ? Sum(context, facts, all) : One(context, facts);
    }

    /// <summary>The total of the year and stage that a question names both, where the subject has none of its own; else null.</summary>
    public static Answer? OfNamedStage(TurnContext context)
    {
        Question question = context.Question;
        if (question.Document is null || question.Stages.Count != 1 || context.Chooser.YearOf(question) is not { } year || question.Stages[0] is Stage.Draft or Stage.Initial or Stage.Supplementary)
        {
            return null;
        }

        Fact[] facts = [.. Of(context, question.Document).Where(fact => fact.Year == year && fact.Stage == question.Stages[0]).Take(1)];
        return facts.Length == 0 ? null : One(context, facts);
    }

    /// <summary>The totals of a document, the most complete first.</summary>
    public static IReadOnlyList<Fact> Of(TurnContext context, string document) =>
    [
        .. context.Reader.Totals.Where(item => item.Document == document).SelectMany(item => context.FactsOf(item))
            .Where(fact => fact.Kind == FactKind.Money && fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.OfWhich))
            .OrderBy(fact => fact.Figure.Unit == "億円" ? 1 : 0).ThenBy(fact => fact.Citation.Lines.From),
    ];

    /// <summary>Whether the words name nothing but the document: what its title says counts as naming it.</summary>
    public static bool NamesNothingElse(TurnContext context)
    {
        string[] titles = [.. context.Snapshot.Papers.Where(source => source.Document == context.Question.Document).Select(source => Japanese.Text.TextNormalizer.NameKey(source.Title))];
        return !NamesOtherAccount(context, titles) && !context.Question.SubjectWords.Any(word => NamesByKana(context.Question, word)) && context.Question.SubjectWords.Where(word => !titles.Any(title => title.Contains(word.Trim('の'), StringComparison.Ordinal)))
            .Sum(word => Questions.Text.CharacterWeight.Weight(word)) <= MostSubjectWeight;
    }

    // 特別会計 beside the budget book of the 一般会計.
    private static bool NamesOtherAccount(TurnContext context, string[] titles) => context.Question.Document is { } document && context.Reader.Accounts.IsBook(document)
        && context.Speech.Accounts.Any(account => context.Question.Normalized.Contains(account, StringComparison.Ordinal) && !titles.Any(title => title.Contains(account, StringComparison.Ordinal)));

    // せいかつほごひ, がん: hiragana alone weighs little, and is a name where it is long or names begin so.
    private static bool NamesByKana(Question question, string word) => Questions.Text.Particles.TrimEnd(word).TrimStart('の') is { Length: > 1 } said && said.All(Questions.Text.CharacterWeight.IsHiragana)
        && (said.Length >= LongKana || Joined(question.Normalized, 'の' + said) || (question.Broad && question.Links.Count > 0));

    // 富士市のごみ, 熊本県のがんの…: what is joined to a name and ends there is a word.
    private static bool Joined(string text, string said) => text.IndexOf(said, StringComparison.Ordinal) is int at and >= 0 && (at + said.Length == text.Length || "のはをが?、 ".Contains(text[at + said.Length], StringComparison.Ordinal));

    /// <summary>The total of the document in scope, of the year and stage wanted; empty where there is none.</summary>
    public static IReadOnlyList<Fact> Chosen(TurnContext context) => context.Question.Document is { } document ? Wanted(context, Of(context, document)) : [];

    /// <summary>The totals of two stages that a question names and nothing else, of the one document that prints both; empty else.</summary>
    public static IReadOnlyList<Fact> OfStages(TurnContext context)
    {
        Question question = context.Question;
        if (question.Stages.Count != 2 || question.Links.Count > 0 || question.SubjectWords.Sum(word => Questions.Text.CharacterWeight.Weight(word)) > MostLabelWeight)
        {
            return [];
        }

        IReadOnlyList<Fact>[] found = [.. context.Snapshot.Papers.Where(source => question.Document is null || source.Document == question.Document)
            .Select(source => Wanted(context, Of(context, source.Document))).Where(facts => facts.Count == 2)];
        return found.Length == 1 ? found[0] : [];
    }

    private static IReadOnlyList<Fact> Wanted(TurnContext context, IReadOnlyList<Fact> all)
    {
        Question question = context.Question;
        if (question.Stages.Count > 1)
        {
            return [.. question.Stages.Select((stage, at) => all.FirstOrDefault(fact => fact.Stage == stage
                && (question.Years.Count != question.Stages.Count || fact.Year == question.Years[at]))).OfType<Fact>()];
        }

        FiscalYear? year = context.Chooser.YearOf(question);
        foreach (Stage stage in context.Chooser.StagesOf(question, year))
        {
            Fact[] facts = [.. all.Where(fact => fact.Stage == stage && (year is null || fact.Year == year) && (question.Bases.Count == 0 || fact.Base.Any(question.Bases.Contains)))];
            if (facts.Length > 0)
            {
                return [.. SameFigure.Distinct(facts).Take(1)];
            }
        }

        return [];
    }

    private static Answer One(TurnContext context, IReadOnlyList<Fact> facts)
    {
        AnswerBuilder reply = context.Reply;
        context.Topic = new Topic(context.Question, [context.SubjectOf(facts[0].Item)], [], facts);
        foreach (Fact fact in facts)
        {
            string name = TitleOf(context, fact) + "の" + FactWords.YearAndStage(fact) + "（総額）は";
            Segment amount = context.Question.Unit is { } unit ? reply.Amount(fact, unit.Name, strong: true) : reply.Amount(fact, strong: true);
            reply.Line(Text(name), amount, Text("（"), reply.Spoken(fact), Text("）です。"), reply.Cite(fact));
        }

        foreach (Fact part in context.FactsOf(facts[0].Item).Where(fact => fact.Qualifiers.Contains(Qualifiers.OfWhich) && fact.Kind == FactKind.Money).Take(2))
        {
            reply.Line(Text("うち" + string.Join("・", part.Base) + "は"), reply.Amount(part), Text("です。"), reply.Cite(part));
        }

        return reply.Build(Outcome.Answered);
    }

    private static Answer Sum(TurnContext context, IReadOnlyList<Fact> facts, IReadOnlyList<Fact> all)
    {
        bool subtracts = context.Words.Holds(SpeechKind.Subtracting, context.Question.Normalized);
        long total = facts.Select((fact, at) => subtracts && at == facts.Count - 1 ? -(fact.Figure.Yen ?? 0) : fact.Figure.Yen ?? 0).Sum();
        Fact? printed = all.FirstOrDefault(fact => fact.Figure.Yen == total);
        if (printed is not null)
        {
            context.Topic = new Topic(context.Question, [context.SubjectOf(printed.Item)], [], [printed]);
            context.Reply.Line(
                Text("資料に「" + printed.Item.Printed + "」として"), context.Reply.Amount(printed, strong: true), Text("（"), context.Reply.Spoken(printed),
                Text("）と印刷されています。"), context.Reply.Cite(printed));
            foreach (Fact fact in facts)
            {
                context.Reply.Line(Text("・" + FactWords.YearAndStage(fact) + "："), context.Reply.Amount(fact), context.Reply.Cite(fact));
            }

            return context.Reply.Build(Outcome.Answered);
        }

        return SideBySideHandler.Answer(context, facts);
    }

    private static Answer Missing(TurnContext context, IReadOnlyList<Fact> all)
    {
        string[] there = [.. all.Where(fact => fact.Stage != Stage.Other && fact.Stage != Stage.Difference).Select(FactWords.YearAndStage).Distinct().Take(4)];
        context.Reply.Line(Text("お尋ねの年度・段階の総額は、資料に記載がありません。記載があるのは、" + string.Join("、", there) + "です。"));
        return context.Reply.Build(Outcome.NotFound);
    }

    private static string TitleOf(TurnContext context, Fact fact) =>
        fact.Item.Path.Count > 0 && fact.Item.Kind != ItemKind.Table ? fact.Item.Path[0] : "「" + context.Snapshot.Papers.First(source => source.Document == fact.Item.Document).Title + "」";
}
