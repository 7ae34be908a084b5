using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.Indicators;

/// <summary>A value of an indicator: its own label (empty where it has none), number and unit.</summary>
internal sealed record IndicatorValue(string Label, string Number, string Unit, int Line);

/// <summary>The values below one column, and their date.</summary>
internal sealed record IndicatorCell(IReadOnlyList<IndicatorValue> Values, string Date, int DateLine);

/// <summary>An indicator with a cell for each column.</summary>
internal sealed record Indicator(string Name, int Line, int LastLine, IReadOnlyList<IndicatorCell> Cells);

/// <summary>One table of indicators as the page has it.</summary>
/// <param name="Head">The line of its head.</param>
/// <param name="Columns">The columns of values.</param>
/// <param name="Indicators">The indicators.</param>
/// <param name="Notes">Lines behind the last indicator that belong to none.</param>
/// <param name="LastLine">The last line of the table.</param>
internal sealed partial record IndicatorTable(
    PageLine Head, IReadOnlyList<TableColumn> Columns, IReadOnlyList<Indicator> Indicators, IReadOnlyList<PageLine> Notes, int LastLine)
{
    /// <summary>Reads the lines below a head.</summary>
    public static IndicatorTable Read(PageLine head, IReadOnlyList<TableColumn> columns, IReadOnlyList<PageLine> lines)
    {
        var found = new List<Indicator>();
        var builder = new IndicatorBuilder(columns.Count);
        int at = 0;
        for (; at < lines.Count && !HeadingPattern().IsMatch(lines[at].Text); at++)
        {
            if (builder.IsComplete)
            {
                found.Add(builder.Build());
                builder = new IndicatorBuilder(columns.Count);
            }

            builder.Take(lines[at]);
        }

        if (builder.IsComplete)
        {
            found.Add(builder.Build());
            builder = new IndicatorBuilder(columns.Count);
        }

        return new IndicatorTable(head, columns, found, builder.Lines, at == 0 ? head.Number : lines[at - 1].Number);
    }

    [GeneratedRegex(@"^(?:【.*】|[（(][0-9０-９]{1,2}[）)].*[：:]|[０-９0-9]{1,2}$)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex HeadingPattern();
}
