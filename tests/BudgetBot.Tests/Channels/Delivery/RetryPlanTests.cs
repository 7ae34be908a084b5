using BudgetBot.Channels.Delivery;

namespace BudgetBot.Tests.Channels.Delivery;

public class RetryPlanTests
{
    [Theory]
    [InlineData(0, null, 600_000, 250)]
    [InlineData(1, null, 600_000, 500)]
    [InlineData(6, null, 600_000, 16_000)]
    [InlineData(7, null, 600_000, 30_000)]
    [InlineData(1_000, null, 600_000, 30_000)]
    [InlineData(0, 0, 600_000, 0)]
    [InlineData(0, 2_000, 600_000, 2_000)]
    [InlineData(3, 120_000, 600_000, 120_000)]
    [InlineData(0, -5_000, 600_000, 0)]
    [InlineData(7, null, 4_000, 4_000)]
    [InlineData(0, 3_600_000, 4_000, 4_000)]
    public void Pauses_double_up_to_a_limit_and_what_the_channel_asks_for_is_kept_within_the_reply_s_time(int attempt, int? asked, int left, int pause) =>
        Assert.Equal(
            TimeSpan.FromMilliseconds(pause),
            RetryPlan.Default.Pause(attempt, asked is { } wanted ? TimeSpan.FromMilliseconds(wanted) : null, TimeSpan.FromMilliseconds(left)));
}
