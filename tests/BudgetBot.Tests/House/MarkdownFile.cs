using System.Text.RegularExpressions;

namespace BudgetBot.Tests.House;

/// <summary>A document of the repository, by what can be checked in it: code spans, and tables by the heading above them.</summary>
internal sealed partial class MarkdownFile
{
    private const string Fence = "```";
    private readonly string[] lines;
    private readonly bool[] isCode;

    public MarkdownFile(string name)
    {
        Text = File.ReadAllText(Path.Combine(Repository.Root, name));
        lines = Text.Split('\n');
        isCode = new bool[lines.Length];
        bool code = false;
        for (int i = 0; i < lines.Length; i++)
        {
            code ^= lines[i].StartsWith(Fence, StringComparison.Ordinal);
            isCode[i] = code;
        }
    }

    public string Text { get; }

    /// <summary>The contents of the code spans outside of code blocks.</summary>
    public IEnumerable<string> CodeSpans => SpansOf(string.Join('\n', lines.Where((line, i) => !isCode[i] && line != Fence)));

    /// <summary>The code spans of a piece of text.</summary>
    public static IEnumerable<string> SpansOf(string text) => CodeSpan().Matches(text).Select(match => match.Groups["code"].Value);

    /// <summary>The lines of the first code block.</summary>
    public IEnumerable<string> FirstCodeBlock => lines.SkipWhile((_, i) => !isCode[i]).Skip(1).TakeWhile(line => line != Fence);

    /// <summary>The cells of the table rows below a heading, without the row of column names.</summary>
    public IReadOnlyList<string[]> Table(string heading)
    {
        string[][] rows =
        [
            .. lines.SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(Cells),
        ];
        int rule = Array.FindLastIndex(rows, row => row[0] == "---");
        Assert.True(rule >= 0 && rows.Length > rule + 1, $"No table below 「{heading}」.");
        return rows[(rule + 1)..];
    }

    private static string[] Cells(string row) => [.. CellBorder().Split(row.Trim()[1..^1]).Select(cell => cell.Trim())];

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellBorder();
}
