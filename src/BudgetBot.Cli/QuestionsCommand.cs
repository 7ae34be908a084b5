using System.CommandLine;
using BudgetBot.Ingest;
using BudgetBot.Review;

namespace BudgetBot.Cli;

/// <summary>budgetbot questions: what users asked in vain or corrected, for the editors of the lexicon.</summary>
internal static class QuestionsCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() => new("questions", "答えられなかった質問と、言い直された質問の控えを扱います。") { List(), Delete() };

    private static Command List()
    {
        Option<string?> file = FileOption();
        Option<string> format = CommonOptions.Format();
        var list = new Command("list", "控えた質問を、多く聞かれた順に表示します。") { file, format };
        list.SetAction(parsed =>
        {
            QuestionOutput.Write(Open(parsed.GetValue(file)).List(), parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return list;
    }

    private static Command Delete()
    {
        var ids = new Argument<long[]>("ID") { Description = "質問の番号（list で見られます）", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "すべて削除します" };
        Option<string?> file = FileOption();
        var delete = new Command("delete", "控えた質問を削除します。") { ids, all, file };
        delete.SetAction(parsed =>
        {
            long[] wanted = parsed.GetValue(ids) ?? [];
            bool everything = parsed.GetValue(all);
            if (everything == (wanted.Length > 0))
            {
                throw new UsageException("削除する質問の番号か、--all のどちらかを指定してください。");
            }

            QuestionFile questions = Open(parsed.GetValue(file));
            int deleted = everything ? questions.DeleteAll() : questions.Delete(wanted);
            Console.Out.WriteLine($"{deleted}件を削除しました。");
            return everything || deleted == wanted.Distinct().Count() ? ExitCode.Done : ExitCode.Failed;
        });
        return delete;
    }

    private static QuestionFile Open(string? path) => new(path ?? Path.Combine(RepositoryRoot.Find(), SeedPaths.KeptQuestions), TimeProvider.System);

    private static Option<string?> FileOption() => new("--file")
    {
        HelpName = "FILE",
        Description = "控えのファイル（既定は index/built/questions.db。サービスの設定 KeptQuestions と同じもの）",
    };
}
