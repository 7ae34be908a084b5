using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Groups;

/// <summary>What a question about a group is about: a division, a table, a section, a breakdown, an entry with parts.</summary>
/// <param name="Item">The container.</param>
/// <param name="Members">Its members for the stage wanted.</param>
public sealed record Container(Item Item, IReadOnlyList<Item> Members)
{
    /// <summary>What the members are called where they are not those of the item: what the turn before showed. Null else.</summary>
    public string? Called { get; init; }
}

/// <summary>Finds the container that a question means.</summary>
public static class Containers
{
    private const int LeastNameShare = 560;
    private const int FullName = 1000;
    private const int HalfOfName = 500;

    // Two kanji: 残高, 契約. What neither a group nor anything in it prints is not asked of it.
    private const int MostUnexplained = 8;

    /// <summary>The container, or null where the question names none that has members.</summary>
    public static Container? Find(TurnContext context)
    {
        bool supplementary = context.Question.Stages.Contains(Stage.Supplementary);
        if (context.Question.Divisions.Count > 0)
        {
            return context.Question.Divisions.SelectMany(label => Members.Divisions(context, label))
                .Select(item => new Container(item, Members.Of(context, item, supplementary)))
                .Where(container => container.Members.Count > 0).FirstOrDefault();
        }

        if (context.Question.ByDivision && Members.EachDivision(context) is { Count: > 1 } divisions)
        {
            return new Container(divisions[0].Parent ?? divisions[0], divisions);
        }

        if (context.Question.Section is { } section)
        {
            // What is named inside the numbered place is meant, else the place itself.
            return (section.Members.Count > 0 ? null : Linked(context, supplementary, section)) ?? OfSection(context, section, supplementary);
        }

        return Linked(context, supplementary) ?? (supplementary ? SupplementRows.Find(context) : null) ?? (context.Question.Wants(Operation.Breakdown) ? null : Table(context, supplementary));
    }

    private static Container? OfSection(TurnContext context, SectionMention section, bool supplementary)
    {
        IReadOnlyList<Item> members = section.Members.Count > 0 ? section.Members : Members.Of(context, section.Item, supplementary);
        return members.Count > 0 ? new Container(section.Item, members) : null;
    }

