using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>The end of a row: its amount, its status and what stands before and behind them on the line.</summary>
internal readonly record struct RowEnd(string Before, string Amount, string Status, string Remark);

/// <summary>A sum on a line: its label (empty where the label stands elsewhere), amount and number of projects.</summary>
internal readonly record struct SumLine(PageLine Line, string Label, string Amount, string? Count, string CountUnit);

/// <summary>Recognises the kinds of lines that a project table has.</summary>
internal sealed partial class ProjectLines(TableWords words)
{
    /// <summary>The end of a row: 県医師会 82,555 継続.</summary>
    public RowEnd? End(string line)
    {
        Match match = AmountPattern().Match(line);
        for (; match.Success; match = match.NextMatch())
        {
            string tail = line[(match.Index + match.Length)..].Trim();
            string? status = words.Of("status").FirstOrDefault(word => tail.StartsWith(word, StringComparison.Ordinal));
            if (status is not null)
            {
                return new RowEnd(line[..match.Index].Trim(), match.Value.Trim(), status, tail[status.Length..].Trim());
            }
        }

        return null;
    }

    /// <summary>The end of a row whose remarks are empty: an amount with a thousands separator ends the line.</summary>
    public static RowEnd? EndWithoutStatus(string line)
    {
        Match match = LastAmountPattern().Match(line);
        return match.Success
            ? new RowEnd(line[..match.Groups["amount"].Index].Trim(), match.Groups["amount"].Value.Trim(), string.Empty, string.Empty)
            : null;
    }

    /// <summary>A sum: 758,712 ４事業, or 事業区分② 134,564 １１事業.</summary>
    public SumLine? Sum(PageLine line)
    {
        Match match = SumPattern().Match(line.Text);
        if (match.Success && words.Of("count").Contains(match.Groups["unit"].Value))
        {
            return new SumLine(line, match.Groups["label"].Value.Trim(), match.Groups["amount"].Value.Trim(), match.Groups["count"].Value, match.Groups["unit"].Value);
        }

        RowEnd? bare = EndWithoutStatus(line.Text);
        return bare is { } end && (words.EndsWith(TextShape.Tight(end.Before), "subtotal") || words.EndsWith(TextShape.Tight(end.Before), "total"))
            ? new SumLine(line, end.Before, end.Amount, null, string.Empty)
            : null;
    }

    /// <summary>The number that a row begins with and the text behind it (empty where the number stands alone).</summary>
    public static (int Number, string Text)? Start(string line)
    {
        Match match = StartPattern().Match(TextShape.Fold(line));
        return match.Success
            ? (int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), line[match.Groups["text"].Index..].Trim())
            : null;
    }

    [GeneratedRegex(@"(?:(?<=^|\s)[△▲]\s?|(?<=^|\s))[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})*(?=\s)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"(?:^|\s)(?<amount>(?:[△▲]\s?)?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+)$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex LastAmountPattern();

    [GeneratedRegex(@"^(?<label>(?:.*\S)?)(?:^|\s+)(?<amount>(?:[△▲]\s?)?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})*)\s+(?<count>[0-9０-９]{1,4})\s*(?<unit>[^0-9]{1,4})$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex SumPattern();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})(?:\s+(?<text>\S.*)|(?<text>))$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex StartPattern();
}
