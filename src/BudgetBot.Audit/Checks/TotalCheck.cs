using BudgetBot.Audit.Parts;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>A total against its parts.</summary>
internal static class TotalCheck
{
    private const int MostShown = 16;
    private const int MostOverlaps = 12;

    /// <summary>The findings about lists of parts.</summary>
    public static IEnumerable<Finding> Run(IReadOnlyCollection<PartList> lists)
    {
        HashSet<string> laidOut = [.. lists.Where(list => IsBoxesBelow(list) && Best(list) != Verdict.Disagree).Select(list => list.Title.Document)];
        return lists.Where(list => !IsBoxesBelow(list) || laidOut.Contains(list.Title.Document))
            .Select(list => list.IsComplete ? Complete(list) : Exceeded(list)).OfType<Finding>();
    }

    /// <summary>
    /// Boxes below a heading are all of its supplementary amount only where the paper shows that it means them so: they add up
    /// below another heading of it.
    /// </summary>
    private static bool IsBoxesBelow(PartList list) => list.IsComplete && list.Title.Kind == ItemKind.Section;

    private static Finding? Complete(PartList list)
    {
        bool overlaps = list.Ledger.IsOverlapNoted(list.Title) && list.Parts.Yen > list.Whole.Yen;
        Verdict verdict = overlaps ? Verdict.Agree : Best(list);
        string parts = IsBoxesBelow(list) ? "この見出しの下の各欄" : "内訳";
        string repeated = list.Parts.Overlaps.Count > 0 && verdict == Verdict.Disagree ? "再掲の分を除いても合いません。" : string.Empty;
        return verdict == Verdict.Agree ? null
            : Find(list, verdict, $"{parts}を足すと{Sum(list)}で、印刷された合計{Wording.Cited(list.Whole)}と{Gap(list)}違います。{repeated}");
    }

    /// <summary>Parts of a list that need not be complete may still not be more than their total.</summary>
    private static Finding? Exceeded(PartList list)
    {
        long least = list.Parts.Yen - list.Parts.Overlaps.Sum() - list.Parts.PartlyOverlapping;
        bool proven = least > list.Whole.Yen && Judge(list, least) == Verdict.Disagree && !list.Ledger.IsOverlapNoted(list.Title);
        return proven ? Find(list, Verdict.Disagree, $"内訳の一部だけで{Sum(list)}となり、印刷された合計{Wording.Cited(list.Whole)}を{Gap(list)}超えます。") : null;
    }

    /// <summary>The most favourable reading: each amount that is counted elsewhere too may be in the total or not.</summary>
    private static Verdict Best(PartList list)
    {
        IReadOnlyList<long> overlaps = list.Parts.Overlaps;
        if (overlaps.Count > MostOverlaps)
        {
            return list.Parts.Yen >= list.Whole.Yen ? Verdict.Agree : Judge(list, list.Parts.Yen);
        }

        Verdict best = Verdict.Disagree;
        for (int chosen = 0; chosen < 1 << overlaps.Count; chosen++)
        {
            long sum = list.Parts.Yen - overlaps.Where((_, i) => (chosen >> i & 1) == 1).Sum();
            long partly = Math.Clamp(sum - list.Whole.Yen, 0, list.Parts.PartlyOverlapping);
            Verdict verdict = Judge(list, sum - partly);
            best = verdict < best ? verdict : best;
        }

        return best;
    }

    private static Verdict Judge(PartList list, long sum) =>
        Values.Gap.Judge(list.Whole.Yen - sum, [list.Whole.Step, .. list.Parts.Prints.Select(print => print.Step)]);

    private static Finding Find(PartList list, Verdict verdict, string arithmetic) => Findings.Make(
        Findings.Total,
        verdict,
        [list.Whole.Fact, .. list.Parts.Prints.Select(print => print.Fact)],
        Wording.Printed(list.Whole),
        Wording.In(list.Whole, list.Parts.Yen, list.Ledger.Words),
        $"「{list.Whole.Item.Printed}」{Wording.When(list.Whole.Fact)}：{arithmetic}");

    private static string Sum(PartList list)
    {
        IReadOnlyList<Print> parts = list.Parts.Prints;
        string sum = Wording.In(list.Whole, list.Parts.Yen, list.Ledger.Words);
        return parts.Count is 1 ? sum
            : parts.Count <= MostShown ? string.Join('＋', parts.Select(print => Wording.NumberIn(list.Whole, print.Yen, list.Ledger.Words))) + "＝" + sum
            : $"{parts.Count}件の合計{sum}";
    }

    private static string Gap(PartList list) => Wording.In(list.Whole, Math.Abs(list.Whole.Yen - list.Parts.Yen), list.Ledger.Words);
}
