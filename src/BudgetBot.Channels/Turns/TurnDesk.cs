using System.Diagnostics.CodeAnalysis;
using BudgetBot.Answers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.Turns;

/// <summary>Has messages answered and conversations greeted, and lets no figure pass that the gate does not.</summary>
/// <param name="brain">What answers.</param>
/// <param name="renderer">What brings answers to the form of a channel.</param>
/// <param name="log">Where breaches and defects go.</param>
public sealed partial class TurnDesk(Brain brain, ReplyRenderer renderer, ILogger<TurnDesk> log)
{
    private readonly Greetings greetings = new();
    private readonly Lock[] conversations = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>The reply to a message.</summary>
    public Activity Answer(Activity message)
    {
        UserWords words = UserWords.Of(message);
        if (words.Text.Length == 0)
        {
            return renderer.Render(HouseAnswers.NothingSaid(), message);
        }

        var turn = new Turn(message.ConversationKey(), message.From?.Id ?? string.Empty, words.Text, message.HasSeveralUsers());
        Answer answer;
        lock (conversations[(turn.Conversation.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % conversations.Length])
        {
            answer = Guarded(() => brain.Answer(turn), turn.Text);
        }

        return renderer.Render(Checked(answer), message, words.Cut ? HouseAnswers.CutNote : null);
    }

    /// <summary>The greeting, where an activity tells that a conversation has begun and none was greeted in it; else null.</summary>
    public Activity? Greeting(Activity opening) =>
        greetings.Take(opening) ? renderer.Render(Checked(Guarded(brain.Greet, string.Empty)), opening) : null;

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
