using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Threading.Channels;

namespace BudgetBot.Records;

/// <summary>
/// Keeps records behind the back of the turns: offering one never waits for the file and never fails. What does not fit in line is not kept.
/// </summary>
public sealed class RecordKeeper : IAsyncDisposable
{
    private const int MostWaiting = 500;
    private const int MostAtOnce = 250;
    private const int LongestId = 64;
    private static readonly TimeSpan ExpiryPeriod = TimeSpan.FromHours(6);

    // To open the file and to wait for the disk costs as much for one record as for many: those of a moment are written together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Offered> waiting = Channel.CreateBounded<Offered>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly RecordFile file;
    private readonly Retention days;
    private readonly Action<string> report;
    private readonly ITimer expiry;
    private readonly CancellationTokenSource ending = new();
    private readonly Task writing;

    /// <summary>Begins to keep records.</summary>
    /// <param name="file">Where.</param>
    /// <param name="days">For how long.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes a sentence where something could not be kept.</param>
    public RecordKeeper(RecordFile file, Retention days, TimeProvider time, Action<string> report)
    {
        this.file = file;
        this.days = days;
        this.report = report;

        // Nothing to keep: the file is only looked through for what is past its day.
        waiting.Writer.TryWrite(new Offered());
        expiry = time.CreateTimer(_ => waiting.Writer.TryWrite(new Offered()), null, ExpiryPeriod, ExpiryPeriod);
        writing = Task.Run(Write);
    }

    /// <summary>Offers a question.</summary>
    /// <param name="text">The words as the user typed them.</param>
    /// <param name="reason">Why it is kept.</param>
    public void Offer(string text, KeepReason reason)
    {
        string words = days.Questions == 0 ? string.Empty : QuestionWords.Of(text);
        if (words.Length > 0)
        {
            waiting.Writer.TryWrite(new Offered { Question = (words, reason) });
        }
    }

    /// <summary>Offers an answer.</summary>
    /// <param name="answer">Makes what is kept, behind the turn; null where it may not be kept.</param>
    public void Offer(Func<KeptAnswer?> answer)
    {
        if (days.Answers > 0)
        {
            waiting.Writer.TryWrite(new Offered { Answer = answer });
        }
    }

    /// <summary>Offers feedback; question and snapshot are taken from the kept answer.</summary>
    public void Offer(GivenFeedback feedback)
    {
        if (days.Feedback > 0 && feedback.AnswerId.Length is > 0 and <= LongestId)
        {
            waiting.Writer.TryWrite(new Offered { Feedback = feedback with { Comment = QuestionWords.Of(feedback.Comment, QuestionWords.LongestComment) } });
        }
    }

    /// <summary>Writes what is in line and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        // The host may end it more than once.
        if (waiting.Writer.TryComplete())
        {
            await ending.CancelAsync();
            await expiry.DisposeAsync();
            await writing;
            ending.Dispose();
        }

        await writing;
    }

    private async Task Write()
    {
        var batch = new List<Offered>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            await Task.Delay(Gathering, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            batch.Clear();
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out Offered? offered))
            {
                batch.Add(offered);
            }

            Store(batch);
        }
    }

    private void Store(List<Offered> batch)
    {
        try
        {
            Store(batch.Select(offered => offered.Question).OfType<(string, KeepReason)>(), questions => new QuestionFile(file).Keep(questions, days.Questions));
            Store(batch.Select(offered => Made(offered.Answer)).OfType<KeptAnswer>(), answers => new AnswerFile(file).Keep(answers, days.Answers));
            Store(batch.Select(offered => offered.Feedback).OfType<GivenFeedback>(), feedback => new FeedbackFile(file).Keep(feedback, days.Feedback));
            if (batch.Exists(offered => offered is { Question: null, Answer: null, Feedback: null }))
            {
                file.Expire();
            }
        }
        catch (RecordException problem)
        {
            report(string.Create(CultureInfo.InvariantCulture, $"{batch.Count}件を控えられませんでした。{problem.Message}"));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect in copying one answer must not end the keeping of all others.")]
    private KeptAnswer? Made(Func<KeptAnswer?>? answer)
    {
        try
        {
            return answer?.Invoke();
        }
        catch (Exception defect)
        {
            report($"回答を控えられませんでした。{defect.Message}");
            return null;
        }
    }

    private static void Store<T>(IEnumerable<T> records, Action<IReadOnlyList<T>> keep)
    {
        if (records.ToArray() is { Length: > 0 } some)
        {
            keep(some);
        }
    }

    private sealed record Offered
    {
        public (string Text, KeepReason Reason)? Question { get; init; }

        public Func<KeptAnswer?>? Answer { get; init; }

        public GivenFeedback? Feedback { get; init; }
    }
}
