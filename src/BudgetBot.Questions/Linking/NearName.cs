using System.Buffers;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Mends a name with a slip of the keys: two characters have changed places, one is missing or stands twice (救医急療体制, 医修学資金). A
/// character that the name does not have at that place is no slip, it may make another name.
/// </summary>
/// <param name="index">The subjects.</param>
/// <param name="light">Characters that people leave out on purpose (等).</param>
public sealed class NearName(SubjectIndex index, SearchValues<char> light)
{
    private const int MostCandidates = 3;
    private const int LeastSaid = 500;
    private const int LongestText = 160;
    private const int ShortestName = 7;
    private const int LongName = 14;
    private const int Never = 1_000;

    /// <summary>The text with the name in it put right, or null where no name is nearly said.</summary>
    /// <param name="text">The question, normalised.</param>
    /// <param name="links">The subjects that its words may mean, best first.</param>
    public string? Mend(string text, IReadOnlyList<Link> links)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        string[] said = [.. links.Where(link => link.Whole).Select(link => index.Cores[link.Subject.Index])];
        (int Cost, int Start, int End, string Name) best = (Never, 0, 0, string.Empty);
        foreach (string name in links.Where(link => link.NameCoverage >= LeastSaid && !link.Whole).OrderByDescending(link => link.NameCoverage).Take(MostCandidates).Select(link => index.Cores[link.Subject.Index]))
        {
            // A name that is said whole is meant, unless it is only a part of this one.
            bool possible = name.Length >= ShortestName && said.All(whole => name.Contains(whole, StringComparison.Ordinal));
            (int cost, int start, int end) = !possible ? (Never, 0, 0) : Nearest(name, text);
            if (cost < best.Cost && cost <= (name.Length < LongName ? 1 : 2))
            {
                best = (cost, start, end, name);
            }
        }

        return best.Cost is 0 or Never ? null : string.Concat(text.AsSpan(0, best.Start), best.Name, text.AsSpan(best.End));
    }

    // The stretch of the text that is the name but for the fewest slips. Each cell has the slips so far and where the stretch begins.
    private (int Cost, int Start, int End) Nearest(string name, string text)
    {
        (int Cost, int Start)[][] rows = [.. Enumerable.Range(0, name.Length + 1).Select(_ => new (int Cost, int Start)[text.Length + 1])];
        for (int j = 0; j <= text.Length; j++)
        {
            rows[0][j] = (0, j);
        }

        for (int i = 1; i <= name.Length; i++)
        {
            rows[i][0] = (i, 0);
            for (int j = 1; j <= text.Length; j++)
            {
                rows[i][j] = Cell(rows, name, text, i, j);
            }
        }

        (int Cost, int Start, int End) best = (Never, 0, 0);
        for (int j = 1; j <= text.Length; j++)
        {
            // Of equal stretches the longer: in 強化業事 both characters changed places, none is missing.
            if (rows[name.Length][j].Cost < best.Cost || (rows[name.Length][j].Cost == best.Cost && rows[name.Length][j].Start == best.Start))
            {
                best = (rows[name.Length][j].Cost, rows[name.Length][j].Start, j);
            }
        }

        return best;
    }

    private (int Cost, int Start) Cell((int Cost, int Start)[][] rows, string name, string text, int i, int j)
    {
        (int Cost, int Start) missing = Plus(rows[i - 1][j], CharacterWeight.Of(name[i - 1]) < 4 || light.Contains(name[i - 1]) ? Never : 1);
        (int Cost, int Start) same = name[i - 1] == text[j - 1] ? rows[i - 1][j - 1] : (Never, 0);
        (int Cost, int Start) twice = j > 1 && text[j - 1] == text[j - 2] ? Plus(rows[i][j - 1], 1) : (Never, 0);
        (int Cost, int Start) swapped = i > 1 && j > 1 && name[i - 1] == text[j - 2] && name[i - 2] == text[j - 1] ? Plus(rows[i - 2][j - 2], 1) : (Never, 0);
        (int Cost, int Start) best = same.Cost <= missing.Cost ? same : missing;
        best = twice.Cost < best.Cost ? twice : best;
        return swapped.Cost < best.Cost ? swapped : best;
    }

    private static (int Cost, int Start) Plus((int Cost, int Start) cell, int cost) => (cell.Cost + cost, cell.Start);
}
