namespace BudgetBot.Reading.BudgetBook;

/// <summary>An amount that an explanation lists, with what stands below it.</summary>
internal sealed class ExplanationNode(ExplanationLine line)
{
    /// <summary>The line.</summary>
    public ExplanationLine Line => line;

    /// <summary>The amounts that are indented below it.</summary>
    public List<ExplanationNode> Below { get; } = [];

    /// <summary>The lines without an amount below it.</summary>
    public List<ExplanationLine> Text { get; } = [];

    /// <summary>The name as printed.</summary>
    public string Printed { get; } = Whole(line.Name);

    /// <summary>Whether what stands below makes up the amount.</summary>
    public bool IsWhole => Below.Count > 0 && Below.Sum(node => node.Line.Amount!.Number) == line.Amount!.Number;

    /// <summary>Whether what stands below is more than the amount: then it belongs elsewhere.</summary>
    public bool IsExceeded => Below.Sum(node => node.Line.Amount!.Number) > line.Amount!.Number;

    // What goes on in the next line follows without a space, wherever it stands there.
    private static string Whole(IReadOnlyList<Pdf.PdfWord> name)
    {
        var lines = new List<List<Pdf.PdfWord>>();
        foreach (Pdf.PdfWord word in name)
        {
            if (lines.Count == 0 || Math.Abs(word.Middle - lines[^1][^1].Middle) > word.Height / 2)
            {
                lines.Add([]);
            }

            lines[^1].Add(word);
        }

        return string.Concat(lines.Select(words => Pdf.PageRow.Join(words)));
    }
}

/// <summary>Makes a tree of the lines of an explanation by their indents.</summary>
internal static class ExplanationTree
{
    private const int Slack = 3 * Pdf.PdfWord.Point;

    /// <summary>The outermost amounts with what is below them.</summary>
    public static List<ExplanationNode> Build(IReadOnlyList<ExplanationLine> lines)
    {
        var roots = new List<ExplanationNode>();
        var open = new List<ExplanationNode>();
        foreach (ExplanationLine line in lines)
        {
            open.RemoveAll(node => line.Amount is not null && node.Line.Indent >= line.Indent - Slack);
            if (line.Amount is null)
            {
                open.LastOrDefault(node => node.Line.Indent < line.Indent - Slack)?.Text.Add(line);
                continue;
            }

            var node = new ExplanationNode(line);
            (open.LastOrDefault()?.Below ?? roots).Add(node);
            open.Add(node);
        }

        return roots;
    }
}
