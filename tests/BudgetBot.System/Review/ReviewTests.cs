using System.Text;
using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Answers;

namespace BudgetBot.SystemTests.Review;

/// <summary>The whole review beside the seeds: what is read, what is left out, and 200 questions to the yen.</summary>
public sealed class ReviewTests(ReviewBot bot) : IClassFixture<ReviewBot>
{
    private const int Questions = 200;

    [Fact]
    public void Two_hundred_questions_are_answered_to_the_yen()
    {
        ReviewData.Need();
        ReviewQuestion[] questions = [.. ReviewQuestions.Make(ReviewData.Rows("2-1"), Questions)];
        string[] wrong = [.. questions.Select(question => (question, Answer: Ask(question.Words))).Where(pair => !IsRight(pair.question, pair.Answer)).Select(pair => $"{pair.question.Words} → {pair.question.Yen}: {Text(pair.Answer)}")];
        Assert.Equal(Questions, questions.Length);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Prepend($"{wrong.Length} of {Questions}")));
    }

    [Fact]
    public void Sums_of_ministries_are_those_of_the_rows()
    {
        ReviewData.Need();
        var sums = ReviewData.Rows("2-1").Where(row => row["当初予算（合計）"].Length > 0).GroupBy(row => (Ministry: row["政策所管府省庁"], Year: row["予算年度"]))
            .Select(group => (group.Key, Yen: group.Sum(row => ReviewQuestions.Yen(row["当初予算（合計）"])))).ToList();
        string[] wrong = [.. sums.Where(sum => First(Ask($"{sum.Key.Ministry}の{sum.Key.Year}年度当初予算の合計")) != sum.Yen).Select(sum => $"{sum.Key}: {sum.Yen}")];
        Assert.True(sums.Count > 80);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_and_every_amount_of_the_totals_is_read()
    {
        ReviewData.Need();
        Assert.Empty(bot.Report!.Problems);
        List<Dictionary<string, string>> totals = [.. ReviewData.Rows("2-1").Where(row => row["当初予算（合計）"].Length > 0)];
        Assert.Equal(totals.Select(row => row["予算事業ID"]).Distinct().Count(), bot.Snapshot.Projects.Count);
        Assert.Equal(
            totals.Where(row => row["予算年度"] == "2023").Sum(row => ReviewQuestions.Yen(row["執行額（合計）"])),
            bot.Snapshot.Figures!.Of(2023, new RegisterMeasure(Stage.Executed)).Sum(figure => figure.Yen));
        Assert.DoesNotContain(bot.Report.Findings, finding => finding.Document.StartsWith("2-", StringComparison.Ordinal));
    }

    [Fact]
    public void Officials_are_nowhere_in_the_snapshot()
    {
        ReviewData.Need();
        byte[] file = File.ReadAllBytes(bot.File);
        string[] names = [.. ReviewData.Rows("1-1").Select(row => row["作成責任者"]).Where(name => name.Length > 2).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(names.Length > 1000);
        Assert.DoesNotContain(names.Where((_, at) => at % 5 == 0), name => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0);
    }

    [Fact]
    public void What_is_not_yet_reported_is_no_zero()
    {
        ReviewData.Need();
        Answer answer = Ask("ドクターヘリの導入促進の令和6年度の執行額");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains("まだ報告されていません", Text(answer), StringComparison.Ordinal);
        Assert.Contains("令和5年度執行額", Text(answer), StringComparison.Ordinal);
        Assert.Empty(bot.Snapshot.Figures!.Of(2024, new RegisterMeasure(Stage.Executed)));
    }

    [Theory]
    [InlineData("ドクターヘリの執行率", "50.1％")]
    [InlineData("ドクターヘリの導入促進（統合補助金分）の令和6年度当初予算", "内数")]
    [InlineData("ドクターヘリの導入促進を所管する課", "地域医療計画課")]
    [InlineData("ドクターヘリの導入促進の補助率", "定額")]
    [InlineData("厚労省で一番大きい事業", "基礎年金給付に必要な経費")]
    [InlineData("厚生労働省の事業数", "1,144事業")]
    [InlineData("国交省で予算が大きい事業トップ5", "1. ")]
    [InlineData("ドクターヘリ導入促進事業の予算", "9,889百万円")]
    public void Questions_of_many_kinds_are_answered(string words, string holds)
    {
        ReviewData.Need();
        Answer answer = Ask(words);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(holds, Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_of_the_table_is_answered_as_its_rows_say()
    {
        ReviewData.Need();
        string[] wrong = [.. TableQuestion.All.Select(question => (question, Answer: Last(question.Turns))).Where(pair => !Holds(pair.question, pair.Answer))
            .Select(pair => $"{string.Join(" / ", pair.question.Turns)} → {pair.question.Yen} {string.Join('|', pair.question.Words)}: {pair.Answer.Outcome} {Text(pair.Answer)}")];
        Assert.True(TableQuestion.All.Count > 60);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Prepend($"{wrong.Length} of {TableQuestion.All.Count}")));
    }

    [Fact]
    public void Questions_take_less_than_thirty_milliseconds_and_those_over_all_projects_less_than_fifty()
    {
        ReviewData.Need();
        string[] questions = [.. ReviewQuestions.Make(ReviewData.Rows("2-1"), Questions).Select(question => question.Words), .. TableQuestion.All.Select(question => question.Turns[0])];
        double[] times = [.. questions.Select(Time).Order()];
        string[] overAll = ["府省庁別の当初予算", "行政事業レビューの全府省庁の令和5年度の不用額", "行政事業レビューの全府省庁の執行率は", "RSで執行率が低い事業", "厚生労働省が全体に占める割合", "RSの令和4年度と令和5年度の執行額の差", "表示対策課の一般会計の当初予算の合計"];
        double slowest = overAll.Max(Time);
        Assert.True(slowest < 50, $"over all projects {slowest:F1} ms");
        Assert.True(times[(int)(times.Length * 0.99)] < 30, $"p99 {times[(int)(times.Length * 0.99)]:F1} ms, most {times[^1]:F1} ms");
    }

    private double Time(string words) => Enumerable.Range(0, 3).Min(_ => ThreadClock.Time(() => Ask(words)).TotalMilliseconds);

    private Answer Ask(string words) => Last([words]);

    private Answer Last(IReadOnlyList<string> turns)
    {
        Topic topic = Topic.None;
        Answer? last = null;
        foreach (string words in turns)
        {
            (last, topic) = bot.Engine!.Answer(words, topic);
        }

        return Passed(string.Join(" / ", turns), last!);
    }

    private static Answer Passed(string words, Answer answer)
    {
        GateVerdict verdict = FigureGate.Check(answer);
        Assert.True(verdict.Passed, words + ": " + string.Join('\n', verdict.Breaches));
        return answer;
    }

    private static bool Holds(TableQuestion question, Answer answer) => answer.Outcome == question.Yen switch
    {
        "拒否" => Outcome.NotFound,
        "確認" => Outcome.Clarify,
        _ => Outcome.Answered,
    } && (question.Amount is null || First(answer) == question.Amount) && question.Words.All(word => Text(answer).Contains(word, StringComparison.Ordinal));

    private static bool IsRight(ReviewQuestion question, Answer answer) => answer.Outcome == Outcome.Answered
        && (First(answer) == question.Yen || (!question.Unique && Amounts(answer).Any(amount => amount.Strong && amount.Yen == question.Yen)));

    private static long? First(Answer answer) => Amounts(answer).FirstOrDefault()?.Yen;

    private static IEnumerable<Segment.Amount> Amounts(Answer answer) => answer.Lines.SelectMany(line => line.Segments).OfType<Segment.Amount>();

    private static string Text(Answer answer) => string.Join(' ', answer.Lines.SelectMany(line => line.Segments).Select(segment => segment switch
    {
        Segment.Text text => text.Words,
        Segment.Quote quote => quote.Words,
        Segment.Amount amount => amount.Shown,
        Segment.Ratio ratio => ratio.Shown,
        Segment.Count count => count.Shown,
        _ => string.Empty,
    }));
}
