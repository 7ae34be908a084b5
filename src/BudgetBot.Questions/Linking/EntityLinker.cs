using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>Ranks subjects by how well they fit words of a question. Pure arithmetic over pairs of characters; no answer is kept.</summary>
/// <param name="index">The subjects.</param>
/// <param name="readingOf">The katakana reading of a text.</param>
public sealed class EntityLinker(SubjectIndex index, Func<string, string> readingOf)
{
    private const int ShortestKanji = 2;
    private const int Full = PerMille.Full;
    private const int DescriptionShare = 850;

    // Where the characters fit this well, a fit by reading is a chance.
    private const int CharactersFit = 900;
    private const int ContextShare = 450;

    // Particles sound like parts of names (周産期の, …機能): where the characters nearly fit, a reading must explain clearly more.
    private const int NearlyFit = 820;
    private const int LeastGain = 130;

    // A name whose sound is said whole (産科医療機関かくほ事業) is no chance.
    private const int ShortestSound = 8;

    // Fewer characters begin many names.
    private const int LeastOpening = 6;

    private const int ShortestPrinted = 3;

    // A fit by reading is a little weaker evidence than a fit by characters.
    private const int ReadingShare = 960;

    // Of each subject the pairs of its name and of its reading with their weights: every question asks for those of many names.
    private readonly (int Number, int Weight)[][] namePairs = [.. index.Cores.Select(core => Weighed(index.Names, core))];
    private readonly (int Number, int Weight)[][] readingPairs = [.. index.CoreReadings.Select(reading => Weighed(index.Readings, reading))];

    /// <summary>The best subjects for stretches of words, best first; equal ones in the order of the documents.</summary>
    /// <param name="words">The stretches, normalised.</param>
    /// <param name="whole">The whole question: words that a slot has taken may still be part of a name.</param>
    /// <param name="accept">Which subjects may be linked.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Link> Rank(IReadOnlyList<string> words, string whole, Func<Subject, bool> accept, int most)
    {
        words = [.. words.Select(WithoutJoint)];
        using var surface = new Tally(index.Subjects.Count);
        foreach (string run in words)
        {
            AddSurface(surface, run);
        }

        if (surface.Total == 0)
        {
            return [];
        }

        // Where the characters fit, nobody asks how they sound.
        bool heard = surface.Best() < (long)surface.Total * CharactersFit / Full && !words.All(IsPrinted) && !words.All(IsShort);
        using var reading = new Tally(index.Subjects.Count);
        foreach (string run in heard ? words : [])
        {
            AddReading(reading, readingOf(run));
        }

        string wholeReading = heard ? readingOf(whole) : string.Empty;
        using var wholePairs = new SaidPairs(index.Names, whole);
        using var wholeSounds = new SaidPairs(index.Readings, wholeReading);
        string said = words.Count == 1 ? WithoutParticles(words[0]) : string.Empty;
        using var candidates = new Candidates(index.Subjects.Count);
        Collect(candidates, surface, reading, accept);
        List<Link> links = Best(candidates.Ascending(), most, s => LinkOf(s, surface, reading, (whole, wholePairs), (wholeReading, wholeSounds))
            with
        { Opens = said.Length >= LeastOpening && index.Cores[s].StartsWith(said, StringComparison.Ordinal) });
        links.Sort((left, right) => left.Score != right.Score
            ? right.Score.CompareTo(left.Score)
            : left.Subject.Index.CompareTo(right.Subject.Index));
        return links.Count > most ? links.GetRange(0, most) : links;
    }

    private void Collect(Candidates candidates, Tally surface, Tally reading, Func<Subject, bool> accept)
    {
        for (int s = 0; s < index.Subjects.Count; s++)
        {
            if ((surface.Names[s] > 0 || surface.Others[s] > 0 || reading.Names[s] > 0) && accept(index.Subjects[s]))
            {
                candidates.Add(s, BoundOf(s, surface, reading));
            }
        }
    }

    // The highest score that a subject can reach, were its whole name said.
    private static int BoundOf(int s, Tally surface, Tally reading) => new Link(
        null!, Math.Max(PerMille.Of(surface.Names[s] + surface.Others[s], surface.Total), PerMille.Of(reading.Names[s], reading.Total) * ReadingShare / Full), Full, 0, false).Score;

