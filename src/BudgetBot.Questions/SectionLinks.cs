using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Makes links of a place that numbers name: as certain as a name said whole.</summary>
public static class SectionLinks
{

    // Two kanji beside the number are a name of their own.
    private const int LeastName = 8;

    /// <summary>The links of the place itself, or of each item that numbers name in it; empty where other words name something else.</summary>
    public static IReadOnlyList<IReadOnlyList<Link>> Parts(SubjectIndex subjects, SectionMention section, IReadOnlyList<string> words)
    {
        if (words.Any(word => word.AsSpan().Weight() >= LeastName && !Names(section, Particles.Trim(word.Trim('、')))))
        {
            return [];
        }

        IEnumerable<Item> named = section.Members.Count > 0 ? section.Members : [section.Item];
        return [.. named.Select(item => (IReadOnlyList<Link>)[Link.Known(subjects.Of(item))])];
    }

    /// <summary>Of links those inside the place, where any is; else all.</summary>
    public static IReadOnlyList<Link> Inside(IReadOnlyList<Link> links, SectionMention? section)
    {
        Link[] inside = section is null ? [] : [.. links.Where(link => link.Subject.Items.Any(item => item.IsWithin(section.Item)))];
        return inside.Length > 0 ? inside : links;
    }

    // Half of the pairs of the word stand in the name of the place, of what it stands in or of its members.
    private static bool Names(SectionMention section, string word)
    {
        string names = string.Join('\n', section.Item.Path.Append(section.Item.Printed).Concat(section.Members.Select(item => item.Printed)).Select(Japanese.Text.TextNormalizer.NameKey));
        int held = 0;
        for (int i = 0; i + 1 < word.Length; i++)
        {
            held += names.AsSpan().IndexOf(word.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return held * 2 >= word.Length - 1;
    }
}