    private static Container? Linked(TurnContext context, bool supplementary, SectionMention? inside = null)
    {
        Link[] links = [.. context.Question.Links.Where(link => link.NameShare >= LeastNameShare || (link.NameCoverage >= 850 && link.Coverage >= 400))];
        var found = new List<(Link Link, Container Container)>();
        foreach (Link link in links.Take(10))
        {
            foreach (Item item in link.Subject.Items)
            {
                if (IsWrongBox(item, supplementary) || (inside is not null && !item.IsWithin(inside.Item)))
                {
                    continue;
                }

                IReadOnlyList<Item> members = Members.Of(context, item, supplementary);
                if (members.Count > 0 && IsExplained(context, link, members) && !IsOfMeasures(context, members))
                {
                    found.Add((link, new Container(item, members)));
                }
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        // Among equally good links the one whose own box or whose own parts are asked for comes first.
        int best = found.Max(pair => pair.Link.Coverage);
        bool breakdown = context.Question.Wants(Operation.Breakdown);
        bool whole = found.Any(pair => IsFull(pair.Link) && pair.Link.Coverage >= best - 60);

        if ((!whole && IsOneOfMany(context, links, best)) || (context.Question.Broad && IsAroundMany(context, links, [.. found.Select(pair => pair.Link)], best)))
        {
            return null;
        }

        // What is named in full (土木費) comes before what only begins so (土木費補助金).
        return found.Where(pair => pair.Link.Coverage >= best - 60).OrderBy(pair => whole && !IsFull(pair.Link) ? 1 : 0).ThenBy(pair => breakdown && !HasBox(context, pair.Container.Item, supplementary) ? 1 : 0).ThenBy(pair => pair.Container.Members.Count > 1 ? 0 : 1)
            .ThenByDescending(pair => pair.Link.Score).ThenBy(pair => IsCoarse(context, pair.Container) ? 1 : 0).First().Container;
    }

    private static bool IsExplained(TurnContext context, Link link, IReadOnlyList<Item> members) => link.ByReading
        ? context.Distinct.AreHeardOf(link.Subject)
        : Explained.UnexplainedWeight(context, link.Subject) < MostUnexplained
            || Explained.UnexplainedWeight(context, [link.Subject, .. members.Select(context.SubjectOf)]) < MostUnexplained;

    // 現在高, 限度額: such amounts of one row are no budgets, and nothing adds up of them unless one is asked for by its label.
    private static bool IsOfMeasures(TurnContext context, IReadOnlyList<Item> members) =>
        members.All(item => item.Parent is { } row && IsMeasure(context, item, row)) && !members.Any(item => context.Question.Normalized.Contains(LabelOf(item), StringComparison.Ordinal));

    private static bool IsMeasure(TurnContext context, Item item, Item row) => item.Name.Contains(row.Name, StringComparison.Ordinal) && context.FactsOf(item) is { Count: > 0 } facts && facts.All(fact => fact.Stage == Stage.Other);

    private static string LabelOf(Item item) => item.Name[(item.Name.LastIndexOf('の') + 1)..];

    // 「水族館の事業は何件」: a table that prints nothing of the word is not what the question is about.
    private static bool IsExplained(TurnContext context, Container container) =>
        Explained.UnexplainedWeight(context, container.Members.Append(container.Item).Select(context.SubjectOf)) < MostUnexplained;

    // 「道路関係の予算の合計」: many rows of a chart of accounts have the word in their names, and none of them is all of it.
    private static bool IsOneOfMany(TurnContext context, Link[] links, int best) =>
        links.Count(link => context.Reader.Accounts.IsBook(link.Subject.Document) && link.Coverage >= best - 60 && link.NameCoverage < HalfOfName) > 1
        && links.Where(link => link.Coverage >= best - 60).All(link => link.NameCoverage < HalfOfName && context.Reader.Accounts.IsBook(link.Subject.Document));

    // 「防災関係の合計」: a 目 that is called so is not all around it; a 款 is.
    private static bool IsAroundMany(TurnContext context, Link[] links, Link[] found, int best) => found.All(link => context.Reader.Accounts.IsBook(link.Subject.Document))
        && links.Count(link => link.Coverage >= best - 60) > 1 && !found.Any(link => IsFull(link) && link.Subject.Items.Any(context.Reader.Accounts.IsChapter));

    private static bool IsFull(Link link) => link.NameCoverage >= FullName;

    // A slide and its text list the same items: the finer figures and the whole list are in the text.
    private static bool IsCoarse(TurnContext context, Container container) =>
        container.Members.Select(item => Members.FactOf(context, item)).OfType<Fact>().All(fact => fact.Figure.Unit == "億円");

    private static bool HasBox(TurnContext context, Item item, bool supplementary)
    {
        ItemKind box = supplementary ? ItemKind.Supplement : ItemKind.Breakdown;
        return item.Kind == box || context.Snapshot.Children(item).Any(child => child.Kind == box);
    }

    private static bool IsWrongBox(Item item, bool supplementary) =>
        (item.Kind == ItemKind.Breakdown && supplementary) || (item.Kind == ItemKind.Supplement && !supplementary);

    // Without a subject of its own, a question about a group in one document means that document's table of projects.
    private static Container? Table(TurnContext context, bool supplementary)
    {
        int words = context.Question.SubjectWords.Sum(word => Questions.Text.CharacterWeight.Weight(word));
        bool namesTable = context.Question.Rank is not null || context.Question.Normalized.Contains("事業", StringComparison.Ordinal) || context.Question.Normalized.Contains("一覧", StringComparison.Ordinal);
        if (context.Question.Document is null && !context.Question.Normalized.Contains("予定事業", StringComparison.Ordinal) && !(words < 16 && namesTable))
        {
            return null;
        }

        return Members.Tables(context).Select(item => new Container(item, Members.Of(context, item, supplementary)))
            .OrderByDescending(container => container.Members.Count).FirstOrDefault(container => container.Members.Count > 0 && IsExplained(context, container));
    }
}
