using System.Globalization;
using System.Text.Json;
using BudgetBot.Records;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints kept questions.</summary>
internal static class QuestionOutput
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<KeptQuestion> questions, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(questions, Fields);
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("番号", "回数", "最後の日", "理由", "質問");
        foreach (KeptQuestion question in questions)
        {
            string[] cells =
            [
                question.Id.ToString(CultureInfo.InvariantCulture), question.Times.ToString(CultureInfo.InvariantCulture), Written(question.LastDay),
                Reason(question.Reason), question.Text,
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{questions.Count}件");
    }

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

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
