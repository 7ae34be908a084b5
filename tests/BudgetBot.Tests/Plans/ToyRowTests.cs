using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Tests.Plans.PlanBench;

namespace BudgetBot.Tests.Plans;

public sealed class ToyRowTests(ToyPapers toy) : IClassFixture<ToyPapers>
{
    private readonly PlanBench bench = new(toy.Snapshot);

    private static Rows All => Projects(new Rows.Whole("計画", ToyPapers.Paper));

    private static Scalar Yen(decimal number) => new Scalar.Literal(number, Dimension.Yen, "額");

    [Fact]
    public void Members_are_the_rows_of_a_level()
    {
        Assert.Equal(["区分1 整備", "区分2 確保"], bench.Names(new Rows.Members(new Rows.Whole("計画", ToyPapers.Paper), Level.Division)));
        Assert.Equal(["議会費", "民生費"], bench.Names(new Rows.Members(new Rows.Whole("予算書", ToyPapers.Book), Level.Title)));
        Assert.Equal(["社会費", "児童費"], bench.Names(new Rows.Members(bench.Name("民生費"), Level.Below)));
        Assert.Equal(["総務費"], bench.Names(new Rows.Members(bench.Name("歳出"), Level.Paragraph)));
    }

    [Theory]
    [InlineData(Relation.MoreThan, 200_000, "医療整備事業 研修事業")]
    [InlineData(Relation.AtLeast, 250_000, "医療整備事業 研修事業")]
    [InlineData(Relation.LessThan, 150_000, "派遣事業")]
    [InlineData(Relation.AtMost, 150_000, "派遣事業 相談事業")]
    [InlineData(Relation.Equal, 100_000, "派遣事業")]
    public void Rows_fulfil_a_comparison(Relation relation, int yen, string names) =>
        Assert.Equal(names.Split(' '), bench.Names(new Rows.Where(All, new Predicate.Compare(Measure.Amount, relation, Yen(yen)))));

    [Fact]
    public void Rows_are_compared_with_their_mean() =>
        Assert.Equal(["医療整備事業", "研修事業"],
            bench.Names(new Rows.Where(All,
                new Predicate.Compare(Measure.Amount, Relation.MoreThan, new Scalar.Mean(All, Measure.Amount)))));

    [Fact]
    public void Rows_have_their_implementer_alone_or_among_others()
    {
        Assert.Equal(["研修事業", "派遣事業"],
            bench.Names(new Rows.Where(All, new Predicate.Prints(PassageRole.Implementer, "県医師会", Alone: false))));
        Assert.Equal(["派遣事業"], bench.Names(new Rows.Where(All, new Predicate.Prints(PassageRole.Implementer, "県医師会", Alone: true))));
    }

    [Fact]
    public void A_mark_and_its_negation_narrow()
    {
        Rows box = new Rows.Members(bench.Name("救急の推進"), Level.Project);
        Scalar without = new Scalar.Sum(new Rows.Where(box, new Predicate.Not(new Predicate.Bears(Qualifiers.Repeated))), Supplement);
        Assert.Equal(20_000_000, bench.Number(without));
    }

    [Fact]
    public void What_cannot_be_judged_is_neither_in_nor_out()
    {
        Rows grown = new Rows.Where(Projects(bench.Name("救急の推進")), new Predicate.Compare(Change, Relation.MoreThan, Yen(0)));
        Result.Listed listed = Assert.IsType<Result.Listed>(bench.Run(new Plan.List(grown, Change)));
        Assert.Equal(["救急体制事業"], listed.Of.Rows.Select(row => row.Item.Printed));
        Assert.Equal(2, listed.Of.LeftOut.Count);
    }

    [Fact]
    public void An_order_has_places()
    {
        Assert.Equal(["医療整備事業", "研修事業"], bench.Names(new Rows.Top(All, Measure.Amount, Way.Largest, 1, 2)));
        Assert.Equal(["相談事業"], bench.Names(new Rows.Top(All, Measure.Amount, Way.Smallest, 2, 1)));
        Assert.Equal(RefusalReason.TooFewRows,
            Assert.IsType<Result.Refused>(bench.Run(new Plan.List(new Rows.Top(All, Measure.Amount, Way.Largest, 9, 1), Measure.Amount)))
                .Why.Reason);
    }

    [Fact]
    public void Rows_without_others_and_of_several() =>
        Assert.Equal(["医療整備事業", "派遣事業", "相談事業"], bench.Names(new Rows.Except(All, bench.Name("研修事業"))));

    [Fact]
    public void A_property_is_of_the_row_that_was_chosen()
    {
        Rows smaller = new Rows.Top(Both(bench.Name("医療整備事業"), bench.Name("派遣事業")), Measure.Amount, Way.Smallest, 1, 1);
        Assert.Equal("県医師会", Assert.IsType<Result.Texts>(bench.Run(new Plan.Property(smaller, PassageRole.Implementer))).Passages[0].Text);
    }

    [Theory]
    [InlineData(Relation.AtLeast, 1.5, true)]
    [InlineData(Relation.MoreThan, 1.5, false)]
    public void A_claim_holds_or_not(Relation relation, double times, bool holds)
    {
        Scalar ratio = new Scalar.Ratio(Value(bench.Name("区分1 整備")), Value(bench.Name("区分2 確保")), RatioForm.Multiple);
        Assert.Equal(holds, Assert.IsType<Result.Checked>(bench.Run(new Plan.Claim(ratio, relation,
            new Scalar.Literal((decimal)times, Dimension.Ratio, "1.5倍")))).Holds);
    }
}
