using System.CommandLine;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Mentions;

namespace BudgetBot.Cli;

/// <summary>budgetbot lexicon: the vocabulary.</summary>
internal static class LexiconCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = "語彙のフォルダー（省略すると seeds/lexicon）" };
        var check = new Command("check", "語彙のファイルを調べ、誤りをファイル名と行で示します。") { folder };
        check.SetAction(parsed => Check(parsed.GetValue(folder) ?? Path.Combine(RepositoryRoot.Find(), SeedPaths.Lexicon)));
        return new Command("lexicon", "語彙（seeds/lexicon）を扱います。") { check };
    }

    private static int Check(string folder)
    {
        WordList words = WordList.Load(folder);
        LexiconTable[] tables = [.. words.Tables];
        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), Console.Error.WriteLine);
        string[] problems =
            [.. tables.SelectMany(LexiconCheck.Problems), .. ConceptCheck.Problems(words, dictionary.WithPunctuation)];
        _ = new AccountWords(words);
        foreach (string problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Out.WriteLine($"{folder}: {tables.Length}表、{tables.Sum(table => table.Rows.Count)}行、誤り {problems.Length}件");
        return problems.Length == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
