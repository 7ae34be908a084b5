using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BudgetBot.Channels.Protocol;

/// <summary>A message activity that the bot posts.</summary>
public sealed record ReplyActivity : OutgoingActivity
{
    /// <summary>message.</summary>
    [JsonPropertyOrder(-2)]
    public override string Type => "message";

    /// <summary>The language of the reply.</summary>
    public string Locale { get; init; } = "ja-JP";

    /// <summary>acceptingInput, or expectingInput after a question back.</summary>
    public required string InputHint { get; init; }

    /// <summary>markdown.</summary>
    public string TextFormat { get; init; } = "markdown";

    /// <summary>The reply as Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>At most one card.</summary>
    public IReadOnlyList<CardAttachment>? Attachments { get; init; }

    /// <summary>Next steps below the reply.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>The root message entity with the citations.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>What became of the question.</summary>
    public required OutcomeData ChannelData { get; init; }
}

/// <summary>An Adaptive Card.</summary>
/// <param name="Content">The card.</param>
public sealed record CardAttachment(JsonObject Content)
{
    /// <summary>The media type of Adaptive Cards.</summary>
    public string ContentType { get; init; } = "application/vnd.microsoft.card.adaptive";
}

/// <summary>Buttons below a reply.</summary>
/// <param name="To">The ids of the users who see them.</param>
/// <param name="Actions">At most three.</param>
public sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

/// <summary>A button that sends a message.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Value">What is sent.</param>
public sealed record CardAction(string Title, string Value)
{
    /// <summary>imBack: as if the user had typed the value.</summary>
    public string Type { get; init; } = "imBack";
}

/// <summary>What the bot says of a reply to programs.</summary>
/// <param name="Outcome">answered, clarify, notFound, outOfScope or help.</param>
/// <param name="AnswerId">The id of the answer, under which it can be seen again; null where it has none.</param>
/// <param name="FeedbackLoop">Has Teams show thumbs below the reply; null elsewhere.</param>
public sealed record OutcomeData(string Outcome, string? AnswerId = null, FeedbackLoop? FeedbackLoop = null);

/// <summary>How Teams asks for feedback.</summary>
/// <param name="Type">default: thumbs and Teams' own form for a comment.</param>
public sealed record FeedbackLoop(string Type = "default");

/// <summary>The root entity of a message, which carries its citations and what may be done with it.</summary>
/// <param name="Citation">The citations; null where there are none.</param>
/// <param name="PotentialAction">The thumbs of Web Chat; null elsewhere.</param>
public sealed record MessageEntity(
    [property: JsonPropertyOrder(1)] IReadOnlyList<CitationClaim>? Citation,
    [property: JsonPropertyOrder(2)] IReadOnlyList<FeedbackAction>? PotentialAction = null)
{
    /// <summary>The kind of entity.</summary>
    public string Type { get; init; } = "https://schema.org/Message";

    /// <summary>The kind in JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LdType { get; init; } = "Message";

    /// <summary>The vocabulary.</summary>
    [JsonPropertyName("@context")]
    public string LdContext { get; init; } = "https://schema.org";

    /// <summary>Empty: this message.</summary>
    [JsonPropertyName("@id")]
    public string LdId { get; init; } = string.Empty;
}

/// <summary>A thumb below a reply in Web Chat, which posts it back when it is pressed.</summary>
/// <param name="LdType">LikeAction or DislikeAction.</param>
/// <param name="LdId">Says which answer is meant: the page does not tell.</param>
public sealed record FeedbackAction(
    [property: JsonPropertyName("@type")] string LdType,
    [property: JsonPropertyName("@id")] string LdId)
{
    /// <summary>Not done yet.</summary>
    public string ActionStatus { get; init; } = "PotentialActionStatus";
}

/// <summary>One citation.</summary>
/// <param name="Position">The n of [n] in the text.</param>
/// <param name="Appearance">What is cited.</param>
public sealed record CitationClaim(
    [property: JsonPropertyOrder(1)] int Position,
    [property: JsonPropertyOrder(2)] CitedDocument Appearance)
{
    /// <summary>The kind in JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LdType { get; init; } = "Claim";
}

/// <summary>The cited place of a document.</summary>
/// <param name="Name">Title and place, 80 characters at most.</param>
/// <param name="Url">The page that shows it.</param>
/// <param name="Abstract">The text of the source, 160 characters at most.</param>
public sealed record CitedDocument(
    [property: JsonPropertyOrder(1)] string Name,
    [property: JsonPropertyOrder(2)] string Url,
    [property: JsonPropertyOrder(3)] string Abstract)
{
    /// <summary>The kind in JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LdType { get; init; } = "DigitalDocument";
}

/// <summary>The HTTP body that answers deliveryMode expectReplies.</summary>
/// <param name="Activities">The replies in order.</param>
public sealed record ExpectedReplies(IReadOnlyList<ReplyActivity> Activities);
