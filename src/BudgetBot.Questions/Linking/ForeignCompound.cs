using System.Buffers;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Tells a compound that only shares characters with a name: 宇宙医療体制 is not 救急医療体制, 歯科医師修学資金 not 医師修学資金. What such a
/// link explains is a chance, so it may be offered as near, and no more.
/// </summary>
/// <param name="index">The subjects.</param>
/// <param name="soundOf">How a text sounds, in katakana.</param>
/// <param name="light">Characters that may be in a compound without making another name.</param>
public sealed class ForeignCompound(SubjectIndex index, Func<string, string> soundOf, SearchValues<char> light)
{
    // Two kanji or katakana that nothing explains.
    private const int Foreign = 8;
    private const int ForeignAlone = 12;

    // After half of a name another word may follow (予防 for 防止); before what is said of it, it makes another name.
    private const int HalfName = 500;
    private const int HardlyNamed = 100;

    // Seven kanji or katakana: so much of a description tells which item is meant though its name is not said.
    private const int Description = 28;

    // What explains less is no answer in any case and need not be judged.
    private const int LeastCoverage = 300;

    // A list number before a name: Ⅲ, 3.
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789ivx");

    /// <summary>The links, those weakened and put last that explain a compound only by chance.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="words">The words that name the subject.</param>
    /// <param name="figure">Whether only a figure is asked for, not which item does something: a word of its description is then no name.</param>
    public IReadOnlyList<Link> Weaken(IReadOnlyList<Link> links, IReadOnlyList<string> words, bool figure)
    {
        string[] compounds = [.. words.SelectMany(Compound.In)];
        bool described = !figure || compounds.Sum(compound => compound.AsSpan().Weight()) >= Description;
        // Each stretch is read once, whatever the number of links.
        var sounds = new Dictionary<string, string>(StringComparer.Ordinal);
        ILookup<int, Link> judged = links.ToLookup(link => link.Coverage < LeastCoverage ? 2
            : (!described && !link.ByReading && link.NameShare < HardlyNamed) || IsForeign(link, words, compounds, sounds) ? 1 : 0);
        return [.. judged[0], .. judged[1].Select(link => link.Near), .. judged[2]];
    }

    private bool IsForeign(Link link, IReadOnlyList<string> words, string[] compounds, Dictionary<string, string> sounds)
    {
        string name = index.Cores[link.Subject.Index];
        return !words.Any(word => SaysWhole(word, name)) && !compounds.Any(compound => IsBeginning(compound, name)) && compounds.Any(compound => IsForeign(link, compound, sounds));
    }

    // 「医療DXのうち…」: the other words are of another subject.
    private static bool IsBeginning(string compound, string name) =>
        compound.AsSpan().Weight() >= ForeignAlone && name.StartsWith(compound, StringComparison.Ordinal);

    // The name stands in the word, and not as the end of a longer compound.
    private static bool SaysWhole(string word, string name)
    {
        int at = name.Length == 0 ? -1 : word.IndexOf(name, StringComparison.Ordinal);
        return at == 0 || (at > 0 && CharacterWeight.Of(word[at - 1]) < 4);
    }

    private bool IsForeign(Link link, string compound, Dictionary<string, string> sounds)
    {
        bool[] explained = Compound.Explained(compound, index.Known[link.Subject.Index]);
        if (!explained.Contains(true) && link.NameShare >= HardlyNamed)
        {
            return link.ByReading && compound.AsSpan().Weight() >= Foreign && !IsHeard(link, compound, 0, compound.Length, sounds)
                && !index.Texts[link.Subject.Index].Contains(compound, StringComparison.Ordinal);
        }

        for (int start = 0; start < compound.Length; start++)
        {
            int length = explained.AsSpan(start).IndexOf(true) is var next && next < 0 ? compound.Length - start : next;
            bool leads = start + length < compound.Length;
            if (IsWeighty(compound, start, length, leads, sounds) && (leads || link.NameCoverage < HalfName) && !IsHeard(link, compound, start, length, sounds)
                && !index.Texts[link.Subject.Index].Contains(compound, StringComparison.Ordinal))
            {
                return true;
            }

            start += length;
        }

        return false;
    }

    private bool IsWeighty(string compound, int start, int length, bool leads, Dictionary<string, string> sounds)
    {
        ReadOnlySpan<char> rest = compound.AsSpan(start, length);
        if (!rest.ContainsAnyExcept(Numerals) || !rest.ContainsAnyExcept(light))
        {
            return false;
        }

        return rest.Weight() >= Foreign || (leads && IsOfWord(compound, start, sounds));
    }

    // One kanji makes another name where it is of a word (県南, 男性, 眼科), which is read otherwise than its characters; else it is a slip.
    private bool IsOfWord(string compound, int at, Dictionary<string, string> sounds) => IsKanji(compound[at])
        && ((at > 0 && IsWord(compound.Substring(at - 1, 2), sounds)) || (at + 1 < compound.Length && IsWord(compound.Substring(at, 2), sounds)));

    private bool IsWord(string pair, Dictionary<string, string> sounds) => SoundOf(pair, sounds) != SoundOf(pair[..1], sounds) + SoundOf(pair[1..], sounds);

    private string SoundOf(string text, Dictionary<string, string> sounds)
    {
        if (!sounds.TryGetValue(text, out string? sound))
        {
            sounds[text] = sound = soundOf(text);
        }

        return sound;
    }

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // 救命 sounds like 究明: wrong kanji of the same reading, heard alone or with the characters beside them.
    private bool IsHeard(Link link, string compound, int start, int length, Dictionary<string, string> sounds)
    {
        string sound = index.PlainReadings[link.Subject.Index];
        for (int before = 0; before <= 2; before++)
        {
            for (int after = 0; after <= 2; after++)
            {
                int from = start - before;
                int to = start + length + after;
                if (from >= 0 && to <= compound.Length && to - from > 1 && sound.Contains(SoundOf(compound[from..to], sounds), StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
