using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>Turns cells and rates into facts.</summary>
internal static class YearFacts
{
    /// <summary>Writes the literals of one cell.</summary>
    public static void Write(TablePart part, Item item, YearRow row, int column, IReadOnlyList<YearCell> cells, params string[] qualifiers)
    {
        TableColumn of = row.Head.Columns[column];
        FiscalYear year = row.Head.YearOf(of);
        foreach (YearCell cell in cells)
        {
            var line = new LineSpan(cell.Line, cell.Line);
            Figure? figure = cell.Kind switch
            {
                CellKind.None => Figure.Without(FigureState.None, row.Unit.Unit, cell.Printed),
                CellKind.Shared => Figure.Without(FigureState.Shared, row.Unit.Unit, cell.Printed),
                _ => AmountReader.Read(cell.Printed, row.Unit),
            };
            if (figure is null)
            {
                part.Omit(line, "金額として読めない");
                continue;
            }

            string[] all = cell.Kind switch
            {
                CellKind.Pool => [.. qualifiers, Qualifiers.Pool],
                CellKind.Beside => [.. qualifiers, Qualifiers.BesidePool],
                _ => qualifiers,
            };
            part.Fact(item, FactKind.Money, year, of.Stage, figure, line, all);
        }
    }

    /// <summary>Writes a remark: a passage, and a fact for each subsidy rate in it.</summary>
    public static void Rates(TablePart part, Item item, YearHead head, string text, int line, PassageRole otherwise)
    {
        var at = new LineSpan(line, line);
        SubsidyRate[] rates = [.. RateReader.All(text, part.Words)];
        part.Passage(rates.Length > 0 ? PassageRole.Rate : otherwise, item, text, at);
        foreach (SubsidyRate rate in rates)
        {
            string value = rate.Where is null ? rate.Value : $"{rate.Value}（{rate.Where}）";
            part.Fact(item, FactKind.Rate, head.Newest, head.NewestStage, Figure.Other(value, string.Empty, rate.Printed), at);
        }
    }
}
