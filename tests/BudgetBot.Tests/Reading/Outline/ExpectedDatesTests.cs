using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>Dates, counts and ratios of the prefecture's paper against what was read by eye.</summary>
public class ExpectedDatesTests(ITestOutputHelper output)
{
    private const int LastPage = 584;

    [Fact]
    public void Dates_counts_and_ratios_that_stand_beside_their_label_are_found()
    {
        ReadingPart part = Seeds.Outline(Seeds.Prefecture, (133, 160), (189, 238), (585, 1180));
        List<JsonElement> expected = [.. Seeds.Expectations("004_93ffc900a14662dd.other.jsonl").Where(row =>
            row.GetProperty("line").GetInt32() <= LastPage && row.GetProperty("kind").GetString() != "kpi" && !row.TryGetProperty("debatable", out _))];
        List<JsonElement> missing = expected.FindAll(row => !part.Facts.Exists(fact => IsThat(fact, row)));
        missing.ForEach(row => output.WriteLine(row.GetRawText()));
        output.WriteLine($"{expected.Count - missing.Count} of {expected.Count}");
        Assert.True(missing.Count * 10 <= expected.Count, $"{missing.Count} of {expected.Count} missing");
    }

    private static bool IsThat(Fact fact, JsonElement row) =>
        fact.Citation.Lines.From == row.GetProperty("line").GetInt32()
        && fact.Year.Year == row.GetProperty("fiscalYear").GetInt32()
        && fact.Figure.Text == row.GetProperty("value").GetString()
        && fact.Item.Printed == row.GetProperty("item").GetString();
}
