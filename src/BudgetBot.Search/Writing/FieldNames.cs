namespace BudgetBot.Search.Writing;

/// <summary>The fields of the index.</summary>
internal static class FieldNames
{
    /// <summary>The number of the item or passage.</summary>
    public const string Id = "id";

    /// <summary>
    /// What it is: <see cref="ItemKind"/> or <see cref="PassageKind"/>, of papers also with <see cref="OfPaper"/> behind it.
    /// </summary>
    public const string Kind = "kind";

    /// <summary>An item.</summary>
    public const string ItemKind = "item";

    /// <summary>A passage.</summary>
    public const string PassageKind = "passage";

    /// <summary>Stands behind the kind of what a paper holds.</summary>
    public const string OfPaper = "-of-paper";

    /// <summary>The words of an item's name.</summary>
    public const string Name = "name";

    /// <summary>The whole name in the form in which names are compared: one term.</summary>
    public const string Exact = "exact";

    /// <summary>The reading of the whole name in katakana: one term.</summary>
    public const string Reading = "reading";

    /// <summary>The number before an item's name: 12, 1-1.</summary>
    public const string Number = "number";

    /// <summary>The same number for items of one name, and for passages of one text.</summary>
    public const string Alike = "alike";

    /// <summary>1 where an item has figures.</summary>
    public const string Figures = "figures";

    /// <summary>How many words an item's name has.</summary>
    public const string Length = "length";

    /// <summary>The words that people call an item by.</summary>
    public const string Alias = "alias";

    /// <summary>The words of the headings above.</summary>
    public const string Path = "path";

    /// <summary>The words of who carries it out: offices of a register, implementers of a paper.</summary>
    public const string Office = "office";

    /// <summary>The words of the source's title, publisher and scope.</summary>
    public const string Source = "source";

    /// <summary>The words of a passage.</summary>
    public const string Text = "text";

    /// <summary>The words of the name of a passage's item.</summary>
    public const string Item = "item";

    /// <summary>
    /// A register's project: its name and descriptions by pairs of characters, so that any stretch of them can be looked for.
    /// </summary>
    public const string Content = "content";
}
