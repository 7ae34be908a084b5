using System.Text.Json;
using BudgetBot.Records;
using static BudgetBot.Cli.RecordOutput;

namespace BudgetBot.Cli;

/// <summary>Prints feedback.</summary>
internal static class FeedbackOutput
{
    /// <summary>Prints it as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<KeptFeedback> feedback, bool jsonl) => RecordOutput.Write(
        feedback, jsonl, Fields, ["番号", "日", "評価", "質問", "コメント", "回答番号"],
        one => [Written(one.Id), Written(one.Day), one.Helpful ? "役に立った" : "役に立たなかった", one.Question, one.Comment, one.AnswerId]);

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
}