    // How much of a name was said is only counted while a subject can still come among the best.
    private static List<Link> Best(ReadOnlySpan<long> candidates, int most, Func<int, Link> linkOf)
    {
        var links = new List<Link>();
        var scores = new PriorityQueue<int, int>();
        int least = 0;
        for (int i = candidates.Length - 1; i >= 0 && Candidates.BoundOf(candidates[i]) >= least; i--)
        {
            Link link = linkOf(Candidates.SubjectOf(candidates[i]));
            if (link.Score < least)
            {
                continue;
            }

            links.Add(link);
            scores.Enqueue(link.Score, link.Score);
            if (scores.Count > most)
            {
                scores.Dequeue();
            }

            least = scores.Count == most ? scores.Peek() : 0;
        }

        return links;
    }

    // 予防接種[の]予算: the particle is of no name, though 予防接種の再接種 has both. What says more than one compound says which name is meant.
    private static string WithoutJoint(string word)
    {
        string bare = word.Trim('の');
        return bare.Length >= ShortestKanji && bare.All(IsKanji) ? bare : word;
    }

    private static bool IsKanji(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    // 宇宙, 移住: two kanji sound like a piece of many words (小中学校, 市営住宅).
    private static bool IsShort(string word) => word.Length <= ShortestKanji && word.All(IsKanji);

    private static string WithoutParticles(string word)
    {
        int end = word.Length;
        while (end > 0 && (CharacterWeight.IsHiragana(word[end - 1]) || word[end - 1] == ' '))
        {
            end--;
        }

        return word[..end].TrimStart();
    }

    private Link LinkOf(int s, Tally surface, Tally reading, (string Text, SaidPairs Pairs) whole, (string Text, SaidPairs Pairs) sound)
    {
        int surfaceName = PerMille.Of(surface.Names[s], surface.Total);
        int surfaceAll = PerMille.Of(surface.Names[s] + surface.Others[s], surface.Total);
        int readingName = PerMille.Of(reading.Names[s], reading.Total) * ReadingShare / Full;
        bool byReading = readingName > surfaceAll
            && (surfaceAll < NearlyFit || readingName > surfaceAll + LeastGain || IsHeardWhole(index.CoreReadings[s], sound.Text));
        int nameCoverage = byReading
            ? sound.Pairs.CoverageOf(readingPairs[s])
            : whole.Pairs.CoverageOf(namePairs[s]);
        return new Link(
            index.Subjects[s], byReading ? readingName : surfaceAll, nameCoverage, byReading ? readingName : surfaceName, byReading,
            index.Cores[s].Length > 3 && whole.Text.Contains(index.Cores[s], StringComparison.Ordinal));
    }

    // 妊よう性 stands in a description: it is no other way to write 養成.
    private bool IsPrinted(string word) => WithoutParticles(word) is var said && said.Length >= ShortestPrinted && said.Any(CharacterWeight.IsHiragana) && index.Texts.Any(text => text.Contains(said, StringComparison.Ordinal));

    private static bool IsHeardWhole(string name, string sound) => name.Length >= ShortestSound && sound.Contains(name, StringComparison.Ordinal);

    private void AddSurface(Tally tally, string run)
    {
        for (int i = 0; i + 1 < run.Length; i++)
        {
            int weight = PairWeight(index.Names, run[i], run[i + 1]);
            if (weight == 0)
            {
                continue;
            }

            tally.Next(weight);
            tally.AddNames(index.Names.Holding(run[i], run[i + 1]), weight);
            tally.AddOthers(index.Descriptions.Holding(run[i], run[i + 1]), weight * DescriptionShare / Full);
            tally.AddOthers(index.Contexts.Holding(run[i], run[i + 1]), weight * ContextShare / Full);
        }
    }

    private void AddReading(Tally tally, string kana)
    {
        for (int i = 0; i + 1 < kana.Length; i++)
        {
            int weight = index.Readings.Weight(kana[i], kana[i + 1]);
            tally.Next(weight);
            tally.AddNames(index.Readings.Holding(kana[i], kana[i + 1]), weight);
        }
    }

    // Hiragana between words says little; a pair with one hiragana says half.
    private static int PairWeight(BigramIndex names, char first, char second)
    {
        int characters = CharacterWeight.Of(first) * CharacterWeight.Of(second);
        int weight = names.Weight(first, second);
        return characters switch { 16 => weight, 4 => weight / 3, 1 => weight / 12, _ => 0 };
    }

    private static (int Number, int Weight)[] Weighed(BigramIndex names, string name) =>
        [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => (names.NumberOf(name[i], name[i + 1]), PairWeight(names, name[i], name[i + 1])))];
}
