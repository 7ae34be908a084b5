using BudgetBot.Facts;

namespace BudgetBot.Reading.Sheets;

/// <summary>Takes the rows below a head.</summary>
internal sealed class SheetRows(SheetGrid grid, SheetHead head, SheetWords words, int[] lineOf, string document, ReadingPart part, AddItem add)
{
    private readonly SheetColumn[] names = [.. head.Columns.Where(column => column.Role == SheetRole.Name)];
    private readonly SheetColumn[] amounts = [.. head.Columns.Where(column => column.Role is SheetRole.Amount or SheetRole.Difference)];
    private readonly Dictionary<(Item, string), Item> known = [];
    private readonly List<(int Column, Item Item)> path = [];

    /// <summary>Takes all rows of the table.</summary>
    public void Take(Item table)
    {
        foreach (SheetColumn column in head.Unread)
        {
            part.Omissions.Add(new Omission(document, new LineSpan(lineOf[head.From], lineOf[head.Data - 1]), Short(column.Label.Length > 0 ? column.Label : CellNames.ColumnOf(column.At)), column.Fault!));
        }

        for (int row = head.Data; row < grid.Rows; row++)
        {
            if (Enumerable.Range(0, grid.Columns).Any(column => grid.Own(row, column).Length > 0))
            {
                TakeRow(table, row);
                ReadingLimits.Check(document, lineOf[row], 0, part);
            }
        }
    }

    // A name in a column ends what stood in it and right of it in the rows above; an empty one goes on with what is above.
    private void TakeRow(Item table, int row)
    {
        bool repeated = names.Length > 0 && names.All(name => grid.Own(row, name.At) is var cell && cell.Length > 0 && cell == name.Label);
        if (repeated || IsCaption(row))
        {
            return;
        }

        Item? item = null;
        foreach (SheetColumn name in names)
        {
            string cell = grid.Own(row, name.At).ReplaceLineEndings(string.Empty);
            if (cell.Length == 0)
            {
                continue;
            }

            int at = path.FindIndex(above => above.Column >= name.At);
            if (at >= 0)
            {
                path.RemoveRange(at, path.Count - at);
            }

            Item parent = path.Count > 0 ? path[^1].Item : table;
            item = ItemOf(parent, cell, row, name == names[^1]);
            path.Add((name.At, item));
        }

        item ??= path.Count > 0 && names.Length > 1 ? path[^1].Item : null;
        if (item is null)
        {
            Omit(row, "行の名前がない");
            return;
        }

        foreach (SheetColumn column in amounts)
        {
            TakeCell(row, column, item);
        }

        TakeTexts(row, item);
    }

    // Rows of a long table have one name and different years: they are one item.
    private Item ItemOf(Item parent, string name, int row, bool last)
    {
        if (!known.TryGetValue((parent, name), out Item? item))
        {
            string? number = last && head.Columns.FirstOrDefault(column => column.Role == SheetRole.Number) is { } numbers && grid.Own(row, numbers.At) is { Length: > 0 } said ? said : null;
            item = add(parent, name, ItemKind.Entry, lineOf[row], number);
            known.Add((parent, name), item);
        }

        return item;
    }

    private void TakeCell(int row, SheetColumn column, Item item)
    {
        string cell = grid.Own(row, column.At);
        (string, long) unit = RowUnit(row) ?? column.Unit ?? head.Unit ?? SheetReader.Plain;
        if (cell.Length == 0)
        {
            return;
        }

        Figure? figure = SheetCells.Read(cell, unit);
        if (figure is null || YearOf(row, column) is not { } year)
        {
            Omit(row, figure is null ? $"「{column.Label}」の「{Short(cell)}」は金額として読めない" : $"「{column.Label}」の年度が分からない");
            return;
        }

        string[] qualifiers = [.. QualifiersOf(item, cell)];
        part.Facts.Add(new Fact(item, FactKind.Money, year, StageOf(row, column), figure, [], qualifiers, Cite(row, column.At, $"{column.Label}: {cell}")));
    }

    private IEnumerable<string> QualifiersOf(Item item, string cell)
    {
        if (SheetCells.IsPool(cell))
        {
            yield return Qualifiers.Pool;
        }

        if (words.IsSubtotal(item.Name))
        {
            yield return Qualifiers.Subtotal;
        }
        else if (words.IsTotal(item.Name))
        {
            yield return Qualifiers.Total;
        }
    }

    private FiscalYear? YearOf(int row, SheetColumn column) =>
        (column.Role == SheetRole.Difference ? NewestBefore(column) : null) ?? column.Year ?? (Cell(row, SheetRole.Year) is { } cell ? words.YearIn(cell, head.Year) : null) ?? (Cell(row, SheetRole.Stage) is { } said ? words.YearIn(said, head.Year) : null) ?? head.Year;

    // A difference is of the newest of the years at its left, be they read or not, whichever year its own head compares with.
    private FiscalYear? NewestBefore(SheetColumn difference)
    {
        SheetColumn[] dated = [.. amounts.Concat(head.Unread).Where(column => column.Role != SheetRole.Difference && column.Year is not null)];
        return dated.Where(column => column.At < difference.At).DefaultIfEmpty().Max(column => column?.Year) ?? dated.Select(column => column.Year).DefaultIfEmpty().Max();
    }

    private Stage StageOf(int row, SheetColumn column) => column.Role == SheetRole.Difference ? Stage.Difference
        : (Cell(row, SheetRole.Stage) is { } cell ? words.StageIn(cell) : null) ?? column.Stage ?? head.Stage ?? Stage.Initial;

    private (string, long)? RowUnit(int row) => Cell(row, SheetRole.Unit) is { } cell ? words.UnitIn(cell) : null;

    // Merged cells of a long table say it for all of their rows.
    private string? Cell(int row, SheetRole role) =>
        head.Columns.FirstOrDefault(column => column.Role == role) is { } found && grid.Shown(row, found.At) is { Length: > 0 } cell ? cell : null;

    private void TakeTexts(int row, Item item)
    {
        foreach (SheetColumn column in head.Columns)
        {
            PassageRole? role = column.Role switch
            {
                SheetRole.Remark => PassageRole.Remark,
                SheetRole.Description => PassageRole.Description,
                SheetRole.Implementer => PassageRole.Implementer,
                _ => null,
            };
            string text = grid.Own(row, column.At).ReplaceLineEndings(" ");
            if (role is { } known && text.Length > 0)
            {
                part.Passages.Add(new Passage(known, item, text, Cite(row, column.At, text)));
            }
        }
    }

    private bool IsCaption(int row) => Enumerable.Range(0, grid.Columns).Select(column => grid.Own(row, column)).Where(cell => cell.Length > 0).ToArray() is [var only]
        && (words.UnitIn(only) is not null || only.StartsWith('※') || only.StartsWith('注'));

    private Citation Cite(int row, int column, string quote) => new(document, null, new LineSpan(lineOf[row], lineOf[row]), quote)
    {
        Place = new CellPlace(grid.Name, CellNames.Of(column, row + 1)),
    };

    private void Omit(int row, string reason) =>
        part.Omissions.Add(new Omission(document, new LineSpan(lineOf[row], lineOf[row]), Short(grid.Line(row)), reason));

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
