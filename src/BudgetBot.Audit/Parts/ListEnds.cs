using System.Text;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Parts;

/// <summary>Tells whether a list says that it goes on: 主な in its title, 等 at its end, a gap in its numbers.</summary>
internal sealed class ListEnds(Ledger ledger)
{
    private readonly ILookup<string, Item> byDocument = ledger.Input.Items.OrderBy(item => item.Line).ToLookup(item => item.Document, StringComparer.Ordinal);

    /// <summary>Whether the rows are all there are.</summary>
    /// <param name="title">The box or heading above them.</param>
    /// <param name="rows">The rows.</param>
    public bool IsComplete(Item title, IReadOnlyCollection<Item> rows) =>
        !Ledger.ContainsAny(title.Printed, ledger.Words.Partial)
        && (rows.All(ledger.IsClassed) || (!rows.Any(EndsWithMore) && !GoesOn(rows.MaxBy(row => row.Line)!) && !HasGap(rows)));

    /// <summary>等 behind the amount of a row.</summary>
    private bool EndsWithMore(Item row) => ledger.FactsOf(row).Any(fact => LineOf(row.Document, fact.Citation.Lines.To) is { } line && IsMoreAtEnd(line));

    /// <summary>等 on a line of its own between the last row and the next item.</summary>
    private bool GoesOn(Item last)
    {
        Item? next = byDocument[last.Document].FirstOrDefault(item => item.Line > last.Line && !item.IsBelow(last));
        int to = next?.Line ?? int.MaxValue;
        for (int line = last.Line; line < to && LineOf(last.Document, line) is { } text; line++)
        {
            if (ledger.Words.More.Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMoreAtEnd(string line) =>
        ledger.Words.More.Any(word => line.EndsWith(word, StringComparison.Ordinal) && line.Length > word.Length && line[^(word.Length + 1)] is ' ' or ')' or '円');

    private string? LineOf(string document, int line) =>
        ledger.Input.Lines.TryGetValue(document, out IReadOnlyList<string>? lines) && line <= lines.Count
            ? lines[line - 1].Normalize(NormalizationForm.FormKC).Trim()
            : null;

    /// <summary>
    /// Numbered rows with a gap in their numbers: some could not be read. The rows of a division go on with the numbers of the one before.
    /// </summary>
    private static bool HasGap(IReadOnlyCollection<Item> rows)
    {
        int[] numbers = [.. rows.Where(row => row.Kind != ItemKind.Division).Select(row => NumberOf(row.Number)).Where(number => number > 0).Distinct().Order()];
        bool startsAnywhere = rows.Any(row => row.Parent?.Kind == ItemKind.Division);
        return numbers.Length > 0 && ((numbers[0] != 1 && !startsAnywhere) || numbers[^1] - numbers[0] + 1 != numbers.Length);
    }

    private static int NumberOf(string? number)
    {
        string digits = new([.. (number ?? string.Empty).Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        return int.TryParse(digits, out int value) && !number!.Contains('-', StringComparison.Ordinal) ? value : 0;
    }
}
