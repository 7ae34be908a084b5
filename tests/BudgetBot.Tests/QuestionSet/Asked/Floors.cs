namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>What is required of a kind.</summary>
/// <param name="Questions">How many questions of the kind there are.</param>
/// <param name="FigureFirst">Whether the figure asked for must be the first amount of the text.</param>
/// <param name="Right">How many must be answered right.</param>
internal sealed record KindFloor(int Questions, bool FigureFirst, int Right);

/// <summary>The table of floors in the question set's README.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Right">How many of all must be right.</param>
/// <param name="MostWrong">How many of all may be wrong.</param>
internal sealed record Floors(IReadOnlyDictionary<string, KindFloor> Kinds, int Right, int MostWrong)
{
    private const string All = "all";

    /// <summary>Reads the floors.</summary>
    /// <exception cref="QuestionSetException">A row is not in the notation, or one is missing.</exception>
    public static Floors Read(string file, string text)
    {
        var kinds = new Dictionary<string, KindFloor>(StringComparer.Ordinal);
        foreach (TableRow row in MarkdownTable.Rows(file, text, "kind", "what is asked", "questions", "figure first", "right at least"))
        {
            var floor = new KindFloor(row.Count("questions"), YesOrNo(row, "figure first"), row.Count("right at least"));
            if (!kinds.TryAdd(row["kind"], floor))
            {
                throw row.Problem($"{row["kind"]} stands twice");
            }
        }

        TableRow all = MarkdownTable.Rows(file, text, "", "right at least", "wrong at most").SingleOrDefault(row => row[""] == All)
            ?? throw new QuestionSetException(file, 1, $"no row '{All}'");
        return new Floors(kinds, all.Count("right at least"), all.Count("wrong at most"));
    }

    private static bool YesOrNo(TableRow row, string column) => row[column] switch
    {
        "yes" => true,
        "no" => false,
        _ => throw row.Problem($"'{row[column]}' under '{column}' is neither yes nor no"),
    };
}
