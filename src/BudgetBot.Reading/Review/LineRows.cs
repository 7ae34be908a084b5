using BudgetBot.Facts;
using BudgetBot.Reading.Sheets;

namespace BudgetBot.Reading.Review;

/// <summary>Takes budget lines: 目 below 項 below the account of a project, with the amount of each kind of budget and the request for the next year.</summary>
internal sealed class LineRows(ReviewProjects projects, ReadingPart part) : IReviewRows
{
    private const string Yen = "円";
    private const string Supplementary = "補正予算";

    public void Take(ReviewRow row, Item project)
    {
        if (row[ReviewColumns.AccountKind].Length == 0)
        {
            return;
        }

        int year = ReviewReader.Year(row, ReviewColumns.BudgetYear);
        string kind = row[ReviewColumns.LineKind];
        bool initial = kind is "当初予算" or "";
        bool supplementary = kind.EndsWith(Supplementary, StringComparison.Ordinal);
        Item line = LineOf(row, project, initial || supplementary ? null : kind);
        Stage stage = initial ? Stage.Initial : supplementary ? Stage.Supplementary : Stage.Other;
        Add(row, line, ReviewColumns.LineAmount, year, stage);
        Add(row, line, ReviewColumns.LineRequest, year + 1, Stage.Request);
        string remark = row[ReviewColumns.LineRemark].ReplaceLineEndings(" ").Trim();
        if (remark.Length > 1)
        {
            part.Passages.Add(new Passage(PassageRole.Remark, line, $"{row[ReviewColumns.BudgetYear]}年度 備考: {remark}", row.Cite(ReviewColumns.LineRemark, remark)));
        }
    }

    private Item LineOf(ReviewRow row, Item project, string? kind)
    {
        string account = string.Join(' ', new[] { row[ReviewColumns.Account], row[ReviewColumns.SubAccount] }.Where(word => word.Length > 0));
        Item at = projects.Below(project, account, ItemKind.Division, row);
        string group = row["項"].Trim();
        string name = row["目"].Trim();
        string more = row["歳出予算項目の補足情報"].Trim();
        at = kind is null ? at : projects.Below(at, kind, ItemKind.Section, row);
        at = group.Length == 0 ? at : projects.Below(at, group, ItemKind.Section, row);
        string printed = name.Length == 0 ? more : more.Length == 0 || more == name ? name : $"{name}（{more}）";
        return projects.Below(at, printed.Length == 0 ? "（名称の記載なし）" : printed, ItemKind.Entry, row);
    }

    private void Add(ReviewRow row, Item line, string column, int year, Stage stage)
    {
        if (CellAmount.Plain(row[column]) is { } yen && yen != 0)
        {
            part.Facts.Add(new Fact(line, FactKind.Money, new FiscalYear(year), stage, Figure.Money(yen, Yen, row[column]), [], [], row.Cite(column)));
        }
    }
}
