using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Handlers;

/// <summary>What every handler needs to answer one question.</summary>
public sealed class TurnContext
{
    private readonly Dictionary<Subject, FactSheet> sheets;
    private readonly Dictionary<Item, IReadOnlyList<Fact>> facts;
    private readonly Dictionary<Item, IReadOnlyList<Passage>> passages;
    private readonly Dictionary<string, IReadOnlyList<Omission>> omissions;
    private readonly SearchIndex index;
    private WordCoverage? coverage;
    private DistinctWords? distinct;
    private IReadOnlyList<PassageMatch>? matches;

    /// <summary>A context for a question.</summary>
    public TurnContext(SnapshotReader snapshot, SearchIndex index, QuestionReader reader, Question question)
    {
        (sheets, facts, passages, omissions) = ([], [], [], new(StringComparer.Ordinal));
        Snapshot = snapshot;
        this.index = index;
        Reader = reader;
        Question = question;
        Chooser = new FactChooser(NewestOf(snapshot, reader, question));
        Reply = new AnswerBuilder(question.Text, snapshot.Sources);
    }

    // A budget book compares its own year with the one before, whatever newer papers stand beside it.
    private static FiscalYear NewestOf(SnapshotReader snapshot, QuestionReader reader, Question question)
    {
        string? book = question.Document ?? (question.Links is [{ Whole: true } best, ..] ? best.Subject.Document : null);
        HashSet<string> books = [.. question.Accounts?.Meant.Select(item => item.Document) ?? (book is not null && reader.Accounts.IsBook(book) ? [book] : [])];
        return books.Count == 0 ? snapshot.NewestYear : snapshot.Sources.Where(source => books.Contains(source.Document)).Max(source => source.Year);
    }

    private TurnContext(TurnContext whole, Question part)
    {
        (Snapshot, index, Reader, Question, Chooser, Reply) = (whole.Snapshot, whole.index, whole.Reader, part, whole.Chooser, whole.Reply);
        (sheets, facts, passages, omissions) = (whole.sheets, whole.facts, whole.passages, whole.omissions);
    }

    /// <summary>The snapshot.</summary>
    public SnapshotReader Snapshot { get; }

    /// <summary>The reader of questions, for its subjects.</summary>
    public QuestionReader Reader { get; }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The search terms of a text.</summary>
    public IReadOnlyList<string> Terms(string text) => index.Terms(text);

    /// <summary>Passages of papers that share words with a text, as far as they are worth looking at closely.</summary>
    /// <param name="text">The words.</param>
    /// <param name="limit">The most wanted.</param>
    public IEnumerable<Passage> FindPassages(string text, int limit) => index.PassagesOfPapers(text, limit).Select(Snapshot.PassageOf);

    /// <summary>How questions and papers speak of the same thing.</summary>
    public required PassageLexicon Speech { get; init; }

    /// <summary>How questions say what is wanted of their figures.</summary>
    public required SpeechWords Words { get; init; }

    /// <summary>The texts of the snapshot as words are compared with them.</summary>
    public required PrintedKeys Printed { get; init; }

    /// <summary>The nouns of the question, and how much of them a text holds.</summary>
    public WordCoverage Coverage => coverage ??= new WordCoverage(Reader.Subjects.Descriptions, AskedWords.Of(Question, Speech));

    /// <summary>The words that no answer with a sentence may lack.</summary>
    public DistinctWords Distinct => distinct ??= new DistinctWords(this);

    /// <summary>The sentences that hold most of the question's nouns, best first; looked for once.</summary>
    public IReadOnlyList<PassageMatch> Matches => matches ??= PassageSearch.Find(this);

    /// <summary>Chooses years and stages.</summary>
    public FactChooser Chooser { get; }

    /// <summary>The reply that is being composed.</summary>
    public AnswerBuilder Reply { get; }

    /// <summary>What the answer was about, for the next turn.</summary>
    public Topic Topic { get; set; } = Topic.None;

    /// <summary>A context for a part of the question; it writes to the same reply.</summary>
    public TurnContext For(Question part) => new(this, part) { Speech = Speech, Words = Words, Printed = Printed };

    /// <summary>The facts of a subject.</summary>
    public FactSheet Sheet(Subject subject)
    {
        if (!sheets.TryGetValue(subject, out FactSheet? sheet))
        {
            sheets[subject] = sheet = new FactSheet(subject, ItemsOf(subject).SelectMany(FactsOf));
        }

        return sheet;
    }

    // 議会費の報酬: of all rows of that name only those that are meant.
    private IEnumerable<Item> ItemsOf(Subject subject) => Question.Accounts is { } accounts && accounts.Meant.Where(item => item.Name == subject.Name && item.Document == subject.Document).ToList() is { Count: > 0 } meant
        ? meant
        : subject.Items;

    /// <summary>The figures of an item; within a turn they are read once.</summary>
    public IReadOnlyList<Fact> FactsOf(Item item)
    {
        if (!facts.TryGetValue(item, out IReadOnlyList<Fact>? found))
        {
            facts[item] = found = Snapshot.FactsOf(item);
        }

        return found;
    }

    /// <summary>The text that belongs to an item; within a turn it is read once.</summary>
    public IReadOnlyList<Passage> PassagesOf(Item item)
    {
        if (!passages.TryGetValue(item, out IReadOnlyList<Passage>? found))
        {
            passages[item] = found = Snapshot.PassagesOf(item);
        }

        return found;
    }

    /// <summary>What was left out of a document, of all where none is named; within a turn it is read once.</summary>
    public IReadOnlyList<Omission> OmissionsOf(string? document)
    {
        if (!omissions.TryGetValue(document ?? string.Empty, out IReadOnlyList<Omission>? found))
        {
            omissions[document ?? string.Empty] = found = Snapshot.Omissions(document);
        }

        return found;
    }

    /// <summary>The subject of an item.</summary>
    public Subject SubjectOf(Item item) => Reader.Subjects.Of(item);
}
