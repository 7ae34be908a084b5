using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.SignIn;
using BudgetBot.Web.Access;
using Microsoft.Bot.Schema;

namespace BudgetBot.Web.Messages;

/// <summary>
/// Who may post to /api/messages. With credentials: who has a token of a channel, from anywhere; or of an Emulator, on this machine.
/// Without: programs on this machine.
/// </summary>
/// <param name="check">Checks tokens; null where the bot has no credentials.</param>
/// <param name="vouched">Where replies may go with the bot's token.</param>
internal sealed class MessageAccess(CallerCheck? check, VouchedAddresses vouched)
{
    /// <summary>Asks for the token of a request, before anything else of it is read.</summary>
    /// <returns>The caller, null where none has to prove who it is; and why the request is refused, null where it may be read.</returns>
    public async Task<(SignedCaller? Caller, Refusal? Refusal)> Admit(HttpContext http)
    {
        if (check is null)
        {
            return (null, OfLoopback(http));
        }

        CallerVerdict verdict = await check.Check(http.Request.Headers.Authorization);
        Refusal? refusal = verdict.Fault switch
        {
            TokenFault.None when verdict.Caller!.IsEmulator => OfLoopback(http),
            TokenFault.None => http.Request.HasJsonContentType()
                ? null : new Refusal(StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json."),
            TokenFault.Missing => new Refusal(StatusCodes.Status401Unauthorized, verdict.Reason, "Bearer"),
            TokenFault.Unchecked => new Refusal(StatusCodes.Status503ServiceUnavailable, verdict.Reason),
            _ => new Refusal(StatusCodes.Status401Unauthorized, verdict.Reason,
                $"Bearer error=\"invalid_token\", error_description=\"{verdict.Reason}\""),
        };
        return (verdict.Caller, refusal);
    }

    /// <summary>
    /// Whether the caller may send this activity and its replies may go where it says; if so, its service URL is vouched for.
    /// </summary>
    /// <returns>Why not; null where it may.</returns>
    public Refusal? Judge(SignedCaller? caller, Activity activity)
    {
        if (caller?.Objection(activity) is { } objection)
        {
            return new Refusal(StatusCodes.Status403Forbidden, objection);
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            return activity.CallsForReply() && !activity.ExpectsReplies()
                ? new Refusal(StatusCodes.Status400BadRequest, "An activity needs a serviceUrl.")
                : null;
        }

        return caller is null or { IsEmulator: true } ? JudgeLocal(activity.ServiceUrl) : JudgeChannel(activity, activity.ServiceUrl);
    }

    private static Refusal? JudgeLocal(string serviceUrl) => LoopbackAccess.MayPostTo(serviceUrl)
        ? null
        : new Refusal(StatusCodes.Status403Forbidden, "Without the token of a channel the serviceUrl must be on the same machine.");

    private Refusal? JudgeChannel(Activity activity, string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? url) || url.Scheme != Uri.UriSchemeHttps
            || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            return new Refusal(StatusCodes.Status403Forbidden, "The serviceUrl of a channel must be a plain https address.");
        }

        vouched.Vouch(activity);
        return null;
    }

    private static Refusal? OfLoopback(HttpContext http) =>
        LoopbackAccess.Refusal(http) is { } refusal ? new Refusal(refusal.Status, refusal.Reason) : null;
}
