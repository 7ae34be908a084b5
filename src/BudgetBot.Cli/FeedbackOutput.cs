using System.Globalization;
using System.Text.Json;
using BudgetBot.Records;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints feedback.</summary>
internal static class FeedbackOutput
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Prints it as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<KeptFeedback> feedback, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(feedback, Fields);
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("番号", "日", "評価", "質問", "コメント", "回答番号");
        foreach (KeptFeedback one in feedback)
        {
            string[] cells =
            [
                one.Id.ToString(CultureInfo.InvariantCulture), Written(one.Day), one.Helpful ? "役に立った" : "役に立たなかった", one.Question, one.Comment, one.AnswerId,
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{feedback.Count}件");
    }

    private static void Fields(Utf8JsonWriter json, KeptFeedback one)
    {
        json.WriteNumber("id", one.Id);
        json.WriteString("answerId", one.AnswerId);
        json.WriteBoolean("helpful", one.Helpful);
        json.WriteString("comment", one.Comment);
        json.WriteString("question", one.Question);
        json.WriteString("snapshot", one.Snapshot);
        json.WriteString("day", Written(one.Day));
        json.WriteString("untilDay", Written(one.UntilDay));
    }

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
