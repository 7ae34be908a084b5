using System.CommandLine;
using System.Text;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>budgetbot inspect: what a snapshot holds, and how the analyser cuts text.</summary>
internal static class InspectCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() =>
        new("inspect", "スナップショットの中身や形態素解析の結果を表示します。") { Facts(), Passages(), InspectPlace.Create(), InspectSearch.Create(), Tokens() };

    private static Command Facts()
    {
        Option<string?> snapshot = CommonOptions.Snapshot();
        Option<string> format = CommonOptions.Format();
        var item = new Option<string?>("--item") { HelpName = "WORDS", Description = "名前にこの語を含む項目の数値だけ" };
        var command = new Command("facts", "資料から読み取った数値を、場所とともに1件ずつ表示します。") { item, snapshot, format };
        command.SetAction(parsed =>
        {
            using SnapshotReader reader = Snapshots.Open(parsed.GetValue(snapshot));
            string words = TextNormalizer.NameKey(parsed.GetValue(item) ?? string.Empty);
            IReadOnlyList<Fact> facts = reader.Facts(new FactFilter { Registers = true });
            FactOutput.Write(words.Length == 0 ? facts : [.. facts.Where(fact => fact.Item.Name.Contains(words, StringComparison.Ordinal))],
                parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Passages()
    {
        Option<string?> snapshot = CommonOptions.Snapshot();
        Option<string> format = CommonOptions.Format();
        var command = new Command("passages", "資料の文章を、属する項目とともに表示します。") { snapshot, format };
        command.SetAction(parsed =>
        {
            using SnapshotReader reader = Snapshots.Open(parsed.GetValue(snapshot));
            PassageOutput.Write([.. reader.Passages(), .. reader.Registers.SelectMany(source => reader.Passages(source.Document))],
                parsed.GetValue(format) == CommonOptions.Jsonl);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Tokens()
    {
        var file = new Argument<string>("FILE") { Description = "UTF-8 のテキスト" };
        var mode = new Option<string>("--mode") { Description = "normal か search", DefaultValueFactory = _ => "normal" };
        mode.AcceptOnlyFromAmong("normal", "search");
        var command = new Command("tokens", "1行に1形態素: 表層形、開始、終了、品詞、基本形、読み（タブ区切り）。行の終わりに EOS。") { file, mode };
        command.SetAction(parsed =>
            WriteTokens(parsed.GetValue(file)!, parsed.GetValue(mode) == "search" ? AnalyzerMode.Search : AnalyzerMode.Normal));
        return command;
    }

    private static int WriteTokens(string file, AnalyzerMode mode)
    {
        if (!File.Exists(file))
        {
            throw new IngestException($"{file}: ファイルがありません。パスを確かめてください。");
        }

        using LoadedAnalyzer analyzer = LoadedAnalyzer.OpenPlain(RepositoryRoot.Find(), Console.Error.WriteLine);
        using var text = new StreamReader(file, new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false);
        using StreamWriter output = StandardOutput.Open();
        try
        {
            TokenDump.Write(analyzer.Analyzer, text, output, mode);
        }
        catch (DecoderFallbackException error)
        {
            throw new IngestException($"{file}: UTF-8 ではありません。UTF-8 で保存し直してください。", error);
        }

        return ExitCode.Done;
    }
}
