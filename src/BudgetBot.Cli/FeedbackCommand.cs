using System.CommandLine;
using BudgetBot.Records;

namespace BudgetBot.Cli;

/// <summary>budgetbot feedback: what users said of answers.</summary>
internal static class FeedbackCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() => new("feedback", "回答への評価とコメントを扱います。") { List(), Delete() };

    private static Command List()
    {
        Option<string?> file = RecordOptions.File();
        Option<string> format = CommonOptions.Format();
        var list = new Command("list", "回答への評価とコメントを、新しい順に表示します。") { file, format };
        list.SetAction(parsed =>
        {
            FeedbackOutput.Write(new FeedbackFile(RecordOptions.Open(parsed.GetValue(file))).List(), parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return list;
    }

    private static Command Delete() => RecordOptions.Delete<long>(
        "回答への評価を削除します。", "評価の番号（list で見られます）", "削除する評価の番号", (file, ids) => new FeedbackFile(file).Delete(ids), file => new FeedbackFile(file).DeleteAll());
}
