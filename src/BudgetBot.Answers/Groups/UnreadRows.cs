using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Groups;

/// <summary>
/// Rows with numbers that stand in a group's place in the source and could not be read: a count, a sum or the largest of the others is not
/// that of the whole table, and the reader must be told so.
/// </summary>
internal static class UnreadRows
{
    private const int MostCited = 3;

    /// <summary>Adds the line that says so, where there are such rows.</summary>
    public static void Add(TurnContext context, Container container)
    {
        Omission[] rows = [.. Of(context, container)];
        if (rows.Length > 0)
        {
            context.Reply.Line([
                Text("この表には金額を読み取れなかった行があり、上の項目がすべてとは限りません。"),
                .. rows.Take(MostCited).Select(context.Reply.Cite)]);
        }
    }

    private static IEnumerable<Omission> Of(TurnContext context, Container container)
    {
        // Below the rows of other groups, and of a chart of accounts, stand details of theirs.
        if (container.Item.Kind is not (ItemKind.Table or ItemKind.Division) || container.Members.Any(member => AccountRows.LevelOf(member) > 0))
        {
            return [];
        }

        int from = container.Item.Line;
        int last = container.Members.Append(container.Item).Max(item => item.Line);
        int end = context.Snapshot.Items.Where(item => item.Document == container.Item.Document && item.Line > last && !IsBelow(item, container))
            .Select(item => item.Line).DefaultIfEmpty(int.MaxValue).Min();
        return context.OmissionsOf(container.Item.Document).Where(row => row.Lines.From >= from && row.Lines.From < end && row.Text.Any(char.IsDigit));
    }

    private static bool IsBelow(Item item, Container container) => item.Lineage.Any(at => at == container.Item || container.Members.Contains(at));
}
