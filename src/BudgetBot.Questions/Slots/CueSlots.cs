using BudgetBot.Facts;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>What cue words alone say of a question.</summary>
internal static class CueSlots
{
    /// <summary>A question with the slots that its cue words fill; what it asks for is read later.</summary>
    public static Question Read(QuestionText text, CueList cues) => new()
    {
        Text = text.Original,
        Normalized = text.Text,
        Operations = [Operation.Unspecified],
        RelativeYear = cues.Has("relative"),
        Previous = cues.Has("ask", "previous"),
        Stages = [.. cues.Values("stage").Select(StageNames.Parse)],
        Status = cues.Values("status").Count == 1 ? cues.Values("status")[0] : null,
        ByStatus = cues.Values("status").Count == 2,
        Holder = cues.Values("holder").Count > 0 ? cues.Values("holder")[0] : null,
        Total = cues.Has("total"),
        PartOnly = cues.Has("scope", "part"),
        OfMembers = cues.Has("scope", "members"),
        Broad = cues.Has("scope", "broad"),
        Change = ChangeOf(cues),
        Account = cues.Has("ask", "account"),
        Department = cues.Has("scope", "department"),
        AsksContained = cues.Has("scope", "contained"),
        OrganisationNames = cues.Has("scope", "organisation"),
        Each = cues.Has("scope", "each"),
        Repeated = cues.Has("scope", "repeated"),
        Step = (cues.Has("turn", "next") ? 1 : 0) - (cues.Has("turn", "back") ? 1 : 0),
        Corrects = cues.All.Any(cue => cue is { Slot: "turn", Value: "correct", Start: 0 }),
        Literal = cues.Has("turn", "literal"),
        ForPaper = cues.Has("turn", "paper"),
    };

    private static ChangeWanted ChangeOf(CueList cues) => cues.Values("change") is [var only] ? Enum.Parse<ChangeWanted>(only, ignoreCase: true) : ChangeWanted.None;
}
