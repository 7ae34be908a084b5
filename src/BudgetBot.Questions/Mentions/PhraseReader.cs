using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Mentions;

/// <summary>Reads a question as phrases (文節): mentions, each with the particle that gives its role. What has no meaning of its own is left out.</summary>
public sealed class PhraseReader
{
    private const string LinkPrefix = "link.";
    private const string SilentPrefix = "silent.";

    private readonly JapaneseAnalyzer analyzer;
    private readonly ConceptTable concepts;
    private readonly NameFinder names;
    private readonly NearNames near;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <param name="soundOf">How a text sounds, in katakana.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PhraseReader(SnapshotReader snapshot, SubjectIndex subjects, Func<string, string> soundOf, JapaneseAnalyzer analyzer)
    {
        near = new NearNames(new EntityLinker(subjects, soundOf));
        this.analyzer = analyzer;
        concepts = new ConceptTable(snapshot.Words);
        names = new NameFinder(snapshot, subjects, IsName);
    }

    /// <summary>Reads a question.</summary>
    public ReadQuestion Read(string question)
    {
        string text = QuestionText.Normal(QuestionText.Cut(question));
        var cutting = new Cutting(text);
        Dictionary<int, (int Length, Mention Mention)> values = Values(text);
        Word[] words = Word.Of(text, analyzer);
        words = Brackets.WithoutRemarks(words, cutting, at => MentionAt(text, words, at, values).Mention is { } mention && Clauses.Says(mention));
        IReadOnlyList<(Phrase Phrase, bool EndsClause)> read = near.Resolve(text, Phrases(text, words, values));
        foreach (Word word in words.Where(word => word.IsAside && !read.Any(pair => pair.Phrase.Start <= word.Start && word.End <= pair.Phrase.MentionEnd)))
        {
            cutting.Cut(word.Start, word.End);
        }

        return new ReadQuestion(Clauses.WithoutAsides(read, cutting), cutting.Left);
    }

    // 「令和6年度補正予算」 is the head of a box: it says year and stage, and names nothing.
    private bool IsName(string name)
    {
        string rest = YearFinder.Find(name).Aggregate(name, (left, year) => left.Replace(name.Substring(year.Start, year.Length), string.Empty, StringComparison.Ordinal));
        return rest.Length > 1 && concepts.Of(rest) is null;
    }

    private List<(Phrase Phrase, bool EndsClause)> Phrases(string text, Word[] words, Dictionary<int, (int Length, Mention Mention)> values)
    {
        var phrases = new List<(Phrase Phrase, bool EndsClause)>();
        for (int at = 0; at < words.Length;)
        {
            (int next, Mention? mention) = MentionAt(text, words, at, values);
            if (mention is Mention.Concept { Id: var id } && id.StartsWith(LinkPrefix, StringComparison.Ordinal) && phrases.Count > 0)
            {
                (Phrase before, _) = phrases[^1];
                phrases[^1] = (before with { Particle = id[LinkPrefix.Length..], MentionEnd = words[next - 1].End, End = words[next - 1].End }, false);
                at = SkipJoints(words, next).Next;
                continue;
            }

            if (mention is null || mention is Mention.Concept { Id: var silent } && silent.StartsWith(SilentPrefix, StringComparison.Ordinal))
            {
                if (mention is not null && phrases.Count > 0 && phrases[^1].Phrase is { Particle.Length: 0 } bare && bare.End == words[at].Start)
                {
                    // 「総務省の地方債計画の…」: a word that says nothing hands the role on.
                    (int to, string role, bool stops) = SkipJoints(words, next);
                    phrases[^1] = (bare with { Particle = role, End = words[to - 1].End }, stops);
                    at = to;
                    continue;
                }

                bool ends = phrases.Count > 0 && Clauses.EndsAt(words, at, Math.Max(next, at + 1));
                if (ends)
                {
                    phrases[^1] = (phrases[^1].Phrase, true);
                }

                at = Math.Max(next, at + 1);
                continue;
            }

            int start = words[at].Start;
            (int after, string particle, bool endsClause) = SkipJoints(words, next);
            if (phrases.Count > 0 && phrases[^1].Phrase is { Mention: Mention.Name { Rows: Rows.Whole source }, Particle: "の" or "" } place
                && (IsElsewhere(mention, source.Document) || (start > 0 && text[start - 1] == '(')) && names.IsOfTitle(source.Document, text[start..words[next - 1].End]))
            {
                // 「熊本県の基金(医療分)の…」: words of the source's own title say once more which source is meant.
                phrases[^1] = (place with { Particle = particle, End = words[after - 1].End }, endsClause);
                at = after;
                continue;
            }

            phrases.Add((new Phrase(mention, particle, start, words[next - 1].End, words[after - 1].End), endsClause));
            at = after;
        }

        return phrases;
    }

