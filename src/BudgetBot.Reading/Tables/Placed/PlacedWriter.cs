using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>Writes a table down: headings, divisions that a subtotal proves, rows with their amounts, each cited to its cell.</summary>
internal sealed partial class PlacedWriter(TablePart part, PlacedTable table, IReadOnlyList<PlacedEntry> entries, PlacedSums sums, ReadingWords words)
{
    private readonly RowAmounts amounts = new(part, table, entries);
    private readonly Dictionary<PlacedLine, Item> headings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlacedEntry, Item> items = new(ReferenceEqualityComparer.Instance);
    private readonly int names = table.Found.Head.NameColumn;
    private Item? root;

    private Item Root => root ??= part.Add(ItemKind.Table, TitleOf(table.Found), (table.Found.Title ?? table.Segments[0].Lines[0].Row).Words[0].Line, part.Root);

    /// <summary>Writes items, facts, passages and omissions.</summary>
    public void Write()
    {
        _ = Root;
        var pending = new List<PlacedEntry>();
        for (int at = 0; at < entries.Count; at++)
        {
            PlacedEntry entry = entries[at];
            if (entry.Kind == EntryKind.Row)
            {
                pending.Add(entry);
                continue;
            }

            Item? whole = entry.Kind == EntryKind.Total ? Root : sums.Proven.TryGetValue(at, out IReadOnlyList<PlacedEntry>? rows) ? WholeOf(entry, rows) : null;
            pending.ForEach(row => WriteRow(row, entry.Kind == EntryKind.Subtotal ? whole : null));
            pending.Clear();
            WriteSum(entry, whole, sums.Proven.ContainsKey(at));
        }

        pending.ForEach(row => WriteRow(row, null));
        OmitLoose();
    }

    /// <summary>What stands in a column of money without being read as an amount of a row.</summary>
    private void OmitLoose()
    {
        foreach (PlacedLine line in table.Segments.SelectMany(segment => segment.Lines))
        {
            foreach (int column in line.Columns.Where(column => table.Columns[column].IsMoney && !(line.HasMoney && line.Cells.ContainsKey(column))).Order())
            {
                bool bracketed = line.Cells.GetValueOrDefault(column)?.Kind == MoneyKind.Bracketed;
                Omit(line, column, bracketed ? RowAmounts.Unexplained : RowAmounts.Unreadable);
            }

            foreach (int column in line.Columns.Where(column => table.Columns[column].Role is null && PlacedCell.Read(PageRow.Join(line.Of(column))) is { Kind: MoneyKind.Amount }))
            {
                Omit(line, column, "何の金額の列かが表の見出しから読み取れない");
            }
        }
    }

    /// <summary>The title without what says that the table goes on.</summary>
    private string TitleOf(FoundHead found) => found.Title is null ? part.Root.Printed
        : Continued().Replace(table.IsMeasured ? found.Title.Tight : TextShape.Loose(found.Title.Text), string.Empty);

    /// <summary>What a proven subtotal is of: the division beside its rows, or the heading above them; null where the page names neither.</summary>
    private Item? WholeOf(PlacedEntry subtotal, IReadOnlyList<PlacedEntry> rows)
    {
        PlacedLine? heading = rows[0].Row.Heading;
        if (Division(subtotal, rows) is { } division)
        {
            return division;
        }

        return heading is not null && ReferenceEquals(heading, subtotal.Row.Heading) && rows.All(row => ReferenceEquals(row.Row.Heading, heading)) ? HeadingItem(heading) : null;
    }

    private Item? Division(PlacedEntry subtotal, IReadOnlyList<PlacedEntry> rows)
    {
        string word = part.Words.Of("subtotal").First(subtotal.Printed.Replace(" ", string.Empty, StringComparison.Ordinal).EndsWith);
        string? number = DivisionNumber.Read(TextShape.Tight(subtotal.Printed)[..^word.Length], part.Words);
        PlacedLine[] lines = table.Found.Head.DivisionColumn is { } column ? [.. LinesBetween(rows[0].Row.Line, subtotal.Row.Line).Where(line => line.Has(column))] : [];
        List<string> texts = [.. lines.Select(line => PageRow.Join(line.Of(table.Found.Head.DivisionColumn!.Value)))];
        string? printed = texts.Count > 0 ? DivisionNumber.Read(texts[0], part.Words) : null;
        number = string.IsNullOrEmpty(number) ? printed : number;
        if (string.IsNullOrEmpty(number) || (!string.IsNullOrEmpty(printed) && printed != number))
        {
            return null;
        }

        string title = string.Concat(texts.Skip(string.IsNullOrEmpty(printed) ? 0 : 1));
        string label = string.IsNullOrEmpty(printed) ? number : texts[0];
        string name = (label.StartsWith(part.DivisionWord, StringComparison.Ordinal) ? string.Empty : part.DivisionWord) + label + (title.Length == 0 ? string.Empty : "　" + title);
        return part.Add(ItemKind.Division, name, (lines.FirstOrDefault() ?? subtotal.Row.Line).Row.Words[0].Line, Parent(rows[0].Row), number);
    }

    /// <summary>The lines from the first row of a subtotal, its cells above the amounts with it, to the subtotal.</summary>
    private IEnumerable<PlacedLine> LinesBetween(PlacedLine first, PlacedLine subtotal)
    {
        PlacedLine[] all = [.. table.Segments.SelectMany(segment => segment.Lines)];
        int to = Array.FindIndex(all, line => ReferenceEquals(line, subtotal));
        int from = Array.FindIndex(all, line => ReferenceEquals(line, first));
        while (from > 0 && !all[from - 1].HasMoney && !all[from - 1].IsBand)
        {
            from--;
        }

        return all.Take(to).Skip(from);
    }

