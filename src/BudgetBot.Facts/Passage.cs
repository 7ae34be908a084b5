namespace BudgetBot.Facts;

/// <summary>What a stretch of text is for.</summary>
public enum PassageRole
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>One element of a list without an amount.</summary>
    Bullet,

    /// <summary>A note (※, （注）, ＊).</summary>
    Note,

    /// <summary>What an item does.</summary>
    Description,

    /// <summary>Who carries an item out (実施団体).</summary>
    Implementer,

    /// <summary>新規 or 継続.</summary>
    Status,

    /// <summary>The remarks column (備考).</summary>
    Remark,

    /// <summary>A subsidy rate (補助率).</summary>
    Rate,
}

/// <summary>A stretch of a source's text with its place; lines that belong together are joined.</summary>
/// <param name="Role">What the text is for.</param>
/// <param name="Item">The item or section that it belongs to.</param>
/// <param name="Text">The text, wrapped lines joined without a break; bullets of a list are separate passages or joined by a line feed.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record Passage(PassageRole Role, Item Item, string Text, Citation Citation);
