using System.CommandLine;
using BudgetBot.Ingest;

namespace BudgetBot.Cli;

/// <summary>budgetbot ingest: sources to a snapshot, with a report of what was left out.</summary>
internal static class IngestCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "資料のファイル、書庫（.zip）かフォルダー（省略すると seeds）。順番は問いません。フォルダーに sources.json があればその一覧を使います",
        };
        Option<string?> snapshot = CommonOptions.Snapshot();
        var skip = new Option<bool>("--skip-bad-files")
        {
            Description = "読めないファイルを除いて作ります（終了コードは 1）。指定しなければ、読めないファイルが1つでもあれば元のスナップショットをそのまま残します",
        };
        var command = new Command("ingest", "資料を読み、スナップショットを作ります。") { paths, snapshot, skip };
        command.SetAction(parsed => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(snapshot), parsed.GetValue(skip)));
        return command;
    }

    private static int Run(string[] paths, string? snapshot, bool skipBadFiles)
    {
        if (paths.Length > 0 && snapshot is null)
        {
            throw new UsageException("PATH を指定するときは --snapshot FILE も指定してください。既定の場所は seeds の資料だけに使います。");
        }

        string root = RepositoryRoot.Find();
        SourceSelection selection = paths.Length == 0 ? SourceSelection.Seeds(root) : SourceSelection.Of(paths);
        using LoadedAnalyzer analyzer = LoadedAnalyzer.Open(root, Console.Out.WriteLine);
        IngestReport report = ProgressDisplay.OnOutput(progress => new SnapshotBuilder
        {
            LexiconFolder = Path.Combine(root, SeedPaths.Lexicon),
            Dictionary = analyzer,
            SkipBadFiles = skipBadFiles,
            Progress = progress,
        }.Build(selection, snapshot ?? Path.Combine(root, SeedPaths.Snapshot)));
        return Print(report);
    }

    private static int Print(IngestReport report)
    {
        IngestOutput.Write([.. report.Documents.Where(document => document.Problem is null)]);
        foreach (string problem in report.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Out.WriteLine(report.Hash is null
            ? $"{report.SnapshotPath}: 読めないファイルがあるため、スナップショットは変更していません。"
            : report.IsUnchanged ? $"{report.SnapshotPath}: 前回から変わったものがないため、スナップショットはそのままです（{report.Hash[..12]}）。"
            : $"{report.SnapshotPath}: スナップショットができました（{report.Hash[..12]}）。");
        return report.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
