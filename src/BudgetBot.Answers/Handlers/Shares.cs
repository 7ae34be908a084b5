using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what part of a whole something is, with the formula, and beside it the share that the paper prints.</summary>
public static class Shares
{
    // Three kanji that no text of the part explains name a whole that was not found.
    private const int MostUnexplained = 12;
    private static readonly string[] WholeFirst = ["のうち", "に対する", "に占める"];

    /// <summary>Answers where the question names a part and its whole, else null.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (OfBase(context) is { } based)
        {
            return Answer(context, based);
        }

        if (ShareWholes.InOutline(context) is { } inside)
        {
            return inside;
        }

        IReadOnlyList<Fact> named = ShareWholes.Above(context) ?? SideBySideHandler.Operands(context);
        if (named.Count < 2 && Totals.OfStages(context) is { Count: 2 } stages)
        {
            // 「BはAの何％」 may be more than all of A; 「Aのうち」「Aに対する」 names the whole first.
            bool wholeFirst = WholeFirst.Any(word => context.Question.Normalized.Contains(word, StringComparison.Ordinal));
            return Answer(context, part: stages[wholeFirst ? 1 : 0], whole: stages[wholeFirst ? 0 : 1]);
        }

        if (named.Count > 1)
        {
            return named[0].Stage == named[1].Stage || context.Question.Stages.Count > 1 || context.Question.FollowsUp ? Answer(context, named) : null;
        }

        Fact? part = PartOf(context);
        if (part is not null && !context.Question.FollowsUp && Explained.UnexplainedWeight(context, context.SubjectOf(part.Item)) >= MostUnexplained)
        {
            return null;
        }

