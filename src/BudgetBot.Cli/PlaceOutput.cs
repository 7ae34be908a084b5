using System.Globalization;
using BudgetBot.Facts;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints what was read at a place.</summary>
internal static class PlaceOutput
{
    /// <summary>Prints it as JSON lines or as tables.</summary>
    public static void Write(IReadOnlyList<Fact> facts, IReadOnlyList<Passage> passages, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(facts, (json, fact) =>
            {
                json.WriteString("type", "fact");
                FactOutput.Fields(json, fact);
            });
            JsonLines.Write(passages, (json, passage) =>
            {
                json.WriteString("type", "passage");
                json.WriteString("place", passage.Citation.Place?.Fragment);
                PassageOutput.Fields(json, passage);
            });
            return;
        }

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"数値 {facts.Count}件、文章 {passages.Count}件"));
        if (facts.Count > 0)
        {
            FactOutput.Write(facts, false);
        }

        if (passages.Count > 0)
        {
            PassageOutput.Write(passages, false);
        }
    }
}
