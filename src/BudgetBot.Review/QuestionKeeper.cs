using System.Globalization;
using System.Threading.Channels;

namespace BudgetBot.Review;

/// <summary>Keeps questions behind the back of the turns: offering one never waits for the file. What does not fit in line is not kept.</summary>
public sealed class QuestionKeeper : IAsyncDisposable
{
    private const int MostWaiting = 500;
    private static readonly TimeSpan ExpiryPeriod = TimeSpan.FromHours(6);

    private readonly Channel<(string Text, KeepReason Reason)> waiting = Channel.CreateBounded<(string, KeepReason)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly QuestionFile file;
    private readonly int days;
    private readonly Action<string> report;
    private readonly ITimer expiry;
    private readonly Task writing;

    /// <summary>Begins to keep questions.</summary>
    /// <param name="file">Where.</param>
    /// <param name="days">How many days each is kept, 1 at least.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes a sentence where the file cannot be written.</param>
    public QuestionKeeper(QuestionFile file, int days, TimeProvider time, Action<string> report)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        this.file = file;
        this.days = days;
        this.report = report;

        // An empty text is nothing to keep: it only has the file looked through for what is past its day.
        waiting.Writer.TryWrite((string.Empty, KeepReason.Unanswered));
        expiry = time.CreateTimer(_ => waiting.Writer.TryWrite((string.Empty, KeepReason.Unanswered)), null, ExpiryPeriod, ExpiryPeriod);
        writing = Task.Run(Write);
    }

    /// <summary>Puts a question in line. Never waits, never fails.</summary>
    /// <param name="text">The words as the user typed them.</param>
    /// <param name="reason">Why it is kept.</param>
    public void Offer(string text, KeepReason reason)
    {
        string words = QuestionWords.Of(text);
        if (words.Length > 0)
        {
            waiting.Writer.TryWrite((words, reason));
        }
    }

    /// <summary>Writes what is in line and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await expiry.DisposeAsync();
        await writing;
    }

    private async Task Write()
    {
        var batch = new List<(string Text, KeepReason Reason)>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostWaiting && waiting.Reader.TryRead(out (string Text, KeepReason Reason) question))
            {
                batch.Add(question);
            }

            Store([.. batch.Where(question => question.Text.Length > 0)]);
        }
    }

    private void Store(IReadOnlyList<(string Text, KeepReason Reason)> batch)
    {
        try
        {
            if (batch.Count == 0)
            {
                file.Expire();
            }
            else
            {
                file.Keep(batch, days);
            }
        }
        catch (ReviewException problem)
        {
            report(string.Create(CultureInfo.InvariantCulture, $"{batch.Count}件の質問を控えられませんでした。{problem.Message}"));
        }
    }
}
