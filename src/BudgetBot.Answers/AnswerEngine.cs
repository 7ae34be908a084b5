using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Passages;
using BudgetBot.Questions;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers;

/// <summary>Answers questions over one snapshot. Deterministic; any number of threads may use it.</summary>
public sealed class AnswerEngine
{
    private readonly SnapshotReader snapshot;
    private readonly QuestionReader reader;
    private readonly PassageLexicon speech;
    private readonly Func<string, IReadOnlyList<string>> termsOf;

    /// <summary>An engine over a snapshot.</summary>
    /// <param name="snapshot">The snapshot; it must outlive the engine.</param>
    /// <param name="readingOf">The katakana reading of a text.</param>
    /// <param name="termsOf">The search terms of a text, as the snapshot was indexed with.</param>
    public AnswerEngine(SnapshotReader snapshot, Func<string, string> readingOf, Func<string, IReadOnlyList<string>> termsOf)
    {
        this.snapshot = snapshot;
        this.termsOf = termsOf;
        reader = new QuestionReader(snapshot, readingOf);
        speech = new PassageLexicon(snapshot.Words);
    }

    /// <summary>Answers one message of a conversation.</summary>
    /// <param name="text">What the user said.</param>
    /// <param name="before">What the conversation was about before this message.</param>
    /// <returns>The answer, and what the conversation is about now.</returns>
    public (Answer Answer, Topic Topic) Answer(string text, Topic before)
    {
        Question question = FollowUps.Resolve(reader, reader.Read(text), before);
        var context = ContextOf(question);
        Answer answer = Dispatcher.Answer(context, before);
        return (answer, context.Topic.Question is null ? before : context.Topic with { Earlier = before.Shown });
    }

    /// <summary>The greeting of a new conversation, with three sample questions from the sources.</summary>
    public Answer Greet()
    {
        var help = new Question { Text = string.Empty, Normalized = string.Empty, Operations = [Operation.Help] };
        return HelpHandler.Answer(ContextOf(help));
    }

    private TurnContext ContextOf(Question question) => new(snapshot, reader, question, termsOf) { Speech = speech };
}
