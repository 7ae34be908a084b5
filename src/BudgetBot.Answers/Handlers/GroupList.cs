using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The rows of a group, counted and listed.</summary>
internal static class GroupList
{
    private const int MostLines = 40;
    private const int MostCardRows = 10;
    private const int MostCited = 20;

    /// <summary>Answers with how many rows there are, and with each of them.</summary>
    public static Answer Answer(TurnContext context, GroupRows rows)
    {
        if (context.Question.ByStatus && ByStatus(context, rows))
        {
            return context.Reply.Build(Outcome.Answered);
        }

        IReadOnlyList<Fact> printed = Narrowed(context, rows.Container) ? [] : PrintedCounts.Of(context, rows.Container.Item, rows.All.Count, 0);
        context.Reply.Line([Text(rows.Scope), .. GroupHandler.Conditions(context), Text("は"), context.Reply.Count(rows.All.Count, "件", strong: context.Question.Wants(Operation.Count)), Text("です" + Common(rows) + "。"), .. printed.Select(context.Reply.Cite)]);
        int cited = 0;
        foreach ((Item item, Fact? fact) in rows.All.Take(MostLines))
        {
            List<Segment> line = [Text("・" + FactWords.Name(item) + AccountHandler.Placed(context, item))];
            if (fact is not null)
            {
                line.AddRange([Text("　"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact))]);
                if (cited++ < MostCited)
                {
                    line.Add(context.Reply.Cite(fact));
                    line.AddRange(context.Question.ByDivision ? Members.PrintedAgain(context, fact).Select(context.Reply.Cite) : []);
                }
            }
            else if (cited++ < MostCited)
            {
                line.Add(GroupHandler.CiteItem(context, item));
            }

            context.Reply.Line(line);
        }

        if (rows.All.Count > MostLines)
        {
            context.Reply.Line(Text("ほかに"), context.Reply.Count(rows.All.Count - MostLines, "件"), Text("あります。"));
        }

        IReadOnlyList<Item> unjudged = Unjudged(context, rows.Container);
        if (unjudged.Count > 0)
        {
            context.Reply.Line([Text("金額で判定できないもの"), .. Receipts.LeftOut(context, unjudged)]);
        }

        if (rows.All.Count is > 1 and <= MostCardRows && rows.All.TrueForAll(row => row.Fact is not null))
        {
            FigureCards.AddList(context, rows.Scope, rows.All.Select(row => row.Fact!));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // The amounts of a list are of one year and stage, or each is what its own words say.
    private static string Common(GroupRows rows)
    {
        string[] said = [.. rows.All.Select(row => row.Fact).OfType<Fact>().Select(FactWords.YearAndStage).Distinct()];
        return said.Length == 1 ? "（" + said[0] + "）" : string.Empty;
    }

    // A paper prints how many projects are new and how many there are in all, and nothing of a narrower choice.
    private static bool Narrowed(TurnContext context, Container container) => !context.Question.Wants(Operation.Count) || context.Question.Conditions.Count > 0
        || context.Question.Containing is not null || Implementers.Named(context, container.Members) is not null;

    // What a condition on amounts cannot be held against: it may be larger or smaller.
    private static IReadOnlyList<Item> Unjudged(TurnContext context, Container container) => context.Question.Conditions.Count == 0
        ? []
        : [.. container.Members.Where(item => Members.FactOf(context, item) is not { Figure.Yen: not null } fact || fact.Qualifiers.Contains(Qualifiers.Pool))];

    // 「新規が何事業で継続が何事業」: the rows counted by what the status column prints.
    private static bool ByStatus(TurnContext context, GroupRows rows)
    {
        var statuses = rows.All.Select(row => Members.PassageOf(context, row.Item, PassageRole.Status)).OfType<Passage>()
            .GroupBy(passage => passage.Text, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (statuses.Count == 0)
        {
            return false;
        }

        List<Segment> line = [Text(rows.Scope + "は、")];
        foreach (IGrouping<string, Passage> group in statuses)
        {
            Passage sample = group.First();
            line.AddRange([context.Reply.Quote(sample), context.Reply.Count(group.Count(), "事業", strong: true), context.Reply.Cite(sample), Text("　")]);
        }

        foreach (Fact printed in context.Snapshot.Facts(new Snapshot.FactFilter { Document = rows.All[0].Item.Document, Kind = FactKind.Count })
            .Where(fact => statuses.Exists(group => fact.Item.Printed.Contains(group.Key, StringComparison.Ordinal) && fact.Figure.Text?.StartsWith(group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) == true)).Take(2))
        {
            line.Add(context.Reply.Cite(printed));
        }

        context.Reply.Line(line);
        return true;
    }
}