    private Item Parent(PlacedRow row) => row.Heading is null ? Root : HeadingItem(row.Heading);

    private Item HeadingItem(PlacedLine heading)
    {
        if (!headings.TryGetValue(heading, out Item? item))
        {
            string text = TextShape.Loose(heading.Row.Text);
            Marker? marker = words.MarkerOf(TextShape.Fold(text));
            string name = marker is null ? text : text[marker.Length..];
            headings.Add(heading, item = part.Add(ItemKind.Section, name, heading.Row.Words[0].Line, Root, marker?.Label));
        }

        return item;
    }

    private void WriteSum(PlacedEntry entry, Item? whole, bool proven)
    {
        if (whole is null)
        {
            Omit(entry, proven ? "どの範囲の小計かが表に示されていない" : "小計と行の合計が一致しないため、区分を確定できない");
            return;
        }

        string qualifier = entry.Kind == EntryKind.Total ? Qualifiers.Total : Qualifiers.Subtotal;
        amounts.Write(entry, whole, qualifier);
        Match count = CountForm().Match(TextShape.Tight(PageRow.Join([.. entry.Row.Line.Columns.Where(column => !table.Columns[column].HoldsNumbers && column != names).SelectMany(column => entry.Row.Line.Of(column))])));
        if (count.Success && part.Words.Of("count").Contains(count.Groups["of"].Value) && table.Newest is { } year)
        {
            string number = int.Parse(TextShape.Fold(count.Groups["n"].Value), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            string unit = count.Groups["of"].Value;
            amounts.Fact(entry, whole, FactKind.Count, year, StageOfCount(), Figure.Other(number + unit, unit, count.Value), [.. entry.Row.Line.Row.Words], [qualifier]);
        }
    }

    private Stage StageOfCount() => table.Columns.LastOrDefault(column => column.Role == ColumnRole.Amount)?.Meaning!.Stage ?? Stage.Other;

    private void WriteRow(PlacedEntry entry, Item? division)
    {
        if (!entry.IsNamed)
        {
            Omit(entry, entry.Row.IsCertain ? "行の名称を読み取れない" : "名称が何行かに分かれ、どの行の金額かを証明できない");
            return;
        }

        Item parent = entry.Above is not null && items.TryGetValue(entry.Above, out Item? above) ? above : division ?? Parent(entry.Row);
        if (table.IsMeasured && entry.Row.Line.Cells.Count == 0)
        {
            Omit(entry, "行に金額が印刷されていない");
            return;
        }

        PlacedLine first = entry.Row.Text[names][0];
        Item item = items[entry] = part.Add(ItemKind.Entry, entry.Plain.Text, first.Of(names)[0].Line, parent, entry.Number?.Label ?? NumberOf(entry));
        amounts.Write(entry, item, [.. entry.Plain.Qualifiers]);
        if (entry.Status is { } status)
        {
            part.Passage(PassageRole.Status, item, status.Trim('（', '）', '(', ')', '【', '】', '[', ']', '［', '］', ' ', '　'), PlacedCitations.Lines(first, first.Of(names)));
        }

        for (int column = 0; column < table.Columns.Count; column++)
        {
            Text(entry, item, column);
        }
    }

    private string? NumberOf(PlacedEntry entry)
    {
        int column = table.Columns.ToList().FindIndex(one => one.Role == ColumnRole.Number);
        string text = column < 0 ? string.Empty : TextShape.Fold(entry.TextOf(column));
        return text.Length == 0 ? null : text;
    }

    private void Text(PlacedEntry entry, Item item, int column)
    {
        string text = entry.TextOf(column);
        if (text.Length == 0 || PlacedCell.IsFigure(text) || column == names || part.Words.Of("ditto").Contains(TextShape.Tight(text)) || table.Columns[column].HoldsNumbers || table.Columns[column].Role == ColumnRole.Division)
        {
            return;
        }

        LineSpan lines = entry.Row.Text[column].Select(line => PlacedCitations.Lines(line, line.Of(column))).Aggregate((one, other) => one.Union(other));
        PassageRole role = table.Columns[column].Role switch
        {
            ColumnRole.Description => PassageRole.Description,
            ColumnRole.Implementer => PassageRole.Implementer,
            _ => part.Words.Of("status").Contains(text) ? PassageRole.Status : PassageRole.Remark,
        };
        SubsidyRate[] rates = role == PassageRole.Remark ? [.. RateReader.All(text, part.Words)] : [];
        part.Passage(rates.Length > 0 ? PassageRole.Rate : role, item, text, lines);
        foreach (SubsidyRate rate in rates)
        {
            string value = rate.Where is null ? rate.Value : $"{rate.Value}（{rate.Where}）";
            part.Fact(item, FactKind.Rate, table.Newest!.Value, StageOfCount(), Figure.Other(value, string.Empty, rate.Printed), lines);
        }
    }

    private void Omit(PlacedLine line, int column, string reason) => part.Part.Omissions.Add(new Omission(
        part.Text.Document, PlacedCitations.Lines(line, line.Of(column)), $"{line.Head.Page.PlaceOf(line.Of(column)).Page}ページ {PageRow.Join(line.Of(column))}", reason));

    private void Omit(PlacedEntry entry, string reason) =>
        part.Part.Omissions.Add(new Omission(part.Text.Document, PlacedCitations.Lines(entry.Row.Line), $"{entry.Row.Line.Head.Page.Number}ページ {entry.Row.Line.Row.Text}", reason));

    [GeneratedRegex(@"\s*[(（]?(?:続き|つづき|続)[)）]?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(?<n>[0-9０-９]{1,4})(?<of>\D{1,3})$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex CountForm();
}
