namespace BudgetBot.Benchmarks.Load;

/// <summary>Replies that came to the channel.</summary>
/// <param name="Replies">How many.</param>
/// <param name="Answered">How many of them say that a budget question was answered.</param>
/// <param name="Bytes">The length of their bodies.</param>
internal readonly record struct ReplyCount(long Replies, long Answered, long Bytes)
{
    public static ReplyCount operator -(ReplyCount later, ReplyCount earlier) =>
        new(later.Replies - earlier.Replies, later.Answered - earlier.Answered, later.Bytes - earlier.Bytes);
}
