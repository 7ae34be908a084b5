namespace BudgetBot.Channels.Rendering;

/// <summary>How the sources of a reply are shown in its text.</summary>
internal enum SourceStyle
{
    /// <summary>A plain list at the end.</summary>
    List,

    /// <summary>Markdown definitions, from which Web Chat makes its citation links.</summary>
    Definitions,

    /// <summary>Nothing but the marks: Teams makes popovers from the entity, and definitions would spoil them.</summary>
    MarksOnly,
}

/// <summary>How thumbs come below a reply.</summary>
internal enum ThumbStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By actions of the root entity, as Web Chat shows them.</summary>
    Actions,

    /// <summary>By channelData.feedbackLoop, as Teams shows them.</summary>
    FeedbackLoop,
}

/// <summary>What differs between channels.</summary>
/// <param name="Sources">How sources are shown in the text.</param>
/// <param name="ButtonsSendTheirTitle">Whether a suggested action sends its title instead of its value, as in Teams.</param>
/// <param name="SubmitCarriesTeamsData">Whether a card's button needs the msteams object to speak for the user.</param>
/// <param name="HasCharts">Whether the channel draws the chart elements of Teams.</param>
/// <param name="Thumbs">How thumbs come below a reply.</param>
/// <param name="ShowsTyping">Whether users are used to see that an answer is on its way.</param>
internal sealed record ChannelTraits(SourceStyle Sources, bool ButtonsSendTheirTitle, bool SubmitCarriesTeamsData, bool HasCharts, ThumbStyle Thumbs, bool ShowsTyping = false)
{
    private static readonly ChannelTraits WebChat = new(SourceStyle.Definitions, false, false, false, ThumbStyle.Actions);
    private static readonly ChannelTraits Plain = new(SourceStyle.List, false, false, false, ThumbStyle.None);

    /// <summary>The traits of Teams.</summary>
    public static ChannelTraits Teams { get; } = new(SourceStyle.MarksOnly, true, true, true, ThumbStyle.FeedbackLoop, ShowsTyping: true);

    /// <summary>The traits of a channel by its id.</summary>
    public static ChannelTraits Of(string? channelId) => channelId switch
    {
        "msteams" => Teams,
        "webchat" or "directline" => WebChat,
        _ => Plain,
    };
}
