using System.CommandLine;
using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Search;

namespace BudgetBot.Cli;

/// <summary>budgetbot inspect search: what search alone finds for words, before anything is answered.</summary>
internal static class InspectSearch
{
    private const int Shown = 20;
    private const int LongestStretch = 80;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var words = new Argument<string>("WORDS") { Description = "探す語や質問" };
        Option<string?> snapshot = CommonOptions.Snapshot();
        var command = new Command("search", "索引で見つかる項目と文章を、合う順に1行ずつ表示します: 点数、種類、場所、名前か文章（タブ区切り）。") { words, snapshot };
        command.SetAction(parsed =>
        {
            using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), Console.Error.WriteLine);
            using var pair = SnapshotPair.Over(Snapshots.Open(parsed.GetValue(snapshot)), dictionary, Console.Error.WriteLine);
            using StreamWriter output = StandardOutput.Open();
            string text = parsed.GetValue(words)!;
            foreach (SearchHit hit in pair.Index.Find(text, Shown))
            {
                string found = hit.IsItem ? Line(pair.Snapshot.ItemOf(hit.Id)) : Line(pair.Snapshot.PassageOf(hit.Id), pair.Index, text);
                output.WriteLine(hit.Score.ToString(CultureInfo.InvariantCulture) + "\t" + found);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Line(Item item) => $"項目\t{item.Document}:{item.Line}\t{item.Printed}";

    private static string Line(Passage passage, SearchIndex index, string words)
    {
        string stretch = index.BestStretchOf(passage.Text, words, LongestStretch);
        string text = stretch.Length > 0 ? stretch : passage.Text;
        return $"文章\t{passage.Citation.Document}:{passage.Citation.Lines.From}\t{text.ReplaceLineEndings(" ").Trim()}";
    }
}
