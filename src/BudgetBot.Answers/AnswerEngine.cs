using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
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
    private readonly PrintedKeys printed;
    private readonly Func<string, IReadOnlyList<string>> termsOf;
    private readonly ReadingNotes notes;
    private readonly PaperSentence paper;
    private readonly ChangeStyle changes;

    /// <summary>An engine over a snapshot.</summary>
    /// <param name="snapshot">The snapshot; it must outlive the engine.</param>
    /// <param name="readingOf">The katakana reading of a text.</param>
    /// <param name="termsOf">The search terms of a text, as the snapshot was indexed with.</param>
    /// <param name="changes">How increases and decreases are written.</param>
    public AnswerEngine(SnapshotReader snapshot, Func<string, string> readingOf, Func<string, IReadOnlyList<string>> termsOf, ChangeStyle changes = ChangeStyle.Triangle)
    {
        this.changes = changes;
        notes = new ReadingNotes(new HeardWords(readingOf, termsOf));
        paper = new PaperSentence(snapshot.Sources);
        this.snapshot = snapshot;
        this.termsOf = termsOf;
        reader = new QuestionReader(snapshot, readingOf);
        speech = new PassageLexicon(snapshot.Words);
        printed = new PrintedKeys(snapshot, reader.Subjects);
    }

    /// <summary>Answers one message of a conversation.</summary>
    /// <param name="text">What the user said.</param>
    /// <param name="before">What the conversation was about before this message.</param>
    /// <returns>The answer, and what the conversation is about now.</returns>
    public (Answer Answer, Topic Topic) Answer(string text, Topic before)
    {
        Question said = reader.Read(text);
        (Question Question, Topic Ground)? again = Repeats.Of(said, before);
        (Question question, Topic ground) = again ?? (FollowUps.Resolve(reader, said, before), before);
        IReadOnlyList<string> turns = again is null ? Retelling.Of(text, said, question, before) : Retelling.OfRepeat(text, question, before);
        var context = ContextOf(question);
        if (question.Literal)
        {
            context = ContextOf(notes.Literally(context));
        }

        Answer answer = Worded(Dispatcher.Answer(context, ground), context);
        answer = said.Corrects || said.Literal ? answer with { Corrected = before.Asked?.Text } : answer;
        return answer.Outcome == Outcome.Help
            ? (answer, Next(context, ground, turns, before))
            : (answer with { Id = AnswerId.Of(context.Question, ground, snapshot.Hash), Turns = turns }, Next(context, ground, turns, null));
    }

    private Answer Worded(Answer answer, TurnContext context)
    {
        Answer worded = context.Question.Unit is { } unit ? UnitWording.Apply(answer, unit.Name) : answer;
        worded = context.Question.ForPaper ? paper.Of(worded, context.Topic.Shown, context.Question.Unit?.Name) : PaperStep.Add(worded);
        return ChangeWording.Apply(notes.Add(worded, context), changes);
    }

    // After small talk the conversation is where it was; after a refusal it is still about what was answered before.
    private static Topic Next(TurnContext context, Topic ground, IReadOnlyList<string> turns, Topic? unchanged)
    {
        Topic next = context.Topic.Question is null ? ground : context.Topic with { Earlier = ground.Shown, Turns = turns, EarlierTurns = ground.Turns };
        return unchanged ?? next with { Asked = context.Question, AskedTurns = turns, Ground = ground with { Ground = null } };
    }

    /// <summary>The greeting of a new conversation, with three sample questions from the sources.</summary>
    public Answer Greet()
    {
        var help = new Question { Text = string.Empty, Normalized = string.Empty, Operations = [Operation.Help] };
        return HelpHandler.Answer(ContextOf(help));
    }

    /// <summary>Items with figures that words may mean, best first.</summary>
    /// <param name="text">A name, a part of one, or its sound.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give at most.</param>
    public IReadOnlyList<FoundItem> Search(string text, int skip, int take) =>
    [
        .. ItemSearch.Find(reader.Read(text), ContextOf, skip, take)
            .Select(found => found with { Answer = ChangeWording.Apply(found.Answer, changes) }),
    ];

    private TurnContext ContextOf(Question question) => new(snapshot, reader, question, termsOf) { Speech = speech, Printed = printed };
}
