using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// What the rest of a paper proves about the rounded amounts of a slide: the stage of an amount by its item's name, and the section
/// of an amount that stands alone.
/// </summary>
internal sealed class SlideProof(Paper paper)
{
    private const long Million = 1_000_000;
    private readonly List<FactDraft> known = [.. paper.Facts.Where(fact => fact.Kind == FactKind.Money)];
    private ILookup<string, FactDraft>? byName;

    /// <summary>The fact of the paper that has the name and, rounded, the amount; null where none or facts of several stages have.</summary>
    public FactDraft? Of(string name, long yen, long step, Stage? stage = null)
    {
        byName ??= known.ToLookup(fact => Loose(fact.Item.Printed), StringComparer.Ordinal);
        FactDraft[] same = [.. byName[Loose(name)].Where(fact => (stage is null || fact.When.Stage == stage) && Agrees(yen, step, fact.Figure.Yen!.Value, StepOf(fact)))];
        return same.Select(fact => fact.When).Distinct().Count() == 1 ? same[0] : null;
    }

    /// <summary>The only section whose amount rounds to the one given, where its previous year's agrees too or its name is printed.</summary>
    public Item? Section(long yen, long step, long? previous, YearStage when, Predicate<Item> isPrinted)
    {
        List<FactDraft> fits = known.FindAll(fact => fact.Item.Kind == ItemKind.Section && fact.When == when
            && fact.Base.Count == 0 && Agrees(yen, step, fact.Figure.Yen!.Value, StepOf(fact)));
        if (fits.Select(fact => fact.Item).Distinct(ReferenceEqualityComparer.Instance).Count() != 1)
        {
            fits = fits.FindAll(fact => previous is { } printed && PreviousOf(fact) is { } before && Agrees(printed, step, before, 2 * Million));
        }

        FactDraft? only = fits.Select(fact => fact.Item).Distinct(ReferenceEqualityComparer.Instance).Count() == 1 ? fits[0] : null;
        bool proven = only is not null && (isPrinted(only.Item)
            || (previous is { } value && PreviousOf(only) is { } earlier && Agrees(value, step, earlier, 2 * Million)));
        return proven ? only!.Item : null;
    }

    /// <summary>Whether a rounded amount can be the exact one.</summary>
    public static bool Agrees(long rounded, long step, long exact, long exactStep) => Math.Abs(rounded - exact) * 2 <= step + exactStep;

    /// <summary>The last place of a printed amount in yen: 0.1億円 is 10,000,000.</summary>
    public static long Step(Amount amount)
    {
        string flat = Row.Fold(amount.Money.Printed).Replace('憶', '億');
        int point = flat.IndexOf('.', StringComparison.Ordinal);
        int digits = point < 0 ? 0 : flat[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        long unit = UnitYen(amount.Money.Unit);
        for (int i = 0; i < digits && unit >= 10; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    private static long UnitYen(string unit) => unit switch
    {
        "兆円" => 1_000_000_000_000,
        "億円" => 100_000_000,
        "百万円" => Million,
        "万円" => 10_000,
        "千円" => 1_000,
        _ => 1,
    };

    private static long StepOf(FactDraft fact)
    {
        string flat = Row.Fold(fact.Figure.Printed);
        int point = flat.IndexOf('.', StringComparison.Ordinal);
        long unit = UnitYen(fact.Figure.Unit);
        return point < 0 ? unit : unit / (long)Math.Pow(10, flat[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count());
    }

    private long? PreviousOf(FactDraft now)
    {
        FactDraft? before = known.Find(fact => ReferenceEquals(fact.Item, now.Item) && fact.When.Year == now.When.Year.Previous && fact.When.Stage == Stage.Initial);
        FactDraft? change = known.Find(fact => ReferenceEquals(fact.Item, now.Item) && fact.When == now.When with { Stage = Stage.Difference });
        return before?.Figure.Yen ?? (change is null ? null : now.Figure.Yen - change.Figure.Yen);
    }

    /// <summary>A name without what stands in parentheses and without a trailing 事業: slides shorten names so.</summary>
    private static string Loose(string name)
    {
        string key = TextNormalizer.NameKey(name);
        while (key.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 && key.IndexOf(')', open) is var close and > 0)
        {
            key = key[..open] + key[(close + 1)..];
        }

        return key.EndsWith("事業", StringComparison.Ordinal) ? key[..^2] : key;
    }
}
