namespace BudgetBot.Questions.Slots;

/// <summary>The cues of one question.</summary>
/// <param name="cues">The cues in the order of the words.</param>
public sealed class CueList(IReadOnlyList<Cue> cues)
{
    /// <summary>All cues in the order of the words.</summary>
    public IReadOnlyList<Cue> All { get; } = cues;

    /// <summary>Whether a slot has a value.</summary>
    public bool Has(string slot, string value)
    {
        // A question is asked this some two hundred times: nothing is allocated.
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].Slot == slot && All[i].Value == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a slot is filled.</summary>
    public bool Has(string slot) => All.Any(cue => cue.Slot == slot);

    /// <summary>The values of a slot, each once, in the order of the words.</summary>
    public IReadOnlyList<string> Values(string slot) => [.. All.Where(cue => cue.Slot == slot).Select(cue => cue.Value).Distinct()];
}
