using System.Text;
using BudgetBot.Channels.DirectLine;

namespace BudgetBot.Tests.Channels.DirectLine;

public class ActivityLogTests
{
    private readonly ActivityLog log = new();

    [Fact]
    public void A_reader_resumes_after_what_it_has_seen()
    {
        Say("a", "b", "c");
        ActivityBatch first = log.After(0, 2);
        ActivityBatch second = log.After(first.Watermark);

        Assert.Equal(["a", "b"], Words(first));
        Assert.Equal(["c"], Words(second));
        Assert.Equal(3, second.Watermark);
        Assert.Empty(log.After(second.Watermark).Activities);
    }

    [Fact]
    public void Each_activity_is_written_with_the_number_of_those_before_it()
    {
        List<long> numbers = [];
        for (int i = 0; i < ActivityLog.MostActivities + 5; i++)
        {
            log.Append(number =>
            {
                numbers.Add(number);
                return [1];
            });
        }

        Assert.Equal(Enumerable.Range(0, ActivityLog.MostActivities + 5).Select(number => (long)number), numbers);
    }

    [Fact]
    public void Only_the_newest_are_kept_and_a_reader_that_fell_behind_can_tell()
    {
        Say([.. Enumerable.Range(0, ActivityLog.MostActivities + 10).Select(i => $"{i}")]);
        ActivityBatch batch = log.After(3);

        Assert.Equal(ActivityLog.MostActivities, batch.Activities.Count);
        Assert.Equal(10, batch.From);
        Assert.Equal("10", Words(batch)[0]);
    }

    [Fact]
    public void The_size_is_bounded_and_told()
    {
        long held = 0;
        for (int i = 0; i < 50; i++)
        {
            held += log.Append(_ => new byte[100_000]);
            Assert.InRange(held, 1, ActivityLog.MostBytes);
        }

        held += log.Append(_ => new byte[2 * ActivityLog.MostBytes]);
        Assert.Equal(2 * ActivityLog.MostBytes, held);
        Assert.Single(log.After(0).Activities);
        Assert.Equal(held, log.Close());
    }

    [Theory]
    [InlineData(99)]
    [InlineData(long.MaxValue)]
    public void A_watermark_from_before_a_restart_means_what_comes_next(long watermark)
    {
        Say("a");

        Assert.Empty(log.After(watermark).Activities);
        Assert.Equal(1, log.After(watermark).Watermark);
    }

    [Fact]
    public async Task A_waiting_reader_hears_of_news_and_of_the_end()
    {
        Task news = log.After(0).Changed;
        Assert.False(news.IsCompleted);
        Say("a");
        await news.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Task end = log.After(1).Changed;
        log.Close();
        await end.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Say("b");

        Assert.True(log.After(0).Closed);
        Assert.Empty(log.After(0).Activities);
    }

    [Theory]
    [InlineData(null, true, 0)]
    [InlineData("", true, 0)]
    [InlineData("12", true, 12)]
    [InlineData("-1", false, 0)]
    [InlineData("x", false, 0)]
    [InlineData("99999999999999999999", false, 0)]
    public void A_watermark_is_a_number_or_nothing(string? text, bool read, long watermark)
    {
        Assert.Equal(read, ActivitySet.TryReadWatermark(text, out long number));
        Assert.Equal(watermark, number);
    }

    private void Say(params string[] words) => Array.ForEach(words, word => log.Append(_ => Encoding.UTF8.GetBytes(word)));

    private static string[] Words(ActivityBatch batch) => [.. batch.Activities.Select(Encoding.UTF8.GetString)];
}
