using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>
/// The lines of a table that is printed as it looks: what the page has beside the rows (the division's number, the lines of its title)
/// begins their lines. It becomes a line of its own, so that rows begin with their numbers.
/// </summary>
internal sealed partial class LabelledRows(IReadOnlyList<PageLine> body, TableWords words)
{
    private readonly List<PageLine> lines = [.. body];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<PageLine> Lines => lines;

    /// <summary>How many rows stood before the last division's number that was parted from its row; the title's lines go with it. Null before the first.</summary>
    public int? LabelGap { get; private set; }

    /// <summary>Parts the label from the row of a number between two lines.</summary>
    /// <param name="from">The first line that may hold the number.</param>
    /// <param name="to">The line with the row's amount.</param>
    /// <param name="number">The number of the row.</param>
    /// <param name="rows">How many rows stand before it.</param>
    /// <param name="anyLabel">Whether words may be the label too: no line begins with the number.</param>
    public bool Part(int from, int to, int number, int rows, bool anyLabel)
    {
        string wanted = number.ToString(CultureInfo.InvariantCulture);
        for (int i = to; i >= from; i--)
        {
            Match match = BesideForm().Match(TextShape.Fold(lines[i].Text));
            if (!match.Success || match.Groups["number"].Value != wanted)
            {
                continue;
            }

            string label = lines[i].Text[..match.Groups["label"].Length];
            bool begins = DivisionNumber.Read(label, words) is not null;
            if (begins || (anyLabel && LabelGap is not null))
            {
                LabelGap = begins ? rows : LabelGap;
                lines.Insert(i + 1, lines[i] with { Text = lines[i].Text[match.Groups["number"].Index..] });
                lines[i] = lines[i] with { Text = label };
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?<label>\S{1,20})\s+(?<number>[0-9]{1,3})\s+(?=[^\s0-9])", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex BesideForm();
}
