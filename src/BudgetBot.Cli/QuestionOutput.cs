using System.Text.Json;
using BudgetBot.Records;
using static BudgetBot.Cli.RecordOutput;

namespace BudgetBot.Cli;

/// <summary>Prints kept questions.</summary>
internal static class QuestionOutput
{
    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<KeptQuestion> questions, bool jsonl) => RecordOutput.Write(
        questions, jsonl, Fields, ["番号", "回数", "最後の日", "理由", "質問"],
        question => [Written(question.Id), Written(question.Times), Written(question.LastDay), Reason(question.Reason), question.Text]);

    private static void Fields(Utf8JsonWriter json, KeptQuestion question)
    {
        json.WriteNumber("id", question.Id);
        json.WriteString("text", question.Text);
        json.WriteString("reason", question.Reason == KeepReason.Corrected ? "corrected" : "unanswered");
        json.WriteNumber("times", question.Times);
        json.WriteString("firstDay", Written(question.FirstDay));
        json.WriteString("lastDay", Written(question.LastDay));
        json.WriteString("untilDay", Written(question.UntilDay));
    }

    private static string Reason(KeepReason reason) => reason == KeepReason.Corrected ? "言い直し" : "答えなし";
}
