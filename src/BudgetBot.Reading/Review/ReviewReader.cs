using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Review;

/// <summary>
/// Reads the sheets of the administrative review (RS システム) together: a project is one item, whichever sheets say something of it. Columns
/// that name officials are never read.
/// </summary>
public static class ReviewReader
{
    /// <summary>Reads sheets.</summary>
    /// <param name="sheets">The sheets that <see cref="ReviewColumns.Recognise"/> knows.</param>
    /// <returns>What each of them says, organisation first; a sheet is read when it is asked for.</returns>
    /// <exception cref="SourceException">A row lacks its year or number, or a sheet is too large.</exception>
    public static IEnumerable<ReviewReading> Read(IEnumerable<ReviewSheet> sheets)
    {
        var projects = new ReviewProjects();
        return sheets.OrderBy(sheet => sheet.Kind).ThenBy(sheet => sheet.Document, StringComparer.Ordinal).Select(sheet => Read(sheet, projects));
    }

    private static ReviewReading Read(ReviewSheet sheet, ReviewProjects projects)
    {
        var lines = new List<string>();
        var part = new ReadingPart();
        IReviewRows? rows = null;
        ReviewHead? head = null;
        string title = ReviewColumns.Title(sheet.Kind);
        int newest = 0;
        long characters = 0;
        foreach (string[] cells in sheet.Rows())
        {
            head ??= new ReviewHead(sheet, cells);
            lines.Add(head.Line(cells));
            characters += lines[^1].Length;
            ReadingLimits.Check(sheet.Document, lines.Count, characters, part);
            if (lines.Count == 1)
            {
                continue;
            }

            var row = new ReviewRow(head, cells, lines.Count);
            int year = Year(row, ReviewColumns.ReviewYear);
            newest = Math.Max(newest, year);
            if (rows is null)
            {
                title = string.Create(CultureInfo.InvariantCulture, $"行政事業レビュー {year}年度 {title}");
                projects.Root(sheet, title);
                rows = RowsOf(sheet.Kind, projects, part);
            }

            rows.Take(row, projects.Of(row));
        }

        if (rows is null)
        {
            throw new SourceException(sheet.Document, 1, "行政事業レビューの表に見出しの行しかありません。取得し直してください。");
        }

        part.Items.AddRange(projects.Items[sheet.Document]);
        return new ReviewReading(sheet, title, newest, lines, part) { Place = new SourceSheet(head!.Name, new LineSpan(1, lines.Count), new LineSpan(1, 1), [.. head.Columns]) };
    }

    private static IReviewRows RowsOf(ReviewSheetKind kind, ReviewProjects projects, ReadingPart part) => kind switch
    {
        ReviewSheetKind.Organisation => new OrganisationRows(part),
        ReviewSheetKind.Outline => new OutlineRows(part),
        ReviewSheetKind.Rates => new RateRows(part),
        ReviewSheetKind.Summary => new SummaryRows(projects, part),
        _ => new LineRows(projects, part),
    };

    internal static int Year(ReviewRow row, string column) =>
        int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1980 and < 2100 && row[ReviewColumns.Id].Length > 0
            ? year
            : throw new SourceException(row.Head.Sheet.Document, row.Number, $"{column} か {ReviewColumns.Id} がありません。書き出し直してください。");
}

/// <summary>Takes the rows of one kind of sheet.</summary>
internal interface IReviewRows
{
    /// <summary>Takes a row.</summary>
    void Take(ReviewRow row, Item project);
}
