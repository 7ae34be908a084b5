using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Judges names that are typed by sound alone (りんしょうけんきゅうちゅうかくびょういん): pairs of sounds are few and stand in many names, so
/// that a long name is only meant where hardly a stretch of what was typed is missing in it.
/// </summary>
/// <param name="index">The subjects with their readings.</param>
public sealed class SoundRuns(SubjectIndex index)
{
    // Per mille: below what a choice asks for, above what a refusal still offers.
    private const int NearCoverage = 300;

    // Shorter runs are politeness, or words that a pair or two tell apart.
    private const int ShortestRun = 8;

    // Sounds in a row that are of one word; fewer stand in any name.
    private const int Block = 4;

    // いりょうの…: a particle and a slip of the keys miss fewer.
    private const int MostMissing = 4;

    // One sound in so many.
    private const int MissingShare = 4;
    private const int MostMarked = 3;
    private const int MostSlipped = 2;
    private const string Closing = "ハガヲッナデダ";

    /// <summary>
    /// The stretches of a question that are typed by sound, from their first to their last free character: short words of politeness
    /// that stand in a name by chance (けんきゅ[うち]ゅうかく) do not break it.
    /// </summary>
    public static IReadOnlyList<string> In(QuestionText text)
    {
        var runs = new List<string>();
        (int Start, int End) open = (-1, -1);
        foreach ((int start, int length) in text.FreeRuns())
        {
            bool joins = open.Start >= 0 && start - open.End <= MostMarked && text.Text[open.End..start].All(IsKana);
            if (!joins && open.Start >= 0)
            {
                runs.Add(text.Text[open.Start..open.End]);
            }

            open = (joins ? open.Start : Opening(text.Text, start), start + length);
        }

        return open.Start < 0 ? runs : [.. runs, text.Text[open.Start..open.End]];
    }

    /// <summary>The links, those weakened and put last that miss a stretch of a name that was typed by sound.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="words">The words that name the subject.</param>
    public IReadOnlyList<Link> Weaken(IReadOnlyList<Link> links, IReadOnlyList<string> words)
    {
        // What no name sounds like at all is politeness.
        string[] runs = [.. words.Select(Particles.Trim).Where(IsSound)
            .Where(run => links.Any(link => Held(Sound(run), index.PlainReadings[link.Subject.Index]).Contains(true)))];
        if (runs.Length == 0)
        {
            return links;
        }

        ILookup<bool, Link> judged = links.ToLookup(link => !link.Whole && runs.Any(run => Misses(run, index.PlainReadings[link.Subject.Index])));
        return [.. judged[false], .. judged[true].Select(link => link with
        {
            Coverage = Math.Min(link.Coverage, NearCoverage),
            NameCoverage = Math.Min(link.NameCoverage, NearCoverage),
            NameShare = Math.Min(link.NameShare, NearCoverage),
        })];
    }

    // [うち]ゅう, [どう]ろ: the word begins where the kana begin.
    private static int Opening(string text, int start)
    {
        int from = start;
        while (from > 0 && start - from <= MostMarked && IsKana(text[from - 1]))
        {
            from--;
        }

        return start - from <= MostMarked ? from : start;
    }

    private static bool IsSound(string word) => word.Length >= ShortestRun && word.Any(CharacterWeight.IsHiragana) && word.All(IsKana);

    private static bool IsKana(char c) => CharacterWeight.IsHiragana(c) || c is 'ー' or '・' or (>= 'ァ' and <= 'ヺ');

    private static string Sound(string run) => KanaFolding.ToKatakana(run.Replace("・", string.Empty, StringComparison.Ordinal));

    private static bool Misses(string run, string reading)
    {
        string sound = Sound(run);
        bool[] held = Held(sound, reading);

        // After the name and a particle: 「…はどげんなっとっと」.
        int last = Array.LastIndexOf(held, true);
        int end = last >= 0 && last + 1 < sound.Length && Closing.Contains(sound[last + 1], StringComparison.Ordinal) ? last + 1 : sound.Length;
        int longest = 0;
        int missing = 0;
        for (int i = 0, row = 0; i < end; i++)
        {
            row = held[i] ? 0 : row + 1;
            missing += held[i] ? 0 : 1;
            longest = Math.Max(longest, row);
        }

        return longest > MostMissing || BeginsOtherwise(sound, held, reading) || missing * MissingShare > end;
    }

    // どうろ|せいび…: another word before what the name has too; くにの is whose it is, and a slip of the keys leaves most sounds.
    private static bool BeginsOtherwise(string sound, bool[] held, string reading)
    {
        int start = Array.IndexOf(held, true);
        if (start <= MostSlipped || sound[start - 1] == 'ノ')
        {
            return false;
        }

        for (int at = reading.IndexOf(sound.Substring(start, Block), StringComparison.Ordinal); at >= 0; at = reading.IndexOf(sound.Substring(start, Block), at + 1, StringComparison.Ordinal))
        {
            string before = reading[Math.Max(0, at - start - 1)..at];
            if (sound.Take(start).Count(before.Contains) >= start - 1)
            {
                return false;
            }
        }

        return true;
    }

    private static bool[] Held(string sound, string reading)
    {
        bool[] held = new bool[sound.Length];
        for (int i = 0; i + Block <= sound.Length; i++)
        {
            if (reading.AsSpan().IndexOf(sound.AsSpan(i, Block), StringComparison.Ordinal) >= 0)
            {
                held.AsSpan(i, Block).Fill(true);
            }
        }

        return held;
    }
}
