using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>The items that a container holds, at the level that a reader of the paper would list.</summary>
internal sealed class MemberRows(RowFacts facts)
{
    private readonly AccountLevels accounts = new(facts);

    /// <summary>The members; none is ancestor of another.</summary>
    /// <param name="container">A table, division, section, box or entry.</param>
    /// <param name="level">The level wanted.</param>
    /// <param name="supplementary">Whether those of the supplementary budget are wanted.</param>
    public IReadOnlyList<Item> Of(Item container, Level level, bool supplementary)
    {
        if (AccountLevels.NumberOf(level) is > 0 and var number)
        {
            return accounts.Below(container, number);
        }

        bool inChart = AccountRows.LevelOf(container) > 0 || accounts.IsSide(container);
        return inChart ? accounts.Below(container, AccountRows.LevelOf(container) + 1)
            : level == Level.Division ? Divisions(container)
            : level == Level.Below && container.Kind == ItemKind.Table && Divisions(container) is { Count: > 1 } divisions ? divisions
            : InPaper(container, supplementary);
    }

    private IReadOnlyList<Item> Divisions(Item container) => container.Kind is ItemKind.Breakdown
        ? Entries(container)
        : [.. facts.Children(container).Where(child => child.Kind == ItemKind.Division)];

    private IReadOnlyList<Item> InPaper(Item container, bool supplementary) => container.Kind switch
    {
        ItemKind.Table or ItemKind.Division => InTable(container),
        ItemKind.Breakdown or ItemKind.Supplement => Entries(container),
        ItemKind.Section => supplementary ? Supplement(container) : InSection(container),
        _ => InEntry(container, supplementary),
    };

    private IReadOnlyList<Item> InTable(Item container)
    {
        IReadOnlyList<Item> children = facts.Children(container);
        bool numbered = children.Any(child => child is { Kind: ItemKind.Entry, Number: not null });
        return [.. children.SelectMany(child => child.Kind == ItemKind.Division ? InTable(child)
            : child.Kind == ItemKind.Entry && (child.Number is not null || !numbered) ? [child] : Array.Empty<Item>())];
    }

    private IReadOnlyList<Item> Entries(Item container) =>
        [.. facts.Children(container).Where(child => child.Kind == ItemKind.Entry)
            .SelectMany(child => HasMoney(child) ? [child] : Entries(child))];

    private IReadOnlyList<Item> InEntry(Item entry, bool supplementary)
    {
        IReadOnlyList<Item> children = facts.Children(entry);
        ItemKind box = supplementary ? ItemKind.Supplement : ItemKind.Breakdown;
        Item[] boxed = [.. children.Where(child => child.Kind == box).SelectMany(Entries)];
        return boxed.Length > 0 ? boxed : [.. children.Where(child => child.Kind == ItemKind.Entry && HasStage(child, supplementary))];
    }

    // Its entries, and those of the headings below it that have no figure of their own.
    private IReadOnlyList<Item> InSection(Item section)
    {
        IReadOnlyList<Item> children = facts.Children(section);
        bool entries = children.Any(child => child.Kind == ItemKind.Entry && HasMoney(child));
        return [.. children.SelectMany(child => child.Kind switch
        {
            ItemKind.Entry when HasMoney(child) => [child],
            ItemKind.Section when !entries && HasStage(child, false) => [child],
            ItemKind.Section => InSection(child),
            _ => Array.Empty<Item>(),
        })];
    }

    private IReadOnlyList<Item> Supplement(Item section)
    {
        Item[] sections = [.. facts.Children(section).Where(child => child.Kind == ItemKind.Section && HasStage(child, true))];
        if (sections.Length > 1)
        {
            return sections;
        }

        // Without boxes the entries themselves may be those of a supplementary budget.
        Item[] boxed = [.. Below(section).Where(item => item.Kind == ItemKind.Supplement).SelectMany(Entries)];
        return boxed.Length > 0 ? boxed
            : [.. facts.Children(section).Where(child => child.Kind == ItemKind.Entry && HasStage(child, true))];
    }

    private IEnumerable<Item> Below(Item item) => facts.Children(item).SelectMany(child => Below(child).Prepend(child));

    private bool HasMoney(Item item) => facts.Of(item).Count > 0;

    private bool HasStage(Item item, bool supplementary) =>
        facts.Of(item).Any(fact => (fact.Stage == Stage.Supplementary) == supplementary && fact.Stage != Stage.Difference);
}
