using BudgetBot.Facts;
using BudgetBot.Reading.Sheets;

namespace BudgetBot.Reading.Review;

/// <summary>
/// Takes budgets and execution. A row without an account is a project's total of a year, the rows with one are its parts. What is not yet
/// reported is no 0; a 0 whose remark says 内数 is part of a pool.
/// </summary>
internal sealed class SummaryRows(ReviewProjects projects, ReadingPart part) : IReviewRows
{
    private const string Yen = "円";
    private const string Percent = "％";

    public void Take(ReviewRow row, Item project)
    {
        int year = ReviewReader.Year(row, ReviewColumns.BudgetYear);
        if (row[ReviewColumns.AccountKind].Length > 0)
        {
            TakeAccount(row, project, year);
        }
        else if (row[ReviewColumns.InitialTotal].Length > 0)
        {
            TakeTotal(row, project, year);
        }
        else
        {
            string text = $"{ReviewColumns.Id} {row[ReviewColumns.Id]}、{ReviewColumns.BudgetYear} {row[ReviewColumns.BudgetYear]}";
            part.Omissions.Add(new Omission(row.Head.Sheet.Document, new LineSpan(row.Number, row.Number), text, "会計区分も合計もない行（合計行が重複している）"));
        }
    }

    private void TakeTotal(ReviewRow row, Item project, int year)
    {
        bool shared = IsShared(row);
        bool reported = IsReported(row, year);
        foreach (SummaryColumn column in SummaryColumn.Totals.Where(column => reported || column.Stage != Stage.Executed))
        {
            Item item = column.Part is { } name ? projects.Below(project, name, ItemKind.Entry, row) : project;
            if (!shared || CellAmount.Plain(row[column.Column]) != 0)
            {
                AddAmount(row, item, column, year);
            }
            else if (column.Part is null)
            {
                var figure = Figure.Without(FigureState.Shared, Yen, row[column.Column]);
                part.Facts.Add(new Fact(item, FactKind.Money, new FiscalYear(year + column.Later), column.Stage, figure, [], [Qualifiers.Pool], row.Cite(column.Column)));
            }
        }

        AddRate(row, project, year);
        AddRemark(row, project, ReviewColumns.ChangeReason);
        AddRemark(row, project, ReviewColumns.SpecialNote);
    }

    private void TakeAccount(ReviewRow row, Item project, int year)
    {
        string name = string.Join(' ', new[] { row[ReviewColumns.Account], row[ReviewColumns.SubAccount] }.Where(word => word.Length > 0));
        Item account = projects.Below(project, name, ItemKind.Division, row);
        bool reported = IsReported(row, year);
        foreach (SummaryColumn column in SummaryColumn.Accounts.Where(column => reported || column.Stage != Stage.Executed))
        {
            // Of the many columns of an account those that are not used say 0.
            if (CellAmount.Plain(row[column.Column]) != 0 || column.Column is "当初予算")
            {
                AddAmount(row, column.Part is { } below ? projects.Below(account, below, ItemKind.Section, row) : account, column, year);
            }
        }

        AddRemark(row, account, ReviewColumns.Remark);
    }

    private void AddAmount(ReviewRow row, Item item, SummaryColumn column, int year)
    {
        string cell = row[column.Column];
        if (CellAmount.Plain(cell) is { } yen)
        {
            part.Facts.Add(new Fact(item, FactKind.Money, new FiscalYear(year + column.Later), column.Stage, Figure.Money(yen, Yen, cell), [], [], row.Cite(column.Column)));
        }
        else if (cell.Length > 0)
        {
            part.Omissions.Add(new Omission(row.Head.Sheet.Document, new LineSpan(row.Number, row.Number), $"{column.Column}: {cell}", "金額として読めない"));
        }
    }

    private void AddRate(ReviewRow row, Item project, int year)
    {
        if (decimal.TryParse(row[ReviewColumns.ExecutionRate], System.Globalization.CultureInfo.InvariantCulture, out decimal rate))
        {
            string text = (rate * 100m).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) + Percent;
            var figure = Figure.Other(text, Percent, row[ReviewColumns.ExecutionRate]);
            part.Facts.Add(new Fact(project, FactKind.Rate, new FiscalYear(year), Stage.Executed, figure, [], [], row.Cite(ReviewColumns.ExecutionRate)));
        }
    }

    private void AddRemark(ReviewRow row, Item item, string column)
    {
        string text = row[column].ReplaceLineEndings(" ").Trim();
        if (text.Length > 1)
        {
            part.Passages.Add(new Passage(PassageRole.Remark, item, $"{row[ReviewColumns.BudgetYear]}年度 {column}: {text}", row.Cite(column, text)));
        }
    }

    // The year of the review itself has no execution yet: its cells say 0 and have no rate.
    private static bool IsReported(ReviewRow row, int year)
    {
        string executed = row[ReviewColumns.AccountKind].Length > 0 ? row["執行額"] : row[ReviewColumns.ExecutedTotal];
        return year < ReviewReader.Year(row, ReviewColumns.ReviewYear) || CellAmount.Plain(executed) != 0;
    }

    private static bool IsShared(ReviewRow row) =>
        CellAmount.Plain(row[ReviewColumns.InitialTotal]) == 0 && CellAmount.Plain(row[ReviewColumns.CurrentTotal]) == 0
        && (row[ReviewColumns.SpecialNote].Contains(Qualifiers.Pool, StringComparison.Ordinal) || row[ReviewColumns.ChangeReason].Contains(Qualifiers.Pool, StringComparison.Ordinal));
}
