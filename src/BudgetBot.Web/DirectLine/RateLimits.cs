using System.Globalization;
using System.Threading.RateLimiting;

namespace BudgetBot.Web.DirectLine;

/// <summary>How often chats may be begun and messages sent. What is unused for a while may be used at once.</summary>
internal sealed class RateLimits(DirectLineSettings settings) : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> chats = PerMinute(settings.ChatsPerMinute);
    private readonly PartitionedRateLimiter<string> messages = PerMinute(settings.MessagesPerMinute);

    /// <summary>Whether this user may begin a chat now.</summary>
    public bool MayBegin(HttpContext http, string user) => Admits(http, chats, user);

    /// <summary>Whether this user or chat may send a message now.</summary>
    public bool MaySend(HttpContext http, string speaker) => Admits(http, messages, speaker);

    public void Dispose()
    {
        chats.Dispose();
        messages.Dispose();
    }

    private static bool Admits(HttpContext http, PartitionedRateLimiter<string> limiter, string who)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(who);
        if (!lease.IsAcquired)
        {
            TimeSpan pause = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan asked) && asked > Step ? asked : Step;
            http.Response.Headers.RetryAfter = ((long)pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return lease.IsAcquired;
    }

    // A bucket holds a minute's worth and fills by the second, or for small numbers by what one costs.
    private static PartitionedRateLimiter<string> PerMinute(int most)
    {
        int step = Math.Max(1, most / 60);
        return PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = step,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * step / most,
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
    }
}
