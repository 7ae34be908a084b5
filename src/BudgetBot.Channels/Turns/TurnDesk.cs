using System.Diagnostics.CodeAnalysis;
using BudgetBot.Answers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.Turns;

/// <summary>Decides what an activity calls for, has it answered, and lets no figure pass that the gate does not.</summary>
/// <param name="brain">What answers.</param>
/// <param name="renderer">What brings answers to the form of a channel.</param>
/// <param name="log">Where breaches and defects go.</param>
/// <param name="feedback">What takes thumbs and comments; null where nobody wants them.</param>
public sealed partial class TurnDesk(Brain brain, ReplyRenderer renderer, ILogger<TurnDesk> log, FeedbackDesk? feedback = null)
{
    private const int RememberedActivities = 20_000;

    private readonly RecentKeys seen = new(RememberedActivities);
    private readonly Greetings greetings = new();
    private readonly Lock[] conversations = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>The replies to an activity: none where it calls for none or was answered before.</summary>
    public IReadOnlyList<ReplyActivity> Replies(IncomingActivity activity) => activity.Type switch
    {
        ActivityTypes.Message when IsNew(activity) => [Message(activity)],
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate when greetings.Take(activity) =>
            [renderer.Render(Checked(Guarded(brain.Greet, string.Empty)), activity)],
        ActivityTypes.Event when feedback is not null && FeedbackDesk.IsFeedback(activity) && IsNew(activity) => Taken(feedback, activity),
        _ => [],
    };

    /// <summary>Items that words may mean, each with an answer that the gate has let through.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give at most.</param>
    public IReadOnlyList<FoundItem> Search(string words, int skip, int take) =>
        [.. Found(words, skip, take).Where(item => FigureGate.Check(item.Answer).Passed)];

    [SuppressMessage("Design", "CA1031", Justification = "A defect in searching must reach the log, not the user.")]
    private IReadOnlyList<FoundItem> Found(string words, int skip, int take)
    {
        try
        {
            return brain.Search(words, skip, take);
        }
        catch (Exception defect)
        {
            LogDefect(log, defect);
            return [];
        }
    }

    private static IReadOnlyList<ReplyActivity> Taken(FeedbackDesk feedback, IncomingActivity activity)
    {
        feedback.Take(activity);
        return [];
    }

    private bool IsNew(IncomingActivity activity) =>
        string.IsNullOrEmpty(activity.Id) || seen.Add($"{activity.ConversationKey}\n{activity.Id}");

    private ReplyActivity Message(IncomingActivity activity)
    {
        UserWords words = UserWords.Of(activity);
        if (words.Text.Length == 0)
        {
            return renderer.Render(HouseAnswers.NothingSaid(), activity);
        }

        var turn = new Turn(activity.ConversationKey, activity.From?.Id ?? string.Empty, words.Text, activity.Conversation?.HasSeveralUsers ?? false);
        Answer answer;
        lock (conversations[(turn.Conversation.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % conversations.Length])
        {
            answer = Guarded(() => brain.Answer(turn), turn.Text);
        }

        return renderer.Render(Checked(answer), activity, words.Cut ? HouseAnswers.CutNote : null);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect in answering must reach the log, not the user.")]
    private Answer Guarded(Func<Answer> answer, string question)
    {
        try
        {
            return answer();
        }
        catch (Exception defect)
        {
            LogDefect(log, defect);
            return HouseAnswers.Failed(question);
        }
    }

    private Answer Checked(Answer answer)
    {
        GateVerdict verdict = FigureGate.Check(answer);
        if (verdict.Passed)
        {
            return answer;
        }

        LogBreach(log, string.Join(" | ", verdict.Breaches));
        return FigureGate.Withheld(answer);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering failed; the user was told so.")]
    private static partial void LogDefect(ILogger log, Exception defect);

    [LoggerMessage(Level = LogLevel.Error, Message = "The gate withheld a reply: {Breaches}")]
    private static partial void LogBreach(ILogger log, string breaches);
}
