namespace BudgetBot.Reading.Tables.Projects;

/// <summary>A row as the page has it: its number, the lines from there to its amount, and the amount.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="NumberLine">Where the number stands.</param>
/// <param name="Cells">The lines without the number, the amount and the status; lines that would be empty are left out.</param>
/// <param name="End">Amount, status, remark.</param>
/// <param name="EndLine">Where they stand.</param>
internal sealed record ProjectRow(int Number, int NumberLine, IReadOnlyList<PageLine> Cells, RowEnd End, int EndLine);

/// <summary>What the rows of a table are, and the lines that belong to none: labels of divisions, sums.</summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="Rest">The other lines in order.</param>
/// <param name="Gaps">For each of the other lines the number of rows before it.</param>
internal sealed record ProjectRows(IReadOnlyList<ProjectRow> Rows, IReadOnlyList<PageLine> Rest, IReadOnlyList<int> Gaps)
{
    /// <summary>Cuts the body of a table into rows. A row ends with amount and status and begins with the next number.</summary>
    public static ProjectRows Cut(IReadOnlyList<PageLine> body, TableWords words)
    {
        var lines = new ProjectLines(words);
        bool withStatus = body.Any(line => lines.End(line.Text) is not null);
        var split = new LabelledRows(body, words);
        var rows = new List<ProjectRow>();
        var rest = new List<PageLine>();
        var gaps = new List<int>();
        int from = 0;
        for (int i = 0; i < split.Lines.Count; i++)
        {
            if (lines.Sum(split.Lines[i]) is not null || EndOf(lines, split.Lines[i].Text, withStatus) is null)
            {
                continue;
            }

            int last = rows.Count == 0 ? 0 : rows[^1].Number;
            int gap = split.LabelGap ?? rows.Count;
            i += split.Part(from, i, last + 1, rows.Count, StartOf(split.Lines, from, i, last, words) is null) ? 1 : 0;
            if (StartOf(split.Lines, from, i, last, words) is { } start)
            {
                rest.AddRange(split.Lines.Take(start).Skip(from));
                gaps.AddRange(Enumerable.Range(from, start - from).Select(at => at < start - 1 ? gap : split.LabelGap ?? gap));
                rows.Add(Row(split.Lines, start, i, EndOf(lines, split.Lines[i].Text, withStatus)!.Value));
                from = i + 1;
            }
        }

        rest.AddRange(split.Lines.Skip(from));
        gaps.AddRange(Enumerable.Repeat(split.LabelGap ?? rows.Count, split.Lines.Count - from));
        return new ProjectRows(rows, rest, gaps);
    }

    private static RowEnd? EndOf(ProjectLines lines, string line, bool withStatus) =>
        lines.End(line) ?? (withStatus ? null : ProjectLines.EndWithoutStatus(line));

    /// <summary>
    /// The line before an amount on which its row begins: the one with the next number. Labels of divisions stand before rows, so that
    /// of several the last counts, and one with a name before one alone.
    /// </summary>
    private static int? StartOf(IReadOnlyList<PageLine> body, int from, int to, int last, TableWords words)
    {
        int? alone = null;
        int? named = null;
        for (int i = from; i <= to; i++)
        {
            if (ProjectLines.Start(body[i].Text) is not { } start || start.Number != last + 1)
            {
                continue;
            }

            if (start.Text.Length == 0)
            {
                alone = i;
            }
            else if (new ProjectLines(words).Sum(body[i]) is null)
            {
                named = i;
            }
        }

        return named ?? alone;
    }

    private static ProjectRow Row(IReadOnlyList<PageLine> body, int start, int end, RowEnd tail)
    {
        (int number, string first) = ProjectLines.Start(body[start].Text)!.Value;
        var cells = new List<PageLine>();
        for (int i = start; i <= end; i++)
        {
            string text = i == end ? tail.Before : body[i].Text;
            if (i == start)
            {
                text = i == end && first.Length > 0 ? ProjectLines.Start(tail.Before)?.Text ?? string.Empty : first;
            }

            if (text.Length > 0)
            {
                cells.Add(body[i] with { Text = text });
            }
        }

        return new ProjectRow(number, body[start].Number, cells, tail, body[end].Number);
    }
}
