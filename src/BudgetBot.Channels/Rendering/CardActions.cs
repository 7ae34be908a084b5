using System.Text.Json.Nodes;
using BudgetBot.Answers;

namespace BudgetBot.Channels.Rendering;

/// <summary>The buttons of a card: the cited places, the rows as files, the next steps.</summary>
internal sealed class CardActions(SourceLinks links, Func<string, AnswerLinks?>? answerLinks)
{
    private const int MostSources = 2;

    /// <summary>All buttons of a reply's card, <see cref="ReplyLimits.CardActions"/> at most.</summary>
    public JsonArray Of(Answer answer, ChannelTraits traits)
    {
        JsonObject[] steps = [.. answer.NextSteps.Take(ReplyLimits.Steps).Select(step => Say(step, traits))];
        JsonObject[] files = [.. Files(answer)];
        return [.. Sources(answer, Math.Min(MostSources, ReplyLimits.CardActions - steps.Length - files.Length)), .. files, .. steps];
    }

    /// <summary>The buttons of a card that stands where the bot may not be: they open pages and say nothing.</summary>
    public JsonArray ThatOpen(Answer answer) => [.. Sources(answer, MostSources)];

    private IEnumerable<JsonObject> Sources(Answer answer, int most)
    {
        int shown = Math.Min(most, answer.Citations.Count);
        return answer.Citations.Take(shown).Select((citation, i) => Open(shown == 1 ? "出典を表示" : $"出典を表示 [{i + 1}]", links.Url(citation)));
    }

    private IEnumerable<JsonObject> Files(Answer answer) => answer is { Id: { } id, Tables.Count: > 0 } && answerLinks?.Invoke(id) is { } files
        ? [Open("表をCSVで保存", files.Csv), Open("表をExcelで保存", files.Xlsx)]
        : [];

    private static JsonObject Open(string title, string url) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    private static JsonObject Say(NextStep step, ChannelTraits traits) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = Shortened.To(step.Title, ReplyLimits.ButtonTitle),
        ["data"] = traits.SubmitCarriesTeamsData
            ? new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = step.Says } }
            : step.Says,
    };
}
