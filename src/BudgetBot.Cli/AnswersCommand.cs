using System.CommandLine;
using BudgetBot.Records;

namespace BudgetBot.Cli;

/// <summary>budgetbot answers: answers that the service keeps.</summary>
internal static class AnswersCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() => new("answers", "保存した回答を扱います。") { List(), Delete() };

    private static Command List()
    {
        Option<string?> file = RecordOptions.File();
        Option<string> format = CommonOptions.Format();
        var list = new Command("list", "保存した回答を、新しい順に表示します。") { file, format };
        list.SetAction(parsed =>
        {
            AnswerRecordOutput.Write(new AnswerFile(RecordOptions.Open(parsed.GetValue(file))).List(), parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return list;
    }

    private static Command Delete() => RecordOptions.Delete<string>(
        "保存した回答を削除します。", "回答番号（list で見られます）", "削除する回答番号", (file, ids) => new AnswerFile(file).Delete(ids), file => new AnswerFile(file).DeleteAll());
}
