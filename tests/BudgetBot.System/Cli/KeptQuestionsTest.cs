using BudgetBot.Records;

namespace BudgetBot.System.Cli;

/// <summary>Kept questions on the command line: a table or JSON lines, deleted by number or all.</summary>
public sealed class KeptQuestionsTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-questions-").FullName;

    private string FilePath => Path.Combine(folder, "questions.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_editor_lists_and_deletes_them()
    {
        new QuestionFile(new RecordFile(FilePath, TimeProvider.System)).Keep([("ドローンの予算は？", KeepReason.Unanswered), ("[補正]の予算は？", KeepReason.Corrected)], days: 3);

        Ended lines = await Run("list", "--format", "jsonl");
        Assert.Equal(2, lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("""{"id":1,"text":"ドローンの予算は？","reason":"unanswered","times":1,""", lines.Output, StringComparison.Ordinal);
        Ended table = await Run("list", "--format", "table");
        Assert.Contains("[補正]の予算は？", table.Output, StringComparison.Ordinal);
        Assert.Contains("2件", table.Output, StringComparison.Ordinal);

        Assert.Equal((0, "1件を削除しました。\n"), await Said("delete", "1"));
        Assert.Equal((1, "0件を削除しました。\n"), await Said("delete", "1"));
        Assert.Equal((0, "1件を削除しました。\n"), await Said("delete", "--all"));
        Assert.Equal(string.Empty, (await Run("list", "--format", "jsonl")).Output);
    }

    [Fact]
    public async Task Wrong_calls_and_files_give_one_sentence()
    {
        Assert.Equal(2, (await Run("delete")).ExitCode);
        Assert.Equal(2, (await Run("delete", "1", "--all")).ExitCode);
        await File.WriteAllTextAsync(FilePath, "no database, but long enough to be taken for one at first sight", TestContext.Current.CancellationToken);
        Assert.Contains(FilePath, (await Run("list")).Sentence(), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> Said(params string[] arguments)
    {
        Ended ended = await Run(arguments);
        return (ended.ExitCode, ended.Output.ReplaceLineEndings("\n"));
    }

    private Task<Ended> Run(params string[] arguments) => BudgetBotProcess.Run(folder, ["questions", .. arguments, "--file", FilePath]);
}
