using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>A line of a page with the block that it stands in: lines without a blank line between them.</summary>
/// <param name="Number">The 1-based line.</param>
/// <param name="Block">The number of its block in the page.</param>
/// <param name="Text">The text, trimmed.</param>
internal readonly record struct PageLine(int Number, int Block, string Text);

/// <summary>A page of a PDF's text: what stands between gaps of three or more blank lines.</summary>
internal sealed class TablePage
{
    private const int BlankLinesOfGap = 3;

    private TablePage(IReadOnlyList<PageLine> lines) => Lines = lines;

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>The first line that is not blank.</summary>
    public int From => Lines[0].Number;

    /// <summary>The last line that is not blank.</summary>
    public int To => Lines[^1].Number;

    /// <summary>The blocks in order.</summary>
    public IEnumerable<IReadOnlyList<PageLine>> Blocks =>
        Lines.GroupBy(line => line.Block).Select(block => (IReadOnlyList<PageLine>)[.. block]);

    /// <summary>The pages of a text.</summary>
    public static IReadOnlyList<TablePage> Split(SourceText text)
    {
        var pages = new List<TablePage>();
        var lines = new List<PageLine>();
        int blank = 0;
        int block = 0;
        foreach (SourceLine line in text.Lines)
        {
            if (line.IsBlank)
            {
                blank++;
                continue;
            }

            if (lines.Count > 0 && blank >= BlankLinesOfGap)
            {
                pages.Add(new TablePage([.. lines]));
                lines.Clear();
                block = 0;
            }
            else if (lines.Count > 0 && blank > 0)
            {
                block++;
            }

            lines.Add(new PageLine(line.Number, block, line.Text.Trim()));
            blank = 0;
        }

        if (lines.Count > 0)
        {
            pages.Add(new TablePage([.. lines]));
        }

        return pages;
    }
}
