namespace BudgetBot.Records;

/// <summary>An answer as it was given, with everything that its page shows. Nothing tells who asked, where, or at what time of the day.</summary>
public sealed record KeptAnswer
{
    /// <summary>The id of the answer.</summary>
    public required string Id { get; init; }

    /// <summary>The messages that bring it about, the question last; none where they were too many.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>The question as typed, without ways to reach a person.</summary>
    public required string Question { get; init; }

    /// <summary>The outcome as channelData tells it: answered, clarify, notFound, outOfScope.</summary>
    public required string Outcome { get; init; }

    /// <summary>The hash of the snapshot that it was given over.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The day when that snapshot was built.</summary>
    public required DateOnly SnapshotDay { get; init; }

    /// <summary>The text, line by line.</summary>
    public required IReadOnlyList<IReadOnlyList<KeptPiece>> Lines { get; init; }

    /// <summary>The figures that it rests on, in the order of the answer.</summary>
    public required IReadOnlyList<KeptFigure> Figures { get; init; }

    /// <summary>How many figures were left out of <see cref="Figures"/> because there were too many.</summary>
    public int FiguresLeftOut { get; init; }

    /// <summary>The formulas that were computed.</summary>
    public required IReadOnlyList<KeptFormula> Formulas { get; init; }

    /// <summary>The cited places; <see cref="KeptPiece.Cite"/> names them by position from 1.</summary>
    public required IReadOnlyList<KeptPlace> Places { get; init; }
}

/// <summary>A piece of a line.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Strong">Whether it is the figure asked for.</param>
/// <param name="Cite">The position of a citation that stands here instead of words, else null.</param>
public sealed record KeptPiece(string Words, bool Strong = false, int? Cite = null);

/// <summary>A figure with its passport.</summary>
/// <param name="Item">The printed name of its item.</param>
/// <param name="Path">The headings above it, outermost first.</param>
/// <param name="Year">The fiscal year: 令和7年度.</param>
/// <param name="Stage">The stage: 予算案; empty where the paper names none.</param>
/// <param name="Remarks">Fund bases and qualifiers: 公費, 内数.</param>
/// <param name="Unit">The printed unit.</param>
/// <param name="Yen">Exact yen; null for what is not money, and for cells without an amount.</param>
/// <param name="Printed">The literal of the source.</param>
/// <param name="Place">Where it stands.</param>
public sealed record KeptFigure(
    string Item, IReadOnlyList<string> Path, string Year, string Stage, IReadOnlyList<string> Remarks, string Unit, long? Yen, string Printed, KeptPlace Place);

/// <summary>A formula in words.</summary>
/// <param name="Name">What was computed: 差, 割合.</param>
/// <param name="Operation">The operands with their signs: 836,000,000円 − 658,000,000円.</param>
/// <param name="Result">The exact result.</param>
public sealed record KeptFormula(string Name, string Operation, string Result);

/// <summary>A cited place.</summary>
/// <param name="Document">The file name of the source.</param>
/// <param name="Title">Its title.</param>
/// <param name="Page">The page where the source has pages, else null.</param>
/// <param name="From">The first line, 1-based.</param>
/// <param name="To">The last line.</param>
/// <param name="Quote">What stands there; empty where the place is only pointed at.</param>
/// <param name="Fragment">The place on a page or in a cell as the fragment of an address; null for sources that are lines of text.</param>
public sealed record KeptPlace(string Document, string Title, int? Page, int From, int To, string Quote, string? Fragment = null);
