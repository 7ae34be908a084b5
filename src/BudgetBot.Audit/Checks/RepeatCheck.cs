using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>Amounts that are printed more than once under one name for one year, stage and base.</summary>
internal static class RepeatCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Prints
        .Where(print => print.Fact.Stage != Stage.Difference && IsOfItsOwn(ledger, print))
        .GroupBy(print => (print.Item.Name, print.Fact.Year, print.Fact.Stage, Base: ledger.FundBase(print), print.IsPool, BesidePool: print.Has(Qualifiers.BesidePool)))
        .Where(group => group.Count() > 1)
        .Select(group => Of(ledger, [.. group.OrderBy(print => print.Step).ThenBy(print => print.Item.Id).ThenBy(print => print.Line)]))
        .OfType<Finding>();

    private static bool IsOfItsOwn(Ledger ledger, Print print) => !print.Has(Qualifiers.PartlyRepeated)
        && (!print.IsPartOfItem || ledger.Main(print.Item, print.Fact.Year, print.Fact.Stage) is null or { IsPartOfItem: true });

    private static Finding? Of(Ledger ledger, Print[] prints)
    {
        var pairs = prints.SelectMany((one, i) => prints.Skip(i + 1).Select(other => (One: one, Other: other)))
            .Where(pair => IsOneThing(ledger, pair.One, pair.Other))
            .Select(pair => (pair.One, pair.Other, Verdict: Gap.Judge(pair.One, pair.Other))).ToList();
        Verdict worst = pairs.Count == 0 ? Verdict.Agree : pairs.Max(pair => pair.Verdict);
        if (worst == Verdict.Agree)
        {
            return null;
        }

        var (one, other, _) = pairs.Where(pair => pair.Verdict == worst)
            .OrderBy(pair => (decimal)pair.One.Step + pair.Other.Step).ThenByDescending(pair => Math.Abs((decimal)pair.One.Yen - pair.Other.Yen)).First();
        Print[] involved = [.. prints.Where(print => pairs.Any(pair => pair.One == print || pair.Other == print)).OrderBy(print => print.Item.Id).ThenBy(print => print.Line)];
        return Find(ledger, worst, involved, one, other);
    }

    /// <summary>
    /// Whether two prints are meant to be one figure: the same item, or items that can be one thing. Across documents only a fund
    /// base that both print makes them comparable, and a part of the one under another name may be the other (a fund and its share).
    /// </summary>
    private static bool IsOneThing(Ledger ledger, Print one, Print other)
    {
        if (one.Item == other.Item)
        {
            return one.Has(Qualifiers.Total) != other.Has(Qualifiers.Total) && ledger.PrintsOf(one.Item).Count(print => print.IsAt(one.Fact.Year, one.Fact.Stage)) == 2;
        }

        bool comparable = one.Item.Document == other.Item.Document || ledger.FundBase(one).Length > 0;
        return comparable && Names.MayBeOne(ledger, one.Item, other.Item) && !HoldsAsPart(ledger, one, other) && !HoldsAsPart(ledger, other, one);
    }

    private static bool HoldsAsPart(Ledger ledger, Print whole, Print part) => ledger.Descendants(whole.Item).SelectMany(ledger.PrintsOf).Any(print =>
        print.Item.Name != part.Item.Name && print.IsAt(part.Fact.Year, part.Fact.Stage) && ledger.FundBase(print) == ledger.FundBase(part)
        && Gap.Judge(print, part) != Verdict.Disagree);

    private static Finding Find(Ledger ledger, Verdict verdict, Print[] prints, Print one, Print other)
    {
        bool inOneDocument = prints.All(print => print.Item.Document == prints[0].Item.Document);
        string places = string.Join("、", prints.Select(print => (inOneDocument ? string.Empty : print.Item.Document + " ") + Wording.Cited(print)));
        string gap = Wording.In(one, Math.Abs(one.Yen - other.Yen), ledger.Words);
        string nested = prints.Any(print => prints.Any(above => print.Item.IsBelow(above.Item)))
            ? "同じ名称が、事業全体とその内訳の一つの両方に使われています。"
            : "範囲が違うのか、どちらかが誤りなのかは、資料からは分かりません。";
        return Findings.Make(
            Findings.Repeat,
            verdict,
            prints.Select(print => print.Fact),
            string.Join("／", prints.OrderBy(print => print.Item.Id).Select(Wording.Printed).Distinct()),
            "差 " + gap,
            $"「{prints[0].Item.Printed}」{Wording.When(prints[0].Fact)}{string.Concat(prints[0].Fact.Qualifiers.Where(word => word == Qualifiers.Pool))}：{places}と印刷されており、{gap}違います。{nested}");
    }
}
