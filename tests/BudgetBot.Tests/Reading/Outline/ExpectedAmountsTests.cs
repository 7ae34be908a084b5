using System.Globalization;
using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>The outline's facts against what was read by eye.</summary>
public class ExpectedAmountsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_amounts_of_the_national_paper_are_found_with_their_passport() =>
        Measure(Seeds.Outline(Seeds.National, (35, 634)), "000_60395da026dc80b5.jsonl", 637, int.MaxValue);

    [Fact]
    public void The_amounts_in_the_prefectures_prose_are_found_with_their_passport() =>
        Measure(Seeds.Outline(Seeds.Prefecture, (133, 160), (189, 238), (585, 1180)), "004_93ffc900a14662dd.jsonl", 1, 584);

    private static string Key(string item) => TextNormalizer.NameKey(item);

    private void Measure(ReadingPart part, string list, int from, int to)
    {
        List<JsonElement> expected = [.. Seeds.Expectations(list).Where(row => row.GetProperty("line").GetInt32() >= from && row.GetProperty("line").GetInt32() <= to)];
        List<Fact> left = [.. part.Facts.Where(fact => fact.Kind == FactKind.Money)];
        int found = 0;
        int right = 0;
        int judged = 0;
        foreach (JsonElement row in expected.DistinctBy(row => row.GetRawText()).OrderBy(row => row.TryGetProperty("debatable", out _)))
        {
            Fact? best = left.Where(fact => IsFound(fact, row)).MaxBy(fact => Score(fact, row));
            bool debatable = row.TryGetProperty("debatable", out JsonElement flag) && flag.GetBoolean();
            judged += debatable ? 0 : 1;
            if (best is null)
            {
                output.WriteLine($"MISS {Describe(row)}{(debatable ? " (debatable)" : string.Empty)}");
                found += debatable ? 1 : 0;
                continue;
            }

            left.Remove(best);
            found++;
            bool exact = Score(best, row) >= 4;
            right += exact && !debatable ? 1 : 0;
            if (!exact)
            {
                output.WriteLine($"{(debatable ? "debatable" : "PASSPORT")} {Describe(row)}\n   read: {best.Item.Printed} {best.Year.Year} {best.Stage.Word()} [{string.Join(',', best.Base)}] [{string.Join(',', best.Qualifiers)}]");
            }
        }

        var extra = left.Where(fact => fact.Citation.Lines.From >= from && fact.Citation.Lines.From <= to).ToList();
        extra.ForEach(fact => output.WriteLine($"EXTRA {fact.Citation.Lines.From} {fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()} {fact.Figure.Printed}"));
        part.Omissions.ForEach(one => output.WriteLine($"omitted {one.Lines.From} {one.Text}: {one.Reason}"));
        int all = expected.DistinctBy(row => row.GetRawText()).Count();
        output.WriteLine($"{list}: {all} amounts, {found} found, {right} of {judged} with the right passport, {extra.Count} extra");
        Assert.True(found >= 0.99 * all, $"{found} of {all} found");
        Assert.True(right >= 0.99 * judged, $"{right} of {judged} right");
        Assert.Empty(extra);
    }

    private static bool IsFound(Fact fact, JsonElement row) =>
        fact.Citation.Lines.From == row.GetProperty("line").GetInt32()
        && fact.Citation.Lines.To == row.GetProperty("lineTo").GetInt32()
        && fact.Figure.Yen == Yen(row);

    private static long? Yen(JsonElement row) => row.GetProperty("amountYen").ValueKind == JsonValueKind.Null ? null : row.GetProperty("amountYen").GetInt64();

    private static int Score(Fact fact, JsonElement row) =>
        (Key(fact.Item.Printed) == Key(row.GetProperty("item").GetString()!) ? 1 : 0)
        + (fact.Year.Year == row.GetProperty("fiscalYear").GetInt32() ? 1 : 0)
        + (fact.Stage.Word() == row.GetProperty("stage").GetString() ? 1 : 0)
        + (Same(fact.Qualifiers, row.GetProperty("qualifiers")) && Same(fact.Base, row.GetProperty("base")) ? 1 : 0);

    private static bool Same(IReadOnlyList<string> read, JsonElement listed) =>
        read.Order().SequenceEqual(listed.EnumerateArray().Select(one => one.GetString()!).Order());

    private static string Describe(JsonElement row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.GetProperty("line").GetInt32()} {row.GetProperty("item").GetString()} {row.GetProperty("fiscalYear").GetInt32()} {row.GetProperty("stage").GetString()} {row.GetProperty("printed").GetString()} {row.GetProperty("base").GetRawText()} {row.GetProperty("qualifiers").GetRawText()}");
}
