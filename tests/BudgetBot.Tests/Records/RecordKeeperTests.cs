using BudgetBot.Records;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Records;

/// <summary>What is offered is written behind the turns, without what reaches a person.</summary>
public sealed class RecordKeeperTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SteppedTime time = new();
    private readonly List<string> reports = [];

    private string FilePath => System.IO.Path.Combine(folder.Path, "questions.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_in_line_is_written_before_the_end()
    {
        await using (RecordKeeper keeper = Keeper())
        {
            for (int i = 0; i < 100; i++)
            {
                keeper.Offer($"質問{i % 10}", i % 2 == 0 ? KeepReason.Unanswered : KeepReason.Corrected);
            }
        }

        IReadOnlyList<KeptQuestion> kept = new QuestionFile(new RecordFile(FilePath, time)).List();
        Assert.Equal(10, kept.Count);
        Assert.All(kept, question => Assert.Equal(10, question.Times));
        Assert.Empty(reports);
    }

    [Fact]
    public async Task What_is_past_its_day_goes_when_the_service_starts()
    {
        new QuestionFile(new RecordFile(FilePath, time)).Keep([("古い質問", KeepReason.Unanswered)], days: 1);
        time.Pass(TimeSpan.FromDays(5));
        await using (RecordKeeper keeper = Keeper())
        {
            keeper.Offer("   ", KeepReason.Unanswered);
        }

        Assert.Equal(-1, (await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken)).AsSpan().IndexOf("古い質問"u8));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_reported_and_hurts_no_turn()
    {
        Directory.CreateDirectory(FilePath);
        await using (RecordKeeper keeper = Keeper())
        {
            keeper.Offer("ドローンの予算は？", KeepReason.Unanswered);
        }

        Assert.Contains(reports, report => report.Contains(FilePath, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("担当の山田です。yamada.taro@example.lg.jp に返事を。ドローンの予算は？", "担当の山田です。＊ に返事を。ドローンの予算は？")]
    [InlineData("電話 096-333-2000 の課の予算", "電話 ＊ の課の予算")]
    [InlineData("０９０（１２３４）５６７８に教えて", "に教えて")]
    [InlineData("+81 90 1234 5678 救急", "救急")]
    [InlineData("救急は836,000,000円で、令和7年度の0.5億円は？", "救急は836,000,000円で、令和7年度の0.5億円は？")]
    [InlineData(" ドローン\n\tの　予算\0は？ ", "ドローン の 予算 は？")]
    [InlineData("@taro", "")]
    public void Ways_to_reach_a_person_are_not_kept(string text, string kept) => Assert.Equal(kept, QuestionWords.Of(text));

    [Fact]
    public void Long_words_are_cut_between_characters() =>
        Assert.Equal(QuestionWords.Longest, QuestionWords.Of(string.Concat(Enumerable.Repeat("𠮷", 500))).EnumerateRunes().Count());

    [Fact]
    public async Task Feedback_takes_question_and_snapshot_from_the_answer_and_loses_ways_to_reach_a_person()
    {
        await using (RecordKeeper keeper = Keeper())
        {
            keeper.Offer(() => AnswerFileTests.Sample);
            keeper.Offer(() => throw new InvalidOperationException("broken"));
            keeper.Offer(new GivenFeedback(AnswerFileTests.Sample.Id, false, "yamada@example.jp まで\n" + new string('長', 5_000)));
            keeper.Offer(new GivenFeedback(new string('x', 65), true, string.Empty));
        }

        KeptFeedback kept = Assert.Single(new FeedbackFile(new RecordFile(FilePath, time)).List());
        Assert.Equal((AnswerFileTests.Sample.Id, false, AnswerFileTests.Sample.Question, AnswerFileTests.Sample.Snapshot), (kept.AnswerId, kept.Helpful, kept.Question, kept.Snapshot));
        Assert.StartsWith("＊ まで 長", kept.Comment, StringComparison.Ordinal);
        Assert.Equal(QuestionWords.LongestComment, kept.Comment.Length);
        Assert.Contains(reports, report => report.Contains("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_no_days_is_not_kept()
    {
        await using (var keeper = new RecordKeeper(new RecordFile(FilePath, time), new Retention(0, 0, 0), time, reports.Add))
        {
            keeper.Offer("ドローンの予算は？", KeepReason.Unanswered);
            keeper.Offer(() => AnswerFileTests.Sample);
            keeper.Offer(new GivenFeedback(AnswerFileTests.Sample.Id, true, "よい"));
        }

        Assert.False(File.Exists(FilePath));
    }

    private RecordKeeper Keeper() => new(new RecordFile(FilePath, time), new Retention(30, 30, 30), time, reports.Add);
}
