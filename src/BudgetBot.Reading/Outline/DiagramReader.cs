using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Reads a page that is a flow chart or calendar: its boxes and arrows come in no order, so each block of lines is a passage of the
/// page and nothing is tied to anything else; only a date that stands with its own label is a fact.
/// </summary>
internal sealed class DiagramReader(Paper paper, ReadingWords words, Part part)
{
    private const int ShortBox = 6;
    private const int FewestBoxes = 6;
    private const int WideLine = 100;

    /// <summary>Whether a page has many fragments: boxes of a few characters.</summary>
    public static bool IsDiagram(Part part, ReadingWords words)
    {
        int boxes = part.Rows.Count(row => row.Text.Length <= ShortBox && words.MarkerOf(row.Flat) is null);
        bool projects = part.Rows.Exists(row => words.Departments.Any(word => row.Flat.EndsWith(word + ")", StringComparison.Ordinal)));
        return part.IsPage && boxes >= FewestBoxes && !projects;
    }

    /// <summary>Reads the page.</summary>
    public void Read()
    {
        var dates = new DateReader(paper, words);
        FiscalYear? year = part.Rows.Select(row => YearStageReader.WholeYear(row.Flat)).FirstOrDefault(one => one is not null);
        for (int at = 0; at < part.Rows.Count;)
        {
            List<Row> block = Block(at);
            Joined joined = Joined.Of(block);
            Marker? marker = words.MarkerOf(joined.Flat);
            PassageRole role = marker?.Kind.Role == MarkerRole.Note ? PassageRole.Note : PassageRole.Bullet;
            foreach ((int start, int length) in joined.Sentences())
            {
                paper.Pass(role, part.Title, joined.Text.Substring(start, length), joined.Lines(start, length), block[0].Page);
            }

            if (joined.Flat.Contains('~', StringComparison.Ordinal))
            {
                dates.Read(joined, part.Title, year ?? part.When.Year, null, marker?.Length ?? 0, true);
            }

            at += block.Count;
        }
    }

    private List<Row> Block(int at)
    {
        var block = new List<Row> { part.Rows[at] };
        for (int i = at + 1; i < part.Rows.Count; i++)
        {
            Row above = part.Rows[i - 1];
            bool goesOn = part.Rows[i].Gap == 0 || (part.Rows[i].Gap == 1 && above.Width >= WideLine && !above.Flat.EndsWith('。'));
            if (!goesOn || words.MarkerOf(part.Rows[i].Flat) is not null)
            {
                break;
            }

            block.Add(part.Rows[i]);
        }

        return block;
    }
}
