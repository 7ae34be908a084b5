using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Finds the place in an outline that a question names by number.</summary>
public sealed class SectionFinder
{
    private const string Between = " 」』）)の表、";
    private readonly ILookup<Item, Item> children;
    private readonly (string Name, Item Item)[] roots;
    private readonly Item[] romans;

    /// <summary>A finder over the outlines of a snapshot.</summary>
    public SectionFinder(SnapshotReader snapshot)
    {
        children = snapshot.Items.Where(item => item.Parent is not null).ToLookup(item => item.Parent!);
        roots = [.. snapshot.Items.Where(item => item.Kind is ItemKind.Section or ItemKind.Entry && item.Name.Length > 2 && !IsDivision(item)
            && children[item].Count(child => child.Number is not null) > 1).Select(item => (item.Name, item)).OrderByDescending(root => root.Name.Length)];
        romans = [.. snapshot.Items.Where(item => item.Number is not null && SectionNumbers.IsRoman(item.Number) && !IsDivision(item) && (item.Parent is null || !IsDivision(item.Parent)))];
    }

    /// <summary>The place, or null where the question names none by number.</summary>
    public SectionMention? Find(string text)
    {
        SectionMention? root = OfRoot(text, roots);
        SectionMention? roman = OfRoman(text);
        SectionMention? found = root is null || roman?.Start < root.Start ? roman : root;

        // 「Ⅲ 医療施設等の整備の(1)(2)(3)」: after the number its name, and more numbers after the name.
        SectionMention? below = found is { Members.Count: 0 } ? OfRoot(text, [(found.Item.Name, found.Item)]) : null;
        return found is null || below is null || below.Start < found.Start ? found
            : below with { Start = found.Start, Length = below.Start + below.Length - found.Start };
    }

    // 主要施策１の(2): the name of an outline, and the numbers that follow it.
    private SectionMention? OfRoot(string text, IEnumerable<(string Name, Item Item)> named)
    {
        foreach ((string name, Item root) in named)
        {
            for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                int from = at + name.Length;
                while (from < text.Length && from < at + name.Length + 3 && Between.Contains(text[from], StringComparison.Ordinal))
                {
                    from++;
                }

                if (SectionNumbers.ReadAt(text, from) is { } path && Resolve(root, path) is { } found)
                {
                    return found with { Start = at, Length = from + path.Length - at };
                }
            }
        }

        return null;
    }

    private SectionMention? OfRoman(string text)
    {
        foreach ((int start, SectionPath path) in SectionNumbers.Bare(text))
        {
            Item[] named = [.. romans.Where(item => SectionNumbers.Label(item.Number!) == (path.Steps.Count > 0 ? path.Steps[0] : string.Empty))];
            if (named.Length == 1 && Resolve(named[0], path with { Steps = [.. path.Steps.Skip(1)] }) is { } found)
            {
                return found with { Start = start, Length = path.Length };
            }
        }

        return null;
    }

    private SectionMention? Resolve(Item root, SectionPath path)
    {
        Item? at = root;
        foreach (string step in path.Steps)
        {
            at = at is null ? null : Below(at, [step])?[0];
        }

        if (at is null)
        {
            return null;
        }

        IReadOnlyList<Item>? members = path.Members.Count == 0 ? [] : Below(at, path.Members);
        return members is null ? null : new SectionMention(at, members, 0, 0);
    }

    // The children with these labels: in the style printed, else in any; else those of the one child that has them all.
    private IReadOnlyList<Item>? Below(Item item, IReadOnlyList<string> labels) =>
        All(item, labels, SectionNumbers.Label) ?? children[item].Select(child => All(child, labels, SectionNumbers.Label)).FirstOrDefault(found => found is not null)
        ?? All(item, labels, SectionNumbers.Plain) ?? children[item].Where(child => child.Number is null).Select(child => All(child, labels, SectionNumbers.Plain)).FirstOrDefault(found => found is not null);

    private Item[]? All(Item item, IReadOnlyList<string> labels, Func<string, string> form)
    {
        Item?[] found = [.. labels.Select(label => children[item].FirstOrDefault(child => child.Number is not null && form(child.Number) == form(label)))];
        return found.Any(child => child is null) ? null : [.. found.OfType<Item>()];
    }

    private static bool IsDivision(Item item) => item.Kind == ItemKind.Division || item.Printed.Contains("区分", StringComparison.Ordinal);
}
