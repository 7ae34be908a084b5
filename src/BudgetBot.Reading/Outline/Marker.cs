using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Outline;

/// <summary>What a marker at the start of a row opens.</summary>
internal enum MarkerRole
{
    /// <summary>A section: １．, （１）, ａ．, ＜…＞.</summary>
    Heading,

    /// <summary>A numbered budget item, or a numbered section where no amount follows.</summary>
    Item,

    /// <summary>A bullet: 〇 ・ ①.</summary>
    Bullet,

    /// <summary>An element of a list that carries its own label: 区分1-1.</summary>
    Element,

    /// <summary>A note: ※, （注）.</summary>
    Note,
}

/// <summary>A kind of marker.</summary>
/// <param name="Kind">Its name in the lexicon.</param>
/// <param name="Pattern">How it looks at the start of a folded text.</param>
/// <param name="Role">What it opens.</param>
/// <param name="Rank">The smaller encloses the larger.</param>
internal sealed record MarkerKind(string Kind, Regex Pattern, MarkerRole Role, int Rank);

/// <summary>A marker found at the start of a row.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Label">Its number or letter in half width, or null.</param>
/// <param name="Length">How many characters it takes.</param>
internal sealed record Marker(MarkerKind Kind, string? Label, int Length)
{
    /// <summary>The label as a number, 0 where it is none.</summary>
    public int Number => int.TryParse(Label, out int number) ? number : 0;
}
