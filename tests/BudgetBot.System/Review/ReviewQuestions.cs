using System.Globalization;

namespace BudgetBot.SystemTests.Review;

/// <summary>A question and the yen that must be among what is answered first: the only amount where one project bears the name.</summary>
/// <param name="Words">The question.</param>
/// <param name="Yen">The yen.</param>
/// <param name="Unique">Whether the first amount must be this one.</param>
internal sealed record ReviewQuestion(string Words, long Yen, bool Unique);

/// <summary>Makes questions from the published rows: projects taken evenly, worded in turn in different forms.</summary>
internal static class ReviewQuestions
{
    private static readonly (string Column, string Words, int OnlyBefore)[] Measures =
    [
        ("当初予算（合計）", "当初予算", 9999), ("執行額（合計）", "執行額", 2024), ("計（歳出予算現額合計）", "歳出予算現額", 9999), ("補正予算（合計）", "補正予算", 9999),
        ("前年度からの繰越し（合計）", "前年度からの繰越し", 9999), ("翌年度要求額（合計）", "翌年度要求額", 9999), ("予備費等（合計）", "予備費", 9999), ("翌年度への繰越し(合計）", "翌年度への繰越し", 9999),
    ];

    private static readonly string[] Forms =
    [
        "{0}の{1}の{2}はいくらですか", "{0}の{1}{2}", "{1}の{0}の{2}を教えてください", "{0}、{1}の{2}は？", "{3}の{0}の{1}の{2}はいくら", "予算事業ID{4}の{1}の{2}",
        "行政事業レビューの「{0}」の{1}{2}はいくらでしょうか", "{0} {1} {2}",
    ];

    /// <summary>The questions; the same for the same rows.</summary>
    public static IEnumerable<ReviewQuestion> Make(List<Dictionary<string, string>> rows, int count)
    {
        List<Dictionary<string, string>> totals = [.. rows.Where(row => row["当初予算（合計）"].Length > 0 && !IsPool(row))];
        ILookup<string, string> byName = totals.ToLookup(row => row["事業名"], row => row["予算事業ID"]);
        for (int i = 0; i < count; i++)
        {
            Dictionary<string, string> row = totals[(int)((long)i * totals.Count / count)];
            int year = int.Parse(row["予算年度"], CultureInfo.InvariantCulture);
            (string Column, string Words, int OnlyBefore) measure = Measures.Skip(i % Measures.Length).Concat(Measures).First(candidate => year < candidate.OnlyBefore);
            string when = (i % 3) switch { 0 => $"令和{year - 2018}年度", 1 => $"{year}年度", _ => $"R{year - 2018}年度" };
            string form = Forms[i % Forms.Length];
            string words = string.Format(CultureInfo.InvariantCulture, form, row["事業名"], when, measure.Words, row["政策所管府省庁"], row["予算事業ID"]);
            bool unique = form.Contains("{4}", StringComparison.Ordinal) || byName[row["事業名"]].Distinct().Count() == 1;
            yield return new ReviewQuestion(words, Yen(row[measure.Column]), unique);
        }
    }

    /// <summary>Exact yen of a printed number, 34482000.0 included.</summary>
    public static long Yen(string cell) => (long)decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether a row's remark says that its 0 is part of a pool.</summary>
    public static bool IsPool(Dictionary<string, string> row) => (row["その他特記事項"] + row["主な増減理由"]).Contains("内数", StringComparison.Ordinal);
}
