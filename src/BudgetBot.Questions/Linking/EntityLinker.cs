using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>Ranks subjects by how well they fit words of a question. Pure arithmetic over pairs of characters; nothing is cached.</summary>
/// <param name="index">The subjects.</param>
/// <param name="readingOf">The katakana reading of a text.</param>
public sealed class EntityLinker(SubjectIndex index, Func<string, string> readingOf)
{
    private const int Full = 1000;
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

    // A fit by reading is a little weaker evidence than a fit by characters.
    private const int ReadingShare = 960;

    /// <summary>The best subjects for stretches of words, best first; equal ones in the order of the documents.</summary>
    /// <param name="words">The stretches, normalised.</param>
    /// <param name="whole">The whole question: words that a slot has taken may still be part of a name.</param>
    /// <param name="accept">Which subjects may be linked.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Link> Rank(IReadOnlyList<string> words, string whole, Func<Subject, bool> accept, int most)
    {
        int count = index.Subjects.Count;
        var surface = new Tally(count);
        var reading = new Tally(count);
        foreach (string run in words)
        {
            AddSurface(surface, run);
            string kana = readingOf(run);
            AddReading(reading, kana);
        }

        if (surface.Total == 0 && reading.Total == 0)
        {
            return [];
        }

        string wholeReading = readingOf(whole);
        if (surface.Best() >= (long)surface.Total * CharactersFit / Full)
        {
            reading = new Tally(count);
        }

        var candidates = new List<(int Subject, int Bound)>();
        string said = words.Count == 1 ? WithoutParticles(words[0]) : string.Empty;
        for (int s = 0; s < count; s++)
        {
            if ((surface.Names[s] > 0 || surface.Others[s] > 0 || reading.Names[s] > 0) && accept(index.Subjects[s]))
            {
                candidates.Add((s, BoundOf(s, surface, reading)));
            }
        }

        List<Link> links = Best(candidates, most, s => LinkOf(s, surface, reading, whole, wholeReading)
            with { Opens = said.Length >= LeastOpening && index.Cores[s].StartsWith(said, StringComparison.Ordinal) });
        links.Sort((left, right) => left.Score != right.Score
            ? right.Score.CompareTo(left.Score)
            : left.Subject.Index.CompareTo(right.Subject.Index));
        return links.Count > most ? links.GetRange(0, most) : links;
    }

    // The highest score that a subject can reach, were its whole name said.
    private static int BoundOf(int s, Tally surface, Tally reading) => new Link(
        null!, Math.Max(Share(surface.Names[s] + surface.Others[s], surface.Total), Share(reading.Names[s], reading.Total) * ReadingShare / Full), Full, 0, false).Score;

    // How much of a name was said is only counted while a subject can still come among the best.
    private static List<Link> Best(List<(int Subject, int Bound)> candidates, int most, Func<int, Link> linkOf)
    {
        candidates.Sort((left, right) => right.Bound.CompareTo(left.Bound));
        var links = new List<Link>();
        var scores = new PriorityQueue<int, int>();
        foreach ((int subject, int bound) in candidates)
        {
            if (scores.Count == most && bound < scores.Peek())
            {
                break;
            }

            Link link = linkOf(subject);
            links.Add(link);
            scores.Enqueue(link.Score, link.Score);
            if (scores.Count > most)
            {
                scores.Dequeue();
            }
        }

        return links;
    }

    private static string WithoutParticles(string word)
    {
        int end = word.Length;
        while (end > 0 && (CharacterWeight.IsHiragana(word[end - 1]) || word[end - 1] == ' '))
        {
            end--;
        }

        return word[..end].TrimStart();
    }

    private Link LinkOf(int s, Tally surface, Tally reading, string whole, string wholeReading)
    {
        int surfaceName = Share(surface.Names[s], surface.Total);
        int surfaceAll = Share(surface.Names[s] + surface.Others[s], surface.Total);
        int readingName = Share(reading.Names[s], reading.Total) * ReadingShare / Full;
        bool heardWhole = index.CoreReadings[s].Length >= ShortestSound && wholeReading.Contains(index.CoreReadings[s], StringComparison.Ordinal);
        bool byReading = readingName > surfaceAll + (surfaceAll >= NearlyFit && !heardWhole ? LeastGain : 0);
        int nameCoverage = byReading
            ? CoverageOf(index.Readings, index.CoreReadings[s], wholeReading)
            : CoverageOf(index.Names, index.Cores[s], whole);
        return new Link(
            index.Subjects[s], byReading ? readingName : surfaceAll, nameCoverage, byReading ? readingName : surfaceName, byReading,
            index.Cores[s].Length > 3 && whole.Contains(index.Cores[s], StringComparison.Ordinal));
    }

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

    private static int CoverageOf(BigramIndex names, string name, string whole)
    {
        int total = 0;
        int found = 0;
        for (int i = 0; i + 1 < name.Length; i++)
        {
            int weight = PairWeight(names, name[i], name[i + 1]);
            total += weight;
            if (whole.AsSpan().IndexOf(name.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                found += weight;
            }
        }

        return Share(found, total);
    }

    private static int Share(int part, int whole) => whole == 0 ? 0 : (int)((long)part * Full / whole);

    private sealed class Tally(int count)
    {
        private readonly int[] stamps = new int[count];
        private int step;

        public int[] Names { get; } = new int[count];

        public int[] Others { get; } = new int[count];

        public int Total { get; private set; }

        public int Best()
        {
            int best = 0;
            foreach (int weight in Names)
            {
                best = Math.Max(best, weight);
            }

            return best;
        }

        public void Next(int weight)
        {
            step++;
            Total += weight;
        }

        public void AddNames(IReadOnlyList<int> holders, int weight)
        {
            for (int i = 0; i < holders.Count; i++)
            {
                Names[holders[i]] += weight;
                stamps[holders[i]] = step;
            }
        }

        // A pair counts once for a subject, in its best field.
        public void AddOthers(IReadOnlyList<int> holders, int weight)
        {
            for (int i = 0; i < holders.Count; i++)
            {
                if (stamps[holders[i]] != step)
                {
                    Others[holders[i]] += weight;
                    stamps[holders[i]] = step;
                }
            }
        }
    }
}
