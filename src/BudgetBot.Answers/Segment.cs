using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BudgetBot.Answers;

/// <summary>A typed piece of a reply. Figures never travel as text: the gate checks each by its kind.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Segment
{
    /// <summary>What users read, without emphasis; of a citation its mark.</summary>
    public string Plain => this switch
    {
        Text text => text.Words,
        Quote quote => quote.Words,
        Echo echo => echo.Words,
        Amount amount => amount.Shown,
        Ratio ratio => ratio.Shown,
        Count count => count.Shown,
        Cite cite => string.Create(CultureInfo.InvariantCulture, $"[{cite.Position}]"),
        _ => throw new InvalidOperationException($"A new segment: {GetType().Name}."),
    };

    /// <summary>Words without figures of their own.</summary>
    /// <param name="Words">Plain text, not Markdown; may not hold an amount, a ratio or a count.</param>
    public sealed record Text(string Words) : Segment;

    /// <summary>Words that a source prints, shown as they stand.</summary>
    /// <param name="Words">A stretch of the quoted passage, white space aside.</param>
    /// <param name="Passage">The passage that holds it.</param>
    public sealed record Quote(string Words, string Passage) : Segment;

    /// <summary>The user's own words or figures, repeated.</summary>
    /// <param name="Words">A stretch of the question.</param>
    public sealed record Echo(string Words) : Segment;

    /// <summary>An amount of money.</summary>
    /// <param name="Yen">Exact yen, negative for a decrease.</param>
    /// <param name="Shown">How it is written, unit joined: 836百万円. Its value must be the absolute value of <paramref name="Yen"/>, or signed with △.</param>
    /// <param name="Strong">Whether it is the figure asked for (bold).</param>
    public sealed record Amount(long Yen, string Shown, bool Strong = false) : Segment;

    /// <summary>A ratio in per cent or as a fraction.</summary>
    /// <param name="Value">The exact value that <paramref name="Shown"/> is rounded from, in per cent.</param>
    /// <param name="Shown">How it is written: ＋27.1％.</param>
    /// <param name="Strong">Whether it is the figure asked for (bold).</param>
    public sealed record Ratio(decimal Value, string Shown, bool Strong = false) : Segment;

    /// <summary>A number of things that the answer counted or a source prints.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="Shown">How it is written: 5件.</param>
    /// <param name="Strong">Whether it is the figure asked for (bold).</param>
    public sealed record Count(long Number, string Shown, bool Strong = false) : Segment;

    /// <summary>A reference to a citation of the answer.</summary>
    /// <param name="Position">1 for the first citation.</param>
    public sealed record Cite(int Position) : Segment;
}

/// <summary>A line of a reply.</summary>
/// <param name="Segments">Its pieces in order.</param>
public sealed record AnswerLine(IReadOnlyList<Segment> Segments)
{
    /// <summary>A line of its pieces.</summary>
    public static AnswerLine Of(params Segment[] segments) => new(segments);
}

/// <summary>A table of figures for a card.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Columns">The heads of its columns.</param>
/// <param name="Rows">Rows of cells, as many cells as columns.</param>
public sealed record AnswerTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<AnswerLine>> Rows);

/// <summary>A next step that the user may tap.</summary>
/// <param name="Title">What the button says, 20 characters at most.</param>
/// <param name="Says">What is sent as the user's message.</param>
public sealed record NextStep(string Title, string Says);
