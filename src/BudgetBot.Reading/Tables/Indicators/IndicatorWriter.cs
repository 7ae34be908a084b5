using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Indicators;

/// <summary>Writes indicators down as items and facts.</summary>
internal sealed class IndicatorWriter(TablePart part, GoalSections sections)
{
    /// <summary>A line with a value of an indicator is shorter than this.</summary>
    private const int LongestValue = 16;

    private readonly Dictionary<GoalSection, Item> headings = [];

    /// <summary>Writes the tables of a page.</summary>
    public void Write(IReadOnlyList<IndicatorTable> tables)
    {
        IReadOnlyList<GoalSection>? goals = sections.Pair(tables);
        for (int i = 0; i < tables.Count; i++)
        {
            IndicatorTable table = tables[i];
            Item parent = goals is null
                ? part.Add(ItemKind.Table, TextShape.Loose(table.Head.Text), table.Head.Number, part.Root)
                : Heading(goals[i]);
            foreach (Indicator indicator in table.Indicators)
            {
                Write(indicator, table.Columns, parent);
            }

            if (table.Notes.Any(line => line.Text.Length < LongestValue && line.Text.Any(char.IsAsciiDigit) && part.Words.Column(line.Text) is null && YearWords.OfDate(line.Text) is null))
            {
                part.Omit(new LineSpan(table.Notes[0].Number, table.Notes[^1].Number), "評価指標の値と日付がそろわない");
            }

            foreach (IGrouping<int, PageLine> note in table.Notes.GroupBy(line => line.Block))
            {
                string text = string.Concat(note.Select(line => line.Text));
                part.Passage(PassageRole.Note, parent, text, new LineSpan(note.First().Number, note.Last().Number));
            }

            part.Claim(table.Head.Number, table.LastLine);
        }
    }

    private Item Heading(GoalSection goal)
    {
        if (!headings.TryGetValue(goal, out Item? item))
        {
            Item above = goal.Above is null ? part.Root : Heading(goal.Above);
            headings[goal] = item = part.Add(ItemKind.Section, goal.Printed, goal.Line, above);
        }

        return item;
    }

    private void Write(Indicator indicator, IReadOnlyList<TableColumn> columns, Item parent)
    {
        Item item = part.Add(ItemKind.Entry, indicator.Name, indicator.Line, parent);
        var labels = new Dictionary<string, Item>(StringComparer.Ordinal);
        for (int column = 0; column < columns.Count; column++)
        {
            IndicatorCell cell = indicator.Cells[column];
            FiscalYear year = YearWords.OfDate(cell.Date)!.Value;
            foreach (IndicatorValue value in cell.Values)
            {
                Item of = item;
                if (value.Label.Length > 0 && !labels.TryGetValue(value.Label, out of!))
                {
                    labels[value.Label] = of = part.Add(ItemKind.Entry, value.Label, value.Line, item);
                }

                string unit = value.Unit.Length > 0 ? value.Unit : UnitOf(indicator, value.Label);
                string text = $"{value.Number}{unit}（{cell.Date}）";
                part.Fact(of, FactKind.Kpi, year, columns[column].Stage, Figure.Other(text, unit, value.Number + value.Unit), new LineSpan(value.Line, value.Line));
            }
        }
    }

    /// <summary>The unit that another column prints for the same value.</summary>
    private static string UnitOf(Indicator indicator, string label) => indicator.Cells
        .SelectMany(cell => cell.Values)
        .FirstOrDefault(value => value.Label == label && value.Unit.Length > 0)?.Unit ?? string.Empty;
}
