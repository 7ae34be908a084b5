using BudgetBot.Facts;
using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>What a row is to a table.</summary>
internal enum EntryKind
{
    /// <summary>A row of its own.</summary>
    Row,

    /// <summary>小計.</summary>
    Subtotal,

    /// <summary>合計.</summary>
    Total,
}

/// <summary>A row with its name read: number and marks taken off.</summary>
internal sealed class PlacedEntry
{
    private PlacedEntry(PlacedRow row, string printed, EntryKind kind, Enumerator? number, PlainName name, string? status)
    {
        (Row, Printed, Kind, Number, Plain, Status) = (row, printed, kind, number, name, status);
    }

    /// <summary>The row.</summary>
    public PlacedRow Row { get; }

    /// <summary>The name's cell as printed, its lines joined.</summary>
    public string Printed { get; }

    /// <summary>What it is.</summary>
    public EntryKind Kind { get; set; }

    /// <summary>The number before the name, or null.</summary>
    public Enumerator? Number { get; }

    /// <summary>The name without number and marks.</summary>
    public PlainName Plain { get; }

    /// <summary>新規 and the like before the name, or null.</summary>
    public string? Status { get; }

    /// <summary>The row that it is a part of by its number, or null.</summary>
    public PlacedEntry? Above { get; set; }

    /// <summary>Whether its name is certain and printed.</summary>
    public bool IsNamed => Row.IsCertain && Plain.Text.Length > 0;

    /// <summary>Whether sums may leave it out: a repeat, or a part of another row.</summary>
    public bool IsExtra => Above is not null || Plain.Qualifiers.Exists(one => one is Qualifiers.OfWhich);

    /// <summary>Whether it is printed a second time.</summary>
    public bool IsRepeated => Plain.Qualifiers.Contains(Qualifiers.Repeated);

    /// <summary>The text of a column, its lines joined; empty where it has none.</summary>
    public string TextOf(int column) => Join(Row.Text.GetValueOrDefault(column) ?? [], column);

    /// <summary>Reads a row's name.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nameColumn">The column of names.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="names">Takes marks off.</param>
    /// <param name="isSpread">Whether the letters of names are spread over their column, however few they are.</param>
    public static PlacedEntry Read(PlacedRow row, int nameColumn, TableWords words, NameReader names, bool isSpread)
    {
        string printed = Join(row.Text.GetValueOrDefault(nameColumn) ?? [], nameColumn);
        Enumerator? number = Enumerator.First(printed);
        string name = number is null ? printed : printed[number.End..];
        string? status = words.Of("status").Concat(words.Of("statusmark")).Select(word => StatusOf(name, word)).FirstOrDefault(found => found is not null);
        name = status is null ? name : name[status.Length..].TrimStart();
        string tight = TextShape.Tight(name);
        EntryKind kind = words.EndsWith(tight, "subtotal") ? EntryKind.Subtotal
            : words.EndsWith(tight, "total") || words.Of("sum").Contains(tight) ? EntryKind.Total
            : EntryKind.Row;
        row.IsCertain &= !words.EndsWith(tight, "goeson");
        PlainName plain = names.Read(isSpread ? tight : TextShape.JoinSpread(name), isLabel: true);
        return new PlacedEntry(row, printed, kind, number, plain, status);
    }

    /// <summary>The status that begins a name: 新規 before a space, （新）, 【新規】.</summary>
    private static string? StatusOf(string name, string word)
    {
        foreach (string form in new[] { $"（{word}）", $"({word})", $"【{word}】", $"[{word}]", $"［{word}］", word + " ", word + "　" })
        {
            if (name.StartsWith(form, StringComparison.Ordinal) && name.Length > form.Length)
            {
                return form;
            }
        }

        return null;
    }

    private static string Join(List<PlacedLine> lines, int column)
    {
        string text = string.Empty;
        foreach (PlacedLine line in lines)
        {
            string next = PageRow.Join(line.Of(column));
            bool letters = text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]);
            text += letters ? " " + next : next;
        }

        return text.Trim();
    }
}
