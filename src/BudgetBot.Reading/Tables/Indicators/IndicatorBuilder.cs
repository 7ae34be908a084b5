using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.Indicators;

/// <summary>Puts the lines of one indicator together: marker, name, then for each column values and their date.</summary>
internal sealed partial class IndicatorBuilder(int columns)
{
    private readonly StringBuilder name = new();
    private readonly List<IndicatorCell> cells = [];
    private readonly List<IndicatorValue> values = [];
    private readonly List<PageLine> lines = [];
    private int nameLine;

    /// <summary>Whether name, values and dates of all columns are there.</summary>
    public bool IsComplete => name.Length > 0 && cells.Count == columns;

    /// <summary>The lines that were taken.</summary>
    public IReadOnlyList<PageLine> Lines => lines;

    /// <summary>Takes the next line.</summary>
    public void Take(PageLine line)
    {
        lines.Add(line);
        string text = MarkerPattern().Replace(line.Text, string.Empty);
        Match date = DatePattern().Match(text);
        string before = date.Success ? text[..date.Index].Trim() : text;
        if (before.Length > 0)
        {
            TakeText(before, line.Number);
        }

        if (date.Success && values.Count > 0 && YearWords.OfDate(date.Groups["date"].Value) is not null)
        {
            cells.Add(new IndicatorCell([.. values], date.Groups["date"].Value, line.Number));
            values.Clear();
        }
    }

    /// <summary>The indicator.</summary>
    public Indicator Build() => new(name.ToString(), nameLine, lines[^1].Number, [.. cells]);

    private void TakeText(string text, int line)
    {
        Match value = ValuePattern().Match(text);
        if (value.Success && (name.Length > 0 || value.Groups["label"].Length > 0))
        {
            string label = value.Groups["label"].Value.Trim();
            if (name.Length == 0)
            {
                AppendName(label, line);
                label = string.Empty;
            }

            values.Add(new IndicatorValue(label, value.Groups["number"].Value, value.Groups["unit"].Value.Trim(), line));
        }
        else if (values.Count == 0 && cells.Count == 0)
        {
            AppendName(text, line);
        }
    }

    private void AppendName(string text, int line)
    {
        nameLine = name.Length == 0 ? line : nameLine;
        name.Append(text);
    }

    [GeneratedRegex(@"^(?:[①-⑳]|[⑴-⑽]|[・○〇●])\s*", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"[（(](?<date>[^（）()]*(?:令和|平成|[RH][0-9]|[12][0-9]{3}\s*年)[^（）()]*)[）)]$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(?<label>(?:.*?[^0-9０-９,，.．])?)(?<number>[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?)\s*(?<unit>[^0-9０-９（()）]{0,6})$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex ValuePattern();
}
