using System.Text.RegularExpressions;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Cli;

/// <summary>Faults of a lexicon table that its loading does not find.</summary>
internal static class LexiconCheck
{
    private const string PatternColumn = "pattern";

    /// <summary>A sentence with file and line for each repeated row and each pattern that is no regular expression.</summary>
    public static IEnumerable<string> Problems(LexiconTable table)
    {
        string file = table.Name + ".tsv";
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int pattern = table.Columns.ToList().IndexOf(PatternColumn);
        foreach (LexiconRow row in table.Rows)
        {
            string key = string.Join('\t', row.Fields);
            if (!seen.TryAdd(key, row.Line))
            {
                yield return $"{file}:{row.Line}: {seen[key]}行と同じ行です。どちらかを消してください。";
            }

            if (pattern >= 0 && PatternFault(row.Fields[pattern]) is { } fault)
            {
                yield return $"{file}:{row.Line}: 正規表現として読めません（{fault}）。pattern の欄を直してください。";
            }
        }
    }

    private static string? PatternFault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException error)
        {
            return error.Message.TrimEnd('.');
        }
    }
}
