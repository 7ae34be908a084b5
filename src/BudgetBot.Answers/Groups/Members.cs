using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Answers.Groups;

/// <summary>The items that a container holds, at the level that a reader of the paper would list.</summary>
public static class Members
{
    /// <summary>The members of a container for a stage.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="container">A table, division, section, breakdown, supplement or entry.</param>
    /// <param name="supplementary">Whether the supplementary budget's parts are wanted.</param>
    public static IReadOnlyList<Item> Of(TurnContext context, Item container, bool supplementary) => container.Kind switch
    {
        ItemKind.Table or ItemKind.Division => Rows(context, container),
        ItemKind.Breakdown or ItemKind.Supplement => Entries(context, container),
        ItemKind.Section => OfSection(context, container, supplementary),
        _ => OfEntry(context, container, supplementary),
    };

    /// <summary>The divisions whose label is named, of the document in scope or of all.</summary>
    public static IReadOnlyList<Item> Divisions(TurnContext context, string label) =>
        [.. context.Snapshot.Items.Where(item => item.Number is not null && InScope(context, item)
            && item.Kind is ItemKind.Division or ItemKind.Section or ItemKind.Entry
            && IsDivisionLabel(item) && DivisionFinder.Label(item.Number) == label)
            .OrderBy(item => Precedence(context, item)).ThenBy(item => item.Id)];

    // The table that the question names; then a division with its own subtotal; then one whose figures stand below its label.
    private static int Precedence(TurnContext context, Item item)
    {
        if (item.Parent is { } parent && IsNamed(context, parent))
        {
            return 0;
        }

        bool own = context.FactsOf(item).Any(fact => fact.Kind == FactKind.Money);
        return (own, item.Kind == ItemKind.Division) switch { (true, true) => 1, (true, false) => 2, (false, true) => 3, _ => 4 };
    }

    /// <summary>Whether the question says the name of a table: 主な事業 of ＜主な事業＞.</summary>
    public static bool IsNamed(TurnContext context, Item table)
    {
        string name = table.Name.Trim('<', '>', '【', '】');
        return name.Length > 2 && context.Question.Normalized.Contains(name, StringComparison.Ordinal);
    }

    /// <summary>The tables of projects in the document in scope, or in all documents: those with divisions; else the one table with amounts of the document in scope.</summary>
    public static IReadOnlyList<Item> Tables(TurnContext context)
    {
        Item[] tables = [.. context.Snapshot.Items.Where(item => item.Kind == ItemKind.Table && InScope(context, item))];
        Item[] divided = [.. tables.Where(item => context.Snapshot.Children(item).Any(child => child.Kind == ItemKind.Division))];
        return divided.Length > 0 || context.Question.Document is null ? divided
            : tables.Where(table => Rows(context, table).Any(row => HasMoney(context, row))).Take(2).ToArray() is [var only] ? [only] : [];
    }

    /// <summary>Whether an item lies in the document that the question is about.</summary>
    public static bool InScope(TurnContext context, Item item) => context.Question.Document is null || item.Document == context.Question.Document;

    private static bool IsDivisionLabel(Item item) => item.Kind == ItemKind.Division || item.Printed.Contains("区分", StringComparison.Ordinal);

    private static IReadOnlyList<Item> Rows(TurnContext context, Item container)
    {
        var rows = new List<Item>();
        IReadOnlyList<Item> children = context.Snapshot.Children(container);
        bool numbered = children.Any(child => child is { Kind: ItemKind.Entry, Number: not null });
        foreach (Item child in children)
        {
            if (child.Kind == ItemKind.Division)
            {
                rows.AddRange(Rows(context, child));
            }
            else if (child.Kind == ItemKind.Entry && (child.Number is not null || !numbered))
            {
                rows.Add(child);
            }
        }

        return rows;
    }

    private static IReadOnlyList<Item> Entries(TurnContext context, Item container) =>
        [.. context.Snapshot.Children(container).Where(child => child.Kind is ItemKind.Entry or ItemKind.Pool)
            .SelectMany(child => HasMoney(context, child) ? [child] : Entries(context, child))];

    private static IReadOnlyList<Item> OfEntry(TurnContext context, Item entry, bool supplementary)
    {
        IReadOnlyList<Item> children = context.Snapshot.Children(entry);
        ItemKind box = supplementary ? ItemKind.Supplement : ItemKind.Breakdown;
        Item[] boxed = [.. children.Where(child => child.Kind == box).SelectMany(child => Entries(context, child))];
        return boxed.Length > 0 || supplementary ? boxed : [.. children.Where(child => child.Kind == ItemKind.Entry && HasMoney(context, child))];
    }

