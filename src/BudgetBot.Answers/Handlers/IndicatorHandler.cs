using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about facts that are no money: indicators, dates and periods, rates, counts.</summary>
public static class IndicatorHandler
{
    private const int MostFacts = 8;
    private const int MostUnexplained = 8;
    private const int MostBesideMostOfName = 12;
    private const int MostOfName = 480;

    /// <summary>Answers where a subject with facts of the kinds fits, else null.</summary>
    public static Answer? TryAnswer(TurnContext context, params FactKind[] kinds)
    {
        SubjectChoice choice = Choose(context, kinds);
        if (!choice.Found || (!choice.Best[0].ByReading && Explained.UnexplainedWeight(context, choice.Best[0].Subject) >= (context.Question.Wants(Operation.Kpi) && choice.Best[0].NameCoverage >= MostOfName ? MostBesideMostOfName : MostUnexplained)))
        {
            return null;
        }

        if (context.Question.Wants(Operation.Quantity) && !NamesFocus(context, choice.Best[0].Subject))
        {
            return null;
        }

        Fact[] facts = [.. choice.Best.SelectMany(link => context.Sheet(link.Subject).All.Where(fact => kinds.Contains(fact.Kind))
            .OrderBy(fact => fact.Citation.Lines.From)).Where(fact => IsWanted(context.Question, fact)).Take(MostFacts)];
        if (facts.Length == 0)
        {
            return null;
        }

        return Answer(context, facts);
    }

    /// <summary>Answers with the indicators whose names hold every noun of the question, or with all of them where it says nothing but 指標; else null.</summary>
    public static Answer? Held(TurnContext context)
    {
        string[][] words = [.. context.Coverage.Words.Where(word => !AskedWords.IsYear(word.Said))
            .Select(word => word.Forms.Select(form => WithoutIndicator(context, form)).ToArray()).Where(forms => forms[0].Length > 1)];
        if (words.Length == 0 && !(context.Question.Wants(Operation.Kpi) && context.Question.Document is not null))
        {
            return null;
        }

        Fact[] facts = [.. context.Snapshot.Facts(new FactFilter { Kind = FactKind.Kpi, Document = context.Question.Document })
            .Where(fact => IsWanted(context.Question, fact) && words.All(forms => forms.Any(form => Explained.LongestUnexplained(form, NamesOf(fact.Item)) == 0)))];
        int names = facts.Select(fact => fact.Item.Parent is { Kind: ItemKind.Entry } above ? above : fact.Item).Distinct().Count();
        return facts.Length == 0 || (words.Length > 0 && names > 1) ? null : Answer(context, facts);
    }

    private static string NamesOf(Item item) => item.Name + "\n" + (item.Parent is { Kind: ItemKind.Entry } above ? above.Name : string.Empty);

    private static string WithoutIndicator(TurnContext context, string word)
    {
        string rest = word;
        foreach (string said in context.Speech.Indicators)
        {
            rest = rest.Replace(said, string.Empty, StringComparison.Ordinal);
        }

        return rest;
    }

    private static Answer Answer(TurnContext context, IReadOnlyList<Fact> facts)
    {
        context.Topic = new Topic(context.Question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [], facts);
        foreach (Fact fact in facts)
        {
            string stage = fact.Stage is Stage.Target or Stage.Baseline ? "の" + fact.Stage.Word() : string.Empty;
            string above = string.Empty;
            if (fact.Item.Parent is { Kind: ItemKind.Entry } parent)
            {
                above = parent.Printed + " ";
                context.Reply.Mention(parent);
            }

            context.Reply.Line(Text(above + FactWords.Name(fact.Item) + stage + "："), context.Reply.Printed(fact), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // 「自治医大卒医師や…の配置人数、今と目標」 says a long name in other words: the best of all subjects is meant if it has an indicator.
    private static SubjectChoice Choose(TurnContext context, FactKind[] kinds)
    {
        bool Able(Subject subject) => context.Sheet(subject).All.Any(fact => kinds.Contains(fact.Kind));
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, Able);
        return !choice.Found && context.Question.Wants(Operation.Kpi) && context.Question.Links is [{ Coverage: >= MostOfName, NameCoverage: >= MostOfName } best, ..] && Able(best.Subject)
            ? new SubjectChoice([best], [])
            : choice;
    }

    // 「…に参加している医療機関の数」 wants an indicator of 医療機関: the last noun must stand in its name.
    private static bool NamesFocus(TurnContext context, Subject subject) => context.Question.SubjectWords.Count == 0
        || PassageSearch.HoldsFocus(context.Question.SubjectWords, subject.Name + "\n" + (subject.First.Parent is { Kind: ItemKind.Entry } above ? above.Name : string.Empty));

    // An indicator is answered for the year that is asked for, or not at all.
    private static bool IsWanted(Question question, Fact fact) =>
        fact.Kind != FactKind.Kpi || question.Years.Count == 0 || question.Years.Contains(fact.Year) || question.RelativeYear;
}
