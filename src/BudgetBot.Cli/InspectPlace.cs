using System.CommandLine;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>budgetbot inspect place: what was read at a place of a source.</summary>
internal static class InspectPlace
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "資料のファイル名（パスではなく、引用に出る名前）" };
        var line = new Option<int?>("--line") { HelpName = "N", Description = "行（1 から）" };
        var page = new Option<int?>("--page") { HelpName = "N", Description = "PDF の枚目（1 から）" };
        var cell = new Option<string?>("--cell") { HelpName = "B12", Description = "表のセル" };
        var sheet = new Option<string?>("--sheet") { HelpName = "NAME", Description = "--cell のシート（省略するとすべてのシート）" };
        Option<string?> snapshot = CommonOptions.Snapshot();
        Option<string> format = CommonOptions.Format();
        var command = new Command("place", "資料のある場所から読み取った数値と文章を表示します。") { file, line, page, cell, sheet, snapshot, format };
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!, Wanted(parsed.GetValue(line), parsed.GetValue(page), parsed.GetValue(cell), parsed.GetValue(sheet)), parsed.GetValue(snapshot), parsed.GetValue(format) == CommonOptions.Jsonl));
        return command;
    }

    private static int Run(string file, Func<Citation, bool> isThere, string? snapshot, bool jsonl)
    {
        using SnapshotReader reader = Snapshots.Open(snapshot);
        if (reader.Sources.All(source => source.Document != file))
        {
            throw new UsageException($"{file} という資料はスナップショットにありません。あるのは {string.Join("、", reader.Sources.Select(source => source.Document))} です。");
        }

        Fact[] facts = [.. reader.Facts(new FactFilter { Document = file }).Where(fact => isThere(fact.Citation))];
        Passage[] passages = [.. reader.Passages(file).Where(passage => isThere(passage.Citation))];
        PlaceOutput.Write(facts, passages, jsonl);
        return ExitCode.Done;
    }

    private static Func<Citation, bool> Wanted(int? line, int? page, string? cell, string? sheet) => (line, page, cell) switch
    {
        ({ } number, null, null) => citation => citation.Lines.From <= number && number <= citation.Lines.To,
        (null, { } number, null) => citation => CitedPage.Of(citation) == number,
        (null, null, { } name) => citation => citation.Place is CellPlace place && place.Cell.Equals(name, StringComparison.OrdinalIgnoreCase) && (sheet is null || place.Sheet == sheet),
        _ => throw new UsageException("場所は --line N、--page N、--cell B12 のどれか1つで指定してください。"),
    };
}