    // What the source has rows of is one of its rows, though its title has the word too (歳入).
    private static bool IsElsewhere(Mention mention, string document) => mention is Mention.Unread
        || (mention is Mention.Name { Rows: Rows.Named named } && named.Candidates.All(thing => thing.All(item => item.Document != document)));

    // The longest of a name, a value and a word of the vocabulary; a name goes first where they are equally long.
    private (int Next, Mention? Mention) MentionAt(string text, Word[] words, int at, Dictionary<int, (int Length, Mention Mention)> values)
    {
        int start = words[at].Start;
        (int length, Mention? mention) = names.At(text, start);
        if (length > 0 && IsInsideCompound(words, at, start + length))
        {
            (length, mention) = (0, null);
        }

        if (values.TryGetValue(start, out (int Length, Mention Mention) value) && value.Length >= length)
        {
            (length, mention) = value;
        }

        (int conceptEnd, string? concept) = ConceptAt(words, at);
        if (concept is not null && words[conceptEnd - 1].End - start > length)
        {
            return (conceptEnd, new Mention.Concept(concept));
        }

        if (mention is not null)
        {
            int next = at;
            while (next < words.Length && words[next].Start < start + length)
            {
                next++;
            }

            return (next, mention);
        }

        return words[at].IsSilent ? (at, null) : (at + 1, new Mention.Unread(words[at].Surface, words[at].IsProper));
    }

    // 消防 in 消防庁 is no name: a suffix makes another thing of it.
    private static bool IsInsideCompound(Word[] words, int at, int end)
    {
        int next = Array.FindIndex(words, at, word => word.Start >= end);
        return next > 0 && words[next].Start == end && words[next].MakesAnother;
    }

    // Several words, the last one in its dictionary form, that are a lemma together; the longest.
    private (int End, string? Concept) ConceptAt(Word[] words, int at)
    {
        Span<char> said = stackalloc char[concepts.Longest];
        int length = 0;
        (int End, string? Concept) best = (at, null);
        for (int i = at; i < words.Length; i++)
        {
            Word word = words[i];
            if (length + word.Lemma.Length <= said.Length)
            {
                word.Lemma.CopyTo(said[length..]);
                string? concept = concepts.Of(said[..(length + word.Lemma.Length)]);
                if (concept is not null && (!words[at].IsParticle || concept == "alone" || concept.StartsWith(LinkPrefix, StringComparison.Ordinal)) && !IsOfPredicate(words, at, i))
                {
                    best = (i + 1, concept);
                }
            }

            if (length + word.Surface.Length > said.Length)
            {
                break;
            }

            word.Surface.CopyTo(said[length..]);
            length += word.Surface.Length;
        }

        return best;
    }

    // 「増えたのですか」: only before a particle is の a thing (増えたのは).
    private static bool IsOfPredicate(Word[] words, int at, int last) => at == last && words[at].Surface == "の"
        && (at + 1 >= words.Length || !words[at + 1].IsParticle || words[at + 1].Surface == "か" || (at > 0 && words[at - 1].Surface == "という"));

    // The first particle behind a mention gives its role; the comma does where there is none.
    private (int Next, string Particle, bool EndsClause) SkipJoints(Word[] words, int at)
    {
        string particle = string.Empty;
        int from = at;
        while (at < words.Length && words[at].IsSilent && ConceptAt(words, at).Concept is null)
        {
            string surface = words[at].Surface;
            if ((particle.Length == 0 || (particle == "、" && words[at].IsParticle)) && !Limits(surface))
            {
                particle = words[at].IsParticle ? surface : surface is "、" or "," or "・" or "+" ? "、" : particle;
            }

            at++;
        }

        return (at, particle, Clauses.EndsAt(words, from, at));
    }

    // くらい, など say how much of it; the particle behind them gives the role.
    private static bool Limits(string particle) => particle is "くらい" or "ぐらい" or "など" or "ほど" or "ずつ";

    private Dictionary<int, (int Length, Mention Mention)> Values(string text)
    {
        var found = new Dictionary<int, (int Length, Mention Mention)>();
        foreach (YearMention year in YearFinder.Find(text))
        {
            found[year.Start] = (year.Length, new Mention.Timing(new Frame(year.Year)));
        }

        foreach (CountedNumber number in CountedNumber.Find(text))
        {
            found.TryAdd(number.Start, (number.Length, number.Mention));
        }

        foreach (MoneyMatch money in MoneyScanner.Scan(text))
        {
            found[money.Start] = (money.Length, new Mention.Money(new Scalar.Literal(money.Yen, Dimension.Yen, text.Substring(money.Start, money.Length))));
        }

        foreach ((int start, int length, Mention mention) in names.Divisions(text))
        {
            found[start] = (length, mention);
        }

        return found;
    }
}
