using System.Text.Json;
using BudgetBot.Records;
using static BudgetBot.Cli.RecordOutput;

namespace BudgetBot.Cli;

/// <summary>Prints kept answers.</summary>
internal static class AnswerRecordOutput
{
    private const int HashShown = 12;

    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<AnswerSummary> answers, bool jsonl) => RecordOutput.Write(
        answers, jsonl, Fields, ["回答番号", "最後の日", "結果", "スナップショット", "質問"],
        answer => [answer.Id, Written(answer.LastDay), answer.Outcome, answer.Snapshot[..Math.Min(HashShown, answer.Snapshot.Length)], answer.Question]);

    private static void Fields(Utf8JsonWriter json, AnswerSummary answer)
    {
        json.WriteString("id", answer.Id);
        json.WriteString("question", answer.Question);
        json.WriteString("outcome", answer.Outcome);
        json.WriteString("snapshot", answer.Snapshot);
        json.WriteString("firstDay", Written(answer.FirstDay));
        json.WriteString("lastDay", Written(answer.LastDay));
        json.WriteString("untilDay", Written(answer.UntilDay));
    }
}
