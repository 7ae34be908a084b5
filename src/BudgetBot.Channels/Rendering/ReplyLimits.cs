namespace BudgetBot.Channels.Rendering;

/// <summary>Sizes that channels or readers can take.</summary>
internal static class ReplyLimits
{
    /// <summary>Citations of one message; Teams refuses more.</summary>
    public const int Citations = 20;

    /// <summary>Characters of a citation's name.</summary>
    public const int CitationName = 80;

    /// <summary>Characters of a citation's abstract.</summary>
    public const int CitationAbstract = 160;

    /// <summary>Suggested actions; Teams shows no more.</summary>
    public const int Steps = 3;

    /// <summary>Visible characters of the text above its sources: longer is a dump that nobody reads.</summary>
    public const int Text = 2800;

    /// <summary>Visible characters of text, sources and card together.</summary>
    public const int TextAndCard = 5400;

    /// <summary>UTF-8 bytes of a card; Teams takes 28 KB safely on all paths and 40 KB at most.</summary>
    public const int CardBytes = 26 * 1024;

    /// <summary>UTF-8 bytes of a whole message; Teams takes less than 40 KB on all paths.</summary>
    public const int MessageBytes = 38 * 1024;

    /// <summary>Buttons of a card; Teams hides more.</summary>
    public const int CardActions = 6;

    /// <summary>Characters of a source's title in a list: longer ones are file names or accidents.</summary>
    public const int ListedTitle = 160;

    /// <summary>Characters of a button.</summary>
    public const int ButtonTitle = 40;
}
