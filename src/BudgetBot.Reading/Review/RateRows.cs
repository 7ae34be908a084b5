using BudgetBot.Facts;

namespace BudgetBot.Reading.Review;

/// <summary>Takes subsidy rates with whom they are for. The mark by which spreadsheets keep 1/2 from becoming a date is no part of the rate.</summary>
internal sealed class RateRows(ReadingPart part) : IReviewRows
{
    public void Take(ReviewRow row, Item project)
    {
        string rate = row[ReviewColumns.Rate].TrimStart('\'').Trim();
        string target = row[ReviewColumns.RateTarget].Trim();
        string limit = row[ReviewColumns.RateLimit].Trim();
        if (rate.Length + target.Length + limit.Length == 0)
        {
            return;
        }

        string text = string.Join('、', new[] { (ReviewColumns.RateTarget, target), (ReviewColumns.Rate, rate), (ReviewColumns.RateLimit, limit) }
            .Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}: {pair.Item2}")).ReplaceLineEndings(" ");
        part.Passages.Add(new Passage(PassageRole.Rate, project, text, row.Cite(ReviewColumns.Rate, text)));
        if (rate.Length > 0)
        {
            var figure = Figure.Other(rate, string.Empty, row[ReviewColumns.Rate]);
            part.Facts.Add(new Fact(project, FactKind.Rate, new FiscalYear(ReviewReader.Year(row, ReviewColumns.ReviewYear)), Stage.Other, figure, [], [], row.Cite(ReviewColumns.Rate, text)));
        }
    }
}
