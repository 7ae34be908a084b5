using System.Diagnostics;

namespace BudgetBot.System.Web;

/// <summary>Waits for what happens behind the turns: as long as a busy machine may need, and no longer than it takes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until something holds; fails where it never does.</summary>
    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    /// <inheritdoc cref="Holds(Func{bool})" />
    public static async Task Holds(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Longest, $"It does not hold after {clock.Elapsed.TotalSeconds:F0} seconds.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
