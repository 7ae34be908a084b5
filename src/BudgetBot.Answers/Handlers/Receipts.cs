using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Says what is in a figure and what was left out of it, and why.</summary>
public static class Receipts
{
    private const int MostNamed = 6;

    /// <summary>Adds the line 「対象：8件（うち再掲6件）。除いたもの：…（内数）」.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="counted">What is in the figure.</param>
    /// <param name="leftOut">What would belong to it but has no amount of its own.</param>
    public static void Line(TurnContext context, IReadOnlyCollection<Fact> counted, IReadOnlyList<Item> leftOut)
    {
        AnswerBuilder reply = context.Reply;
        foreach (Fact fact in counted)
        {
            reply.Use(fact);
        }

        List<Segment> line = [Text("対象："), reply.Count(counted.Count, "件")];
        int repeated = counted.Count(fact => fact.Qualifiers.Contains(Qualifiers.Repeated));
        int partly = counted.Count(fact => fact.Qualifiers.Contains(Qualifiers.PartlyRepeated));
        if (repeated > 0)
        {
            line.AddRange([Text("（うち再掲"), reply.Count(repeated, "件"), Text("。再掲の額はほかの欄にも計上されています）")]);
        }

        if (partly > 0)
        {
            line.AddRange([Text("（うち一部再掲"), reply.Count(partly, "件"), Text("）")]);
        }

        reply.Line([.. line, .. LeftOut(context, leftOut)]);
    }

    /// <summary>The words that name what was left out, with the reason of each; none where nothing was.</summary>
    public static IReadOnlyList<Segment> LeftOut(TurnContext context, IReadOnlyList<Item> leftOut)
    {
        if (leftOut.Count == 0)
        {
            return [];
        }

        foreach (Item item in leftOut)
        {
            context.Reply.Mention(item);
        }

        string names = string.Join("、", leftOut.Take(MostNamed).Select(item => FactWords.Name(item) + "（" + Reason(context, item) + "）"));
        return [Text("。除いたもの："), context.Reply.Count(leftOut.Count, "件"), Text(" " + names + (leftOut.Count > MostNamed ? " ほか" : string.Empty))];
    }

    private static string Reason(TurnContext context, Item item)
    {
        IReadOnlyList<Fact> facts = [.. Members.FiguresOf(context, item).Where(fact => fact.Kind == FactKind.Money)];
        return facts.Any(fact => fact.Qualifiers.Contains(Qualifiers.Pool) || fact.Figure.State == FigureState.Shared) ? "内数で単独の額なし"
            : facts.Count == 0 ? UnreadFigures.Of(context, item) is null ? "額の記載なし" : "額を読み取れない"
            : facts.All(fact => fact.Figure.State != FigureState.Value) ? "計上なし"
            : "お尋ねの年度・段階の額なし";
    }
}