        Fact? whole = part is null ? null : WholeOf(context, part);
        if (part is null || whole is null)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(part.Item)], [], [part]);
        return Answer(context, [part, whole]);
    }

    /// <summary>Answers for two figures: the smaller is the part.</summary>
    public static Answer Answer(TurnContext context, IReadOnlyList<Fact> facts)
    {
        Fact part = facts.MinBy(fact => fact.Figure.Yen)!;
        return Answer(context, part, facts.Where(fact => fact != part).MaxBy(fact => fact.Figure.Yen)!);
    }

    private static Answer Answer(TurnContext context, Fact part, Fact whole)
    {
        AnswerBuilder reply = context.Reply;
        if (new[] { part, whole }.Any(fact => fact.Qualifiers.Contains(Qualifiers.Pool)) || whole.Figure.Yen is not > 0)
        {
            reply.Mention(whole.Item);
            reply.Line(Text(FactWords.Name(part.Item) + "と" + FactWords.Name(whole.Item) + "には内数の額があるため、割合は計算できません。"), reply.Cite(part));
            return reply.Build(Outcome.NotFound);
        }

        reply.Line(
            Text(Label(part) + "は、" + Label(whole) + "の"),
            reply.Ratio(ComputationKind.Share, part.Figure.Yen ?? 0, whole.Figure.Yen ?? 1, strong: true), Text("です。"), reply.Cite(part));
        reply.Line(Text("計算: "), reply.Amount(part), Text(" ÷ "), reply.Amount(whole), reply.Cite(whole));
        foreach (Fact printed in context.FactsOf(part.Item).Where(fact => fact.Kind == FactKind.Rate).Take(1))
        {
            reply.Line(Text("資料には"), reply.Printed(printed), Text("と印刷されています。"), reply.Cite(printed));
        }

        return reply.Build(Outcome.Answered);
    }

    private static string Label(Fact fact) => FactWords.Name(fact.Item) + "（" + string.Join("、", fact.Base.Prepend(FactWords.YearAndStage(fact))) + "）";

    // 「…のうち国分は何割」: the share of a fund base in the whole of the same item.
    private static IReadOnlyList<Fact>? OfBase(TurnContext context)
    {
        string[] parts = [.. context.Question.Bases.Where(word => word is not BudgetFamily.AllFunds)];
        if (parts.Length == 0 && context.Question.Wants(Operation.Included))
        {
            return OfIncluded(context);
        }

        if (context.Question.Divisions.Count > 0)
        {
            return parts.Length != 1 ? null : context.Question.Divisions.SelectMany(label => Members.Divisions(context, label)).Select(item => Pair(Members.FiguresOf(context, item), parts[0])).FirstOrDefault(pair => pair is not null);
        }

        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => parts.Length == 1 && context.Sheet(subject).All.Any(fact => fact.Base.Contains(parts[0])));
        if (parts.Length != 1 || !choice.Found)
        {
            return null;
        }

        // Amounts that the question mentions must be those that are counted with.
        IReadOnlyList<Fact>? pair = Pair(context.Sheet(choice.Best[0].Subject).All, parts[0]);
        return pair is null || context.Question.Mentions.Any(mention => pair.All(fact => fact.Figure.Yen != mention.Yen)) ? null : pair;
    }

    private static IReadOnlyList<Fact>? Pair(IReadOnlyList<Fact> facts, string fundBase)
    {
        Fact? part = facts.FirstOrDefault(fact => fact.Base.Contains(fundBase) && fact.Figure.Yen is not null);
        Fact? whole = part is null ? null : facts.FirstOrDefault(fact => fact.Year == part.Year && fact.Stage == part.Stage && fact.Figure.Yen >= part.Figure.Yen
            && fact.Figure.Unit == part.Figure.Unit && !fact.Base.Contains(fundBase));
        return part is null || whole is null ? null : [part, whole];
    }

    // 「…のうちデジタル庁計上分は何％」: of an item that prints it, else of the whole paper.
    private static IReadOnlyList<Fact>? OfIncluded(TurnContext context)
    {
        Fact[] parts = IncludedHandler.Facts(context);
        Fact? part = parts.Length == 0 ? null : parts[0];
        if (part is null)
        {
            return null;
        }

        IEnumerable<Fact> wholes = part.Qualifiers.Contains(Qualifiers.OfWhich) ? context.FactsOf(part.Item) : Totals.Of(context, part.Item.Document);
        Fact? whole = wholes.FirstOrDefault(fact => fact.Kind == FactKind.Money && fact.Year == part.Year && fact.Stage == part.Stage && fact.Base.Count == 0 && fact.Figure.Yen > part.Figure.Yen);
        return whole is null ? null : [part, whole];
    }

    private static Fact? PartOf(TurnContext context) => RowHandler.Figures(context) is { Count: 1 } rows ? rows[0] : NamedFigure.OfLinks(context, context.Question.Links)
        ?? context.Question.Divisions.SelectMany(label => NamedFigure.OfDivision(context, label)).FirstOrDefault();

    // A division that is named, else the total of the document, of the same year and stage.
    private static Fact? WholeOf(TurnContext context, Fact part)
    {
        Fact? division = context.Question.Divisions.SelectMany(label => NamedFigure.OfDivision(context, label)).FirstOrDefault(fact => fact.Item.Document == part.Item.Document && fact.Figure.Yen > part.Figure.Yen);
        if (division is not null && part.Item.Kind != ItemKind.Division)
        {
            return division;
        }

        foreach (Item above in part.Item.Ancestors)
        {
            if (above.Kind == ItemKind.Table && context.FactsOf(above).FirstOrDefault(fact => fact.Figure.Yen > part.Figure.Yen && fact.Year == part.Year) is { } table)
            {
                return table;
            }
        }

        return Totals.Of(context, part.Item.Document).FirstOrDefault(fact => fact.Year == part.Year && fact.Figure.Yen > part.Figure.Yen
            && (fact.Stage == part.Stage || (fact.Stage is Stage.Draft or Stage.Plan && part.Stage is Stage.Draft or Stage.Plan)));
    }
}
