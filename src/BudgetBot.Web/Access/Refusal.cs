namespace BudgetBot.Web.Access;

/// <summary>Why a request is not answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">One sentence for who writes the client.</param>
/// <param name="Challenge">The WWW-Authenticate header that goes with 401.</param>
internal sealed record Refusal(int Status, string Reason, string? Challenge = null);
