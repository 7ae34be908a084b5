using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Mentions;

/// <summary>What a span of a question means by itself. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Mention
{
    private Mention()
    {
    }

    /// <summary>Rows of the sources: an item, a division, a source as a whole.</summary>
    /// <param name="Rows">The rows that the span may mean.</param>
    public sealed record Name(Rows Rows) : Mention;

    /// <summary>A year or a stage.</summary>
    /// <param name="Frame">What is said of the frame.</param>
    public sealed record Timing(Frame Frame) : Mention;

    /// <summary>An amount of money.</summary>
    /// <param name="Value">The amount as a scalar.</param>
    public sealed record Money(Scalar.Literal Value) : Mention;

    /// <summary>A number with its counter: 3つ, 2番目, 7事業, 6倍.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Counter">The counter; empty for a bare number.</param>
    /// <param name="Said">The words.</param>
    public sealed record Number(decimal Value, string Counter, string Said) : Mention;

    /// <summary>A concept of the vocabulary.</summary>
    /// <param name="Id">Its name in concepts.tsv.</param>
    /// <param name="Heard">The lemma that it was taken for by its sound; null where it was said.</param>
    public sealed record Concept(string Id, string? Heard = null) : Mention;

    /// <summary>Words that texts of rows print: who carries a project out.</summary>
    /// <param name="Role">Which texts.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Document">The source that prints them.</param>
    public sealed record Printed(PassageRole Role, string Words, string Document) : Mention;

    /// <summary>A ministry that no register speaks of.</summary>
    /// <param name="Title">Its name as printed.</param>
    public sealed record Body(string Title) : Mention;

    /// <summary>A span that may mean several things: 厚生労働省 is the source of a paper and a ministry of the register.</summary>
    /// <param name="All">The meanings, the likeliest first.</param>
    public sealed record Either(IReadOnlyList<Mention> All) : Mention;

    /// <summary>What the turn before was about: no word of this message says it.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="Measure">What was measured of them, or null.</param>
    public sealed record Context(Rows Rows, Measure? Measure) : Mention;

    /// <summary>A word with a meaning of its own that nothing explains.</summary>
    /// <param name="Words">The word.</param>
    /// <param name="Proper">Whether it is the name of a place, a person or an organisation.</param>
    /// <param name="Passing">Whether its part of speech says that it only tells how: a verb, an adverbial noun, a suffix.</param>
    public sealed record Unread(string Words, bool Proper, bool Passing = false) : Mention;
}

/// <summary>A mention with what joins it to the words behind it (文節).</summary>
/// <param name="Mention">The meaning.</param>
/// <param name="Particle">The particle that gives its role: の, は, を, が, で, と …; 、 for a comma alone; empty where nothing stands
/// between.</param>
/// <param name="Start">The UTF-16 offset in the normalised question.</param>
/// <param name="MentionEnd">The offset after the mention.</param>
/// <param name="End">The offset after what joins it to the words behind.</param>
public sealed record Phrase(Mention Mention, string Particle, int Start, int MentionEnd, int End);
