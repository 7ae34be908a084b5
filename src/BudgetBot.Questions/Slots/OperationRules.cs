namespace BudgetBot.Questions.Slots;

/// <summary>Which operations the cues of a question ask for, the most specific first.</summary>
public static class OperationRules
{
    // The order is the rule: what stands higher is more specific than what stands below, and wins.
    private static readonly (string Cue, Operation Operation)[] BySpecificity =
    [
        ("opinion", Operation.Opinion), ("perunit", Operation.PerUnit), ("person", Operation.Person), ("rate", Operation.Rate),
        ("consistency", Operation.Consistency), ("status", Operation.Status), ("division", Operation.Division), ("implementer", Operation.Implementer), ("pool", Operation.Pool), ("account", Operation.Pool), ("growth", Operation.Growth), ("average", Operation.Average),
        ("share", Operation.Share), ("percent", Operation.Share), ("compare", Operation.Compare), ("difference", Operation.Difference), ("sum", Operation.Sum),
        ("rank", Operation.Rank), ("ranklow", Operation.Rank), ("count", Operation.Count),
        ("included", Operation.Included), ("find", Operation.Find), ("quantity", Operation.Quantity), ("who", Operation.Who), ("kpi", Operation.Kpi),
        ("when", Operation.When), ("remark", Operation.Remark), ("breakdown", Operation.Breakdown),
        ("list", Operation.List), ("amount", Operation.Amount), ("description", Operation.Description),
        ("previousturn", Operation.Again),
    ];

    /// <summary>The operations, never empty.</summary>
    /// <param name="cues">The cues of the question.</param>
    /// <param name="ranked">Whether ranks are wanted, in whatever words (金額が大きい事業を5つ).</param>
    /// <param name="byDivision">Whether the divisions are asked for one by one.</param>
    public static IReadOnlyList<Operation> Of(CueList cues, bool ranked, bool byDivision)
    {
        if (ranked && byDivision)
        {
            return [Operation.Rank];
        }

        IReadOnlyList<Operation> asked = Of(cues);
        return !ranked || asked.Contains(Operation.Rank) || asked.Contains(Operation.Sum) || asked.Contains(Operation.Average) ? asked
            : [Operation.Rank, .. asked.Where(operation => operation != Operation.Unspecified)];
    }

    /// <summary>The operations that the cues alone ask for, never empty.</summary>
    public static IReadOnlyList<Operation> Of(CueList cues)
    {
        var operations = new List<Operation>();
        foreach ((string cue, Operation operation) in BySpecificity)
        {
            if (cues.Has("ask", cue) && !operations.Contains(operation))
            {
                operations.Add(operation);
            }
        }

        // Whom it goes to is said where nobody asks how much it is.
        if (cues.Has("holder") && !operations.Contains(Operation.Amount) && !operations.Contains(Operation.Remark))
        {
            operations.Insert(0, Operation.Remark);
        }

        // 「どこの病院が…行う」: who does it, in whatever words.
        if (cues.Has("agent", "who") && cues.Has("agent", "act") && !operations.Contains(Operation.Implementer))
        {
            operations.Insert(0, Operation.Implementer);
        }

        if (operations.Count == 0)
        {
            operations.Add(cues.Has("focus", "words") ? Operation.Description : Operation.Unspecified);
        }

        return operations;
    }
}
