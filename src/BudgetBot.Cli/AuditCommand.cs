using System.CommandLine;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>budgetbot audit: where the printed figures of the sources do not agree with each other.</summary>
internal static class AuditCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        Option<string?> snapshot = CommonOptions.Snapshot();
        Option<string> format = CommonOptions.Format();
        var all = new Option<bool>("--all") { Description = "四捨五入の範囲の違い（印刷された単位の±1など）も表示します" };
        var proven = new Option<bool>("--proven") { Description = "内訳を足して一致した合計を表示します（JSON の行は kind が proven）" };
        var command = new Command("audit", "資料の合計・差引・比率・再掲などを突き合わせ、合わない数値を行と計算つきで表示します。") { snapshot, format, all, proven };
        command.SetAction(parsed =>
        {
            using SnapshotReader reader = Snapshots.Open(parsed.GetValue(snapshot));
            bool jsonl = parsed.GetValue(format) == CommonOptions.Jsonl;
            if (parsed.GetValue(proven) && jsonl)
            {
                ProvenOutput.WriteLines(ProvenOutput.Of(reader));
                return ExitCode.Done;
            }

            Finding[] findings = [.. reader.Findings.Where(finding => parsed.GetValue(all) || !finding.Rounding)];
            FindingOutput.Write(findings, reader.Findings.Count - findings.Length, jsonl);
            if (parsed.GetValue(proven))
            {
                ProvenOutput.WriteCounts(ProvenOutput.Of(reader));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
