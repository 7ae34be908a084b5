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

/// <summary>What differs between channels.</summary>
/// <param name="Sources">How sources are shown in the text.</param>
/// <param name="ButtonsSendTheirTitle">Whether a suggested action sends its title instead of its value, as in Teams.</param>
/// <param name="SubmitCarriesTeamsData">Whether a card's button needs the msteams object to speak for the user.</param>
internal sealed record ChannelTraits(SourceStyle Sources, bool ButtonsSendTheirTitle, bool SubmitCarriesTeamsData)
{
    private static readonly ChannelTraits Teams = new(SourceStyle.MarksOnly, true, true);
    private static readonly ChannelTraits WebChat = new(SourceStyle.Definitions, false, false);
    private static readonly ChannelTraits Plain = new(SourceStyle.List, false, false);

    /// <summary>The traits of a channel by its id.</summary>
    public static ChannelTraits Of(string? channelId) => channelId switch
    {
        "msteams" => Teams,
        "webchat" or "directline" => WebChat,
        _ => Plain,
    };
}