    private static IReadOnlyList<Item> OfSection(TurnContext context, Item section, bool supplementary)
    {
        IReadOnlyList<Item> children = context.Snapshot.Children(section);
        Item[] sections = [.. children.Where(child => child.Kind == ItemKind.Section && HasStage(context, child, supplementary))];
        if (supplementary)
        {
            Item[] boxes = [.. Below(context, section).Where(item => item.Kind == ItemKind.Supplement)];
            return sections.Length > 1 ? sections : [.. boxes.SelectMany(box => Entries(context, box))];
        }

        Item[] entries = [.. children.Where(child => child.Kind is ItemKind.Entry or ItemKind.Pool && HasMoney(context, child))];
        return entries.Length > 0 ? [.. entries, .. sections.SelectMany(child => OfSection(context, child, supplementary))] : sections.Length > 0 ? sections
            : [.. children.Where(child => child.Kind == ItemKind.Section).SelectMany(child => OfSection(context, child, supplementary))];
    }

    private static IEnumerable<Item> Below(TurnContext context, Item item)
    {
        foreach (Item child in context.Snapshot.Children(item))
        {
            yield return child;
            foreach (Item below in Below(context, child))
            {
                yield return below;
            }
        }
    }

    private static bool HasMoney(TurnContext context, Item item) => context.FactsOf(item).Any(fact => fact.Kind == FactKind.Money);

    private static bool HasStage(TurnContext context, Item item, bool supplementary) => context.FactsOf(item)
        .Any(fact => fact.Kind == FactKind.Money && (fact.Stage == Stage.Supplementary) == supplementary && fact.Stage != Stage.Difference);

    /// <summary>The fact by which a member is ranked and summed: of the stage and year wanted, or the newest draft; null where it has none.</summary>
    public static Fact? FactOf(TurnContext context, Item member)
    {
        Question question = context.Question;
        FiscalYear? year = context.Chooser.YearOf(question);
        Fact[] facts = [.. FiguresOf(context, member).Where(fact => fact.Kind == FactKind.Money && (!fact.Qualifiers.Contains(Qualifiers.OfWhich) || (question.Accounts is { Level: > 0, Fund: { } fund } && fact.Base.Contains(fund))))];
        foreach (Stage stage in context.Chooser.StagesOf(question, year))
        {
            Fact? fact = facts.FirstOrDefault(fact => fact.Stage == stage && (year is null || fact.Year == year)
                && (question.Bases.Count == 0 || fact.Base.Any(question.Bases.Contains)));
            if (fact is not null)
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>The facts of an item; of a bare label (事業区分Ⅰ-１) those of the one item below it.</summary>
    public static IReadOnlyList<Fact> FiguresOf(TurnContext context, Item item)
    {
        IReadOnlyList<Fact> own = context.FactsOf(item);
        IReadOnlyList<Item> children = own.Count > 0 ? [] : context.Snapshot.Children(item);
        return children.Count == 1 ? context.FactsOf(children[0]) : own;
    }

    /// <summary>All divisions of the documents in scope.</summary>
    public static IReadOnlyList<Item> AllDivisions(TurnContext context) =>
        [.. context.Snapshot.Items.Where(item => item.Number is not null && InScope(context, item) && IsDivisionLabel(item)
            && item.Kind is ItemKind.Division or ItemKind.Section or ItemKind.Entry && FactOf(context, item) is not null)];

    /// <summary>Each division once; where no paper is named, those of the paper whose tables are divided.</summary>
    public static IReadOnlyList<Item> EachDivision(TurnContext context)
    {
        IReadOnlyList<Item> all = AllDivisions(context);
        Item? divided = context.Question.Document is null ? all.OrderBy(item => Precedence(context, item)).FirstOrDefault() : null;
        return [.. all.Where(item => divided is null || item.Document == divided.Document).OrderBy(item => Precedence(context, item)).ThenBy(item => item.Id)
            .DistinctBy(item => (item.Document, DivisionFinder.Label(item.Number!))).OrderBy(item => item.Id)];
    }

    /// <summary>The figure of a division where the same paper prints it once more, as in a list of all divisions; at most one.</summary>
    public static IEnumerable<Fact> PrintedAgain(TurnContext context, Fact division) => division.Item.Number is not { } number ? []
        : AllDivisions(context).Where(item => item != division.Item && item.Document == division.Item.Document && DivisionFinder.Label(item.Number!) == DivisionFinder.Label(number))
            .Select(item => FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen == division.Figure.Yen).Take(1);

    /// <summary>The status that a row prints: 新規 or 継続, or null.</summary>
    public static Passage? PassageOf(TurnContext context, Item item, PassageRole role) =>
        context.PassagesOf(item).FirstOrDefault(passage => passage.Role == role);
}
