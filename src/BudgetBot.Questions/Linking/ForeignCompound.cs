using System.Buffers;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Tells a compound that only shares characters with a name: 宇宙医療体制 is not 救急医療体制, 歯科医師修学資金 not 医師修学資金. What such a
/// link explains is a chance, so it may be offered as near, and no more.
/// </summary>
/// <param name="index">The subjects.</param>
/// <param name="soundOf">How a text sounds, in katakana.</param>
public sealed class ForeignCompound(SubjectIndex index, Func<string, string> soundOf)
{
    // Two kanji or katakana that nothing explains; one may be a typing error.
    private const int Foreign = 8;

    // After half of a name another word may follow (予防 for 防止); before what is said of it, it makes another name.
    private const int HalfName = 500;
    private const int HardlyNamed = 100;

    // Seven kanji or katakana: so much of a description tells which item is meant though its name is not said.
    private const int Description = 28;
    private const int NearCoverage = 500;
    private const int NearShare = 300;

    // A list number before a name: Ⅲ, 3.
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789ivx");

    /// <summary>The links, those weakened and put last that explain a compound only by chance.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="words">The words that name the subject.</param>
    /// <param name="figure">Whether only a figure is asked for, not which item does something: a word of its description is then no name.</param>
    public IReadOnlyList<Link> Weaken(IReadOnlyList<Link> links, IReadOnlyList<string> words, bool figure)
    {
        string[] compounds = [.. words.SelectMany(Compounds)];
        bool described = !figure || compounds.Sum(compound => compound.AsSpan().Weight()) >= Description;
        ILookup<bool, Link> judged = links.ToLookup(link => (!described && !link.ByReading && link.NameShare < HardlyNamed) || IsForeign(link, words, compounds));
        return [.. judged[false], .. judged[true].Select(link => link with
        {
            Coverage = Math.Min(link.Coverage, NearCoverage),
            NameShare = Math.Min(link.NameShare, NearShare),
            Whole = false,
        })];
    }

    private bool IsForeign(Link link, IReadOnlyList<string> words, string[] compounds)
    {
        string name = index.Cores[link.Subject.Index];
        return !words.Any(word => SaysWhole(word, name)) && compounds.Any(compound => IsForeign(link, compound));
    }

    // The name stands in the word, and not as the end of a longer compound.
    private static bool SaysWhole(string word, string name)
    {
        int at = name.Length == 0 ? -1 : word.IndexOf(name, StringComparison.Ordinal);
        return at == 0 || (at > 0 && CharacterWeight.Of(word[at - 1]) < 4);
    }

    private bool IsForeign(Link link, string compound)
    {
        bool[] explained = Explained(compound, index.Known[link.Subject.Index]);
        if (!explained.Contains(true) && link.NameShare >= HardlyNamed)
        {
            return false;
        }

        for (int start = 0; start < compound.Length; start++)
        {
            int length = explained.AsSpan(start).IndexOf(true) is var next && next < 0 ? compound.Length - start : next;
            ReadOnlySpan<char> rest = compound.AsSpan(start, length);
            bool leads = start + length < compound.Length;
            if (rest.Weight() >= Foreign && rest.ContainsAnyExcept(Numerals) && (leads || link.NameCoverage < HalfName) && !IsHeard(link, rest.ToString())
                && !index.Texts[link.Subject.Index].Contains(compound, StringComparison.Ordinal))
            {
                return true;
            }

            start += length;
        }

        return false;
    }

    // 救命 sounds like 究明: wrong kanji of the same reading.
    private bool IsHeard(Link link, string rest) =>
        index.CoreReadings[link.Subject.Index].Contains(soundOf(rest), StringComparison.Ordinal);

    // A character is explained beside a neighbour that it has in the name too, also across one wrong character.
    private static bool[] Explained(string compound, string known)
    {
        bool[] explained = new bool[compound.Length];
        if (compound.Length == 1)
        {
            explained[0] = known.Contains(compound[0], StringComparison.Ordinal);
        }

        for (int i = 0; i + 1 < compound.Length; i++)
        {
            if (known.AsSpan().IndexOf(compound.AsSpan(i, 2)) >= 0)
            {
                explained[i] = explained[i + 1] = true;
            }
            else if (i + 2 < compound.Length && StandsAcrossOne(compound[i], compound[i + 2], known))
            {
                explained[i] = explained[i + 2] = true;
            }
        }

        return explained;
    }

    private static bool StandsAcrossOne(char first, char last, string known)
    {
        for (int i = 0; i + 2 < known.Length; i++)
        {
            if (known[i] == first && known[i + 2] == last)
            {
                return true;
            }
        }

        return false;
    }

    // Kanji, katakana, letters and digits in a row.
    private static IEnumerable<string> Compounds(string word)
    {
        int from = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || CharacterWeight.Of(word[i]) < 4)
            {
                if (i > from)
                {
                    yield return word[from..i];
                }

                from = i + 1;
            }
        }
    }
}
