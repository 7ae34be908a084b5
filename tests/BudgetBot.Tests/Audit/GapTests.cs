using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest;

namespace BudgetBot.Tests.Audit;

/// <summary>Rounding told apart from disagreement, on tables small enough to do by hand.</summary>
public sealed class GapTests
{
    private const string Document = "paper.txt";
    private static readonly Item Root = Make(ItemKind.Document, "資料", null);

    [Theory]
    [InlineData(1_000, "none")]
    [InlineData(1_001, "rounding")]
    [InlineData(1_002, "rounding")]
    [InlineData(1_003, "disagreement")]
    public void A_sum_of_three_rounded_parts_may_be_off_by_two_steps(long total, string verdict) =>
        Assert.Equal(verdict, Verdict(Breakdown(total, [500, 300, 200])));

    [Theory]
    [InlineData(1_000, "none")]
    [InlineData(1_001, "rounding")]
    [InlineData(1_002, "disagreement")]
    public void A_single_part_may_be_off_by_one_step(long total, string verdict) => Assert.Equal(verdict, Verdict(Breakdown(total, [1_000])));

    [Theory]
    [InlineData(836, "８．４億円", 840, "none")]
    [InlineData(836, "８億円", 800, "none")]
    [InlineData(886, "８億円", 800, "rounding")]
    [InlineData(901, "８億円", 800, "disagreement")]
    [InlineData(836, "９億円", 900, "rounding")]
    public void A_figure_printed_coarser_elsewhere_may_be_rounded_or_cut_off(long fine, string coarse, long coarseMillions, string verdict)
    {
        Item here = Make(ItemKind.Entry, "救急医療体制の推進", Make(ItemKind.Section, "概要", Root));
        Item there = Make(ItemKind.Entry, "救急医療体制の推進", Make(ItemKind.Section, "主要施策", Root));
        Fact[] facts = [Money(here, Figure.Money(coarseMillions * 1_000_000, "億円", coarse)), Money(there, Millions(fine))];
        Assert.Equal(verdict, Verdict(facts));
    }

    [Fact]
    public void An_approximate_figure_proves_nothing()
    {
        Fact[] facts = [.. Breakdown(1_500, [500, 300])];
        Assert.Equal("none", Verdict([facts[0] with { Qualifiers = [Qualifiers.Approximate] }, .. facts[1..]]));
    }

    [Fact]
    public void A_share_of_a_pool_proves_nothing()
    {
        Fact[] facts = [.. Breakdown(1_500, [500, 300])];
        Assert.Equal("none", Verdict([.. facts[..2], facts[2] with { Qualifiers = [Qualifiers.Pool] }]));
    }

    [Fact]
    public void Rows_of_one_list_may_have_one_name()
    {
        Item list = Make(ItemKind.Section, "主要施策", Root);
        Assert.Equal("none", Verdict([Money(Make(ItemKind.Entry, "医療施設設備整備事業", list), Millions(5)), Money(Make(ItemKind.Entry, "医療施設設備整備事業", list), Millions(9))]));
    }

    private static Fact[] Breakdown(long total, long[] parts)
    {
        Item whole = Make(ItemKind.Entry, "災害医療体制の推進", Root);
        Item box = Make(ItemKind.Breakdown, "災害医療関係の予算の内訳", whole);
        return [Money(whole, Millions(total)), .. parts.Select((part, i) => Money(Make(ItemKind.Entry, "整備事業その" + i, box), Millions(part)))];
    }

    private static string Verdict(IReadOnlyList<Fact> facts)
    {
        Item[] items = [.. facts.Select(fact => fact.Item).SelectMany(WithAncestors).Distinct()];
        var input = new AuditInput { Items = items, Facts = facts, Passages = [], Lines = new Dictionary<string, IReadOnlyList<string>>() };
        IReadOnlyList<Finding> findings = Auditor.Run(input, AuditVocabulary.From(AuditSeeds.Words));
        return findings.Count == 0 ? "none" : Assert.Single(findings).Rounding ? "rounding" : "disagreement";
    }

    private static IEnumerable<Item> WithAncestors(Item item) => item.Parent is null ? [item] : [item, .. WithAncestors(item.Parent)];

    private static Item Make(ItemKind kind, string name, Item? parent) => new() { Kind = kind, Document = Document, Line = 1, Printed = name, Name = name, Parent = parent };

    private static Figure Millions(long value) => Figure.Money(value * 1_000_000, "百万円", $"{value}百万円");

    private static Fact Money(Item item, Figure figure) =>
        new(item, FactKind.Money, new FiscalYear(2025), Stage.Draft, figure, [], [], new Citation(Document, null, new LineSpan(1, 1), figure.Printed));
}
