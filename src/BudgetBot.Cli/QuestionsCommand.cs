using System.CommandLine;
using BudgetBot.Records;

namespace BudgetBot.Cli;

/// <summary>budgetbot questions: what users asked in vain or corrected, for the editors of the lexicon.</summary>
internal static class QuestionsCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() => new("questions", "答えられなかった質問と、言い直された質問の控えを扱います。") { List(), Delete() };

    private static Command List()
    {
        Option<string?> file = RecordOptions.File();
        Option<string> format = CommonOptions.Format();
        var list = new Command("list", "控えた質問を、多く聞かれた順に表示します。") { file, format };
        list.SetAction(parsed =>
        {
            QuestionOutput.Write(new QuestionFile(RecordOptions.Open(parsed.GetValue(file))).List(), parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return list;
    }

    private static Command Delete() => RecordOptions.Delete<long>(
        "控えた質問を削除します。", "質問の番号（list で見られます）", "削除する質問の番号", (file, ids) => new QuestionFile(file).Delete(ids), file => new QuestionFile(file).DeleteAll());
}
