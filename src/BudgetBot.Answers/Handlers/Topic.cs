using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Handlers;

/// <summary>What an answer was about: what 「それの」「そのうち」「もう一度」 of the next turn lean on.</summary>
/// <param name="Question">The question as it was answered, with everything inherited filled in.</param>
/// <param name="Subjects">The subjects of the answer.</param>
/// <param name="Members">The items that a list or ranking answered, in its order.</param>
/// <param name="Shown">The facts asked for, in their order.</param>
/// <param name="Earlier">The facts that the turn before showed.</param>
public sealed record Topic(Question? Question, IReadOnlyList<Subject> Subjects, IReadOnlyList<Item> Members, IReadOnlyList<Fact> Shown,
    IReadOnlyList<Fact> Earlier)
{
    /// <summary>No topic yet.</summary>
    public static Topic None { get; } = new(null, [], [], []);

    /// <summary>The question that was asked last, answered or not, with everything inherited filled in; null before the first.</summary>
    public Question? Asked { get; init; }

    /// <summary>What the conversation was about when <see cref="Asked"/> was asked; it has no ground of its own.</summary>
    public Topic? Ground { get; init; }

    /// <summary>Whether the last question named a subject that was not found: what leans on it has no ground.</summary>
    public bool Unknown { get; init; }

    /// <summary>What holds the <see cref="Members"/>; null where they are no group of the papers.</summary>
    public Item? Group { get; init; }

    /// <summary>The messages that bring this topic about when they are said one after another from nothing; empty where they are too
    /// many.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>The messages that bring <see cref="Earlier"/> about.</summary>
    public IReadOnlyList<string> EarlierTurns { get; init; } = [];

    /// <summary>The messages that bring <see cref="Asked"/> about, itself included.</summary>
    public IReadOnlyList<string> AskedTurns { get; init; } = [];

    /// <summary>The question over a register that was answered last, where it was one; null after an answer from papers.</summary>
    public Questions.Register.RegisterQuestion? Register { get; init; }

    /// <summary>The plans of the last answer, the one that was answered first; empty where no plan reads it.</summary>
    public IReadOnlyList<Questions.Plans.Plan> Plans { get; init; } = [];

    /// <summary>The last answer, where a plan gave it; else null.</summary>
    public Answer? Planned { get; init; }

    /// <summary>The plans of the answer before the last one.</summary>
    public IReadOnlyList<Questions.Plans.Plan> EarlierPlans { get; init; } = [];

    /// <summary>A topic after which nothing was shown before.</summary>
    public Topic(Question? question, IReadOnlyList<Subject> subjects, IReadOnlyList<Item> members, IReadOnlyList<Fact> shown)
        : this(question, subjects, members, shown, [])
    {
    }
}
