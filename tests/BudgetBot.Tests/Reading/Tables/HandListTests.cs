using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Tables;

public sealed class HandListTests(ITestOutputHelper output)
{
    private const int LastTableLineOfNational = 636;
    private const int FirstTableLineOfPrefecture = 585;

    private static IReadOnlyList<ExpectedFigure> NationalRows =>
        [.. ExpectedFigure.Load("000_60395da026dc80b5.jsonl").Where(row => row.Line <= LastTableLineOfNational)];

    private static IReadOnlyList<ExpectedFigure> PrefectureRows =>
        [.. ExpectedFigure.Load("004_93ffc900a14662dd.jsonl").Where(row => row.Line >= FirstTableLineOfPrefecture)];

    private static IReadOnlyList<ExpectedFigure> OtherRows =>
        [.. ExpectedFigure.Load("004_93ffc900a14662dd.other.jsonl").Where(row => row.Kind == "kpi" || (row.Line >= FirstTableLineOfPrefecture && !row.Debatable))];

    [Fact]
    public void Every_amount_of_the_national_tables_is_read_with_its_passport() => Measure(TableDocuments.National, NationalRows);

    [Fact]
    public void Every_amount_of_the_prefecture_s_tables_is_read_with_its_passport() => Measure(TableDocuments.Prefecture, PrefectureRows);

    [Fact]
    public void Every_indicator_and_count_of_the_prefecture_s_tables_is_read_with_its_passport() => Measure(TableDocuments.Prefecture, OtherRows);

    [Fact]
    public void No_amount_is_read_that_the_hand_lists_do_not_have()
    {
        AssertNoOther(TableDocuments.National, NationalRows);
        AssertNoOther(TableDocuments.Prefecture, PrefectureRows);
    }

    private static void AssertNoOther(ReadingPart part, IReadOnlyList<ExpectedFigure> rows)
    {
        IEnumerable<string> other = part.Facts
            .Where(fact => fact.Kind == FactKind.Money && !rows.Any(row => IsSameFigure(row, fact) && IsSameTime(row, fact)))
            .Select(fact => $"{fact.Citation.Lines.From}: {fact.Item.Printed} {fact.Figure.Printed}");
        Assert.Empty(other);
    }

    private void Measure(ReadingPart part, IReadOnlyList<ExpectedFigure> rows)
    {
        int found = 0;
        int right = 0;
        int certain = 0;
        foreach (ExpectedFigure row in rows)
        {
            Fact[] facts = [.. part.Facts.Where(fact => IsSameFigure(row, fact))];
            bool isRight = facts.Any(fact => IsSameTime(row, fact) && IsSameItem(row, fact));
            found += facts.Length > 0 ? 1 : 0;
            certain += row.Debatable ? 0 : 1;
            right += isRight && !row.Debatable ? 1 : 0;
            if (!isRight)
            {
                output.WriteLine($"{(facts.Length == 0 ? "missing" : "passport")}{(row.Debatable ? " (debatable)" : "")} {row.Line}: {row.Item} {row.FiscalYear} {row.Stage} {row.Printed} / {string.Join("; ", facts.Select(fact => $"{fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()}"))}");
            }
        }

        output.WriteLine($"{found} of {rows.Count} found, {right} of {certain} with the right passport");
        Assert.True(rows.Count > 0);
        Assert.Equal(rows.Count, found);
        Assert.Equal(certain, right);
    }

    private static bool IsSameFigure(ExpectedFigure row, Fact fact)
    {
        bool sameKind = fact.Kind == Enum.Parse<FactKind>(row.Kind ?? "money", true);
        return sameKind && fact.Citation.Lines.From == row.Line && fact.Kind switch
        {
            FactKind.Money => fact.Figure.Yen == row.AmountYen && fact.Figure.State == Enum.Parse<FigureState>(row.State, true),
            FactKind.Kpi => fact.Figure.Text == $"{row.Value}（{row.AsOf}）",
            _ => fact.Figure.Text == row.Value,
        };
    }

    private static bool IsSameTime(ExpectedFigure row, Fact fact) => fact.Year.Year == row.FiscalYear && fact.Stage.Word() == row.Stage;

    /// <summary>Sums belong to the table or its division; the hand lists name them by their labels 合計 and 小計.</summary>
    private static bool IsSameItem(ExpectedFigure row, Fact fact)
    {
        string name = TextNormalizer.NameKey(row.Item);
        return fact.Item.Name == name
            || (fact.Qualifiers.Contains(Qualifiers.Total) && row.Qualifiers.Contains(Qualifiers.Total) && fact.Item.Kind == ItemKind.Table)
            || (fact.Qualifiers.Contains(Qualifiers.Subtotal) && row.Qualifiers.Contains(Qualifiers.Subtotal) && fact.Item.Number == row.Division);
    }
}
