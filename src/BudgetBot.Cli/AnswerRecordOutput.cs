using System.Globalization;
using System.Text.Json;
using BudgetBot.Records;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints kept answers.</summary>
internal static class AnswerRecordOutput
{
    private const string Day = "yyyy-MM-dd";
    private const int HashShown = 12;

    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<AnswerSummary> answers, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(answers, Fields);
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("回答番号", "最後の日", "結果", "スナップショット", "質問");
        foreach (AnswerSummary answer in answers)
        {
            string hash = answer.Snapshot[..Math.Min(HashShown, answer.Snapshot.Length)];
            table.AddRow(Array.ConvertAll([answer.Id, Written(answer.LastDay), answer.Outcome, hash, answer.Question], Markup.Escape));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{answers.Count}件");
    }

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

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
