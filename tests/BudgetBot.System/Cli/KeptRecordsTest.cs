using BudgetBot.Records;

namespace BudgetBot.System.Cli;

/// <summary>Kept answers and feedback on the command line.</summary>
public sealed class KeptRecordsTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-records-").FullName;

    private string FilePath => Path.Combine(folder, "records.db");

    private RecordFile Records => new(FilePath, TimeProvider.System);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_editor_lists_and_deletes_answers_and_feedback()
    {
        new AnswerFile(Records).Keep(
            [
                new KeptAnswer
                {
                    Id = "abcdefghijklmnop", Turns = ["[救急]は？"], Question = "[救急]は？", Outcome = "answered", Snapshot = "0123", SnapshotDay = new DateOnly(2026, 3, 1),
                    Lines = [], Figures = [], Formulas = [], Places = [],
                },
            ],
            days: 3);
        new FeedbackFile(Records).Keep([new GivenFeedback("abcdefghijklmnop", true, "よい")], days: 3);

        Assert.Contains("""{"id":"abcdefghijklmnop","question":"[救急]は？","outcome":"answered","snapshot":"0123",""", (await Run("answers", "list", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Contains("[救急]は？", (await Run("answers", "list", "--format", "table")).Output, StringComparison.Ordinal);
        Assert.Contains(
            """{"id":1,"answerId":"abcdefghijklmnop","helpful":true,"comment":"よい","question":"[救急]は？","snapshot":"0123",""",
            (await Run("feedback", "list", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Contains("役に立った", (await Run("feedback", "list", "--format", "table")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await Run("answers", "delete", "abcdefghijklmnop")).ExitCode);
        Assert.Equal(1, (await Run("answers", "delete", "abcdefghijklmnop")).ExitCode);
        Assert.Equal(2, (await Run("feedback", "delete")).ExitCode);
        Assert.Equal(0, (await Run("feedback", "delete", "--all")).ExitCode);
        Assert.Empty(new AnswerFile(Records).List());
        Assert.Empty(new FeedbackFile(Records).List());
    }

    private Task<Ended> Run(params string[] arguments) => BudgetBotProcess.Run(folder, [.. arguments, "--file", FilePath]);
}
