using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables;

/// <summary>Joins the wrapped lines of a cell to paragraphs.</summary>
internal static partial class Paragraphs
{
    /// <summary>How much shorter than the column a line may be that goes on in the next one: a word or bracket kept together.</summary>
    private const decimal Slack = 3m;

    /// <summary>Whether a line fills its column, so that the next one continues it.</summary>
    public static bool IsFull(string line, decimal column) => TextShape.Width(line) >= column - Slack;

    /// <summary>Whether a line begins an element of a list: ①, ・, 【.</summary>
    public static bool StartsElement(string line) => ElementPattern().IsMatch(line);

    /// <summary>Joins lines; elements of lists and paragraphs are set apart by a line feed.</summary>
    /// <param name="lines">The lines of the cell.</param>
    /// <param name="column">The width of the column.</param>
    public static string Join(IReadOnlyList<PageLine> lines, decimal column)
    {
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && (StartsElement(lines[i].Text) || !IsFull(lines[i - 1].Text, column)))
            {
                text.Append('\n');
            }

            text.Append(lines[i].Text);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^(?:[①-⑳・●○〇◯■□◇◆【※]|[⑴-⑽]|[（(][0-9０-９ｱ-ﾝア-ンa-zａ-ｚ]{1,2}[）)])", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex ElementPattern();
}
