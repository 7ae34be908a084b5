using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Mentions;

/// <summary>
/// Reads a question as phrases (文節): mentions, each with the particle that gives its role. What has no meaning of its own is left out.
/// </summary>
public sealed class PhraseReader
{
    private const string SilentPrefix = "silent.";

    private readonly JapaneseAnalyzer analyzer;
    private readonly Func<string, string> mended;
    private readonly ConceptTable table;
    private readonly ConceptFinder concepts;
    private readonly HeardConcepts heard;
    private readonly NameFinder names;
    private readonly NearNames near;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="known">Knows its names: how they sound and how they are written.</param>
    /// <param name="concepts">The vocabulary.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PhraseReader(SnapshotReader snapshot, QuestionReader known, ConceptTable concepts, JapaneseAnalyzer analyzer)
    {
        mended = known.Mended;
        this.analyzer = analyzer;
        table = concepts;
        near = new NearNames(new EntityLinker(known.Subjects, known.SoundOf), known.Subjects, IsName);
        this.concepts = new ConceptFinder(concepts);
        heard = new HeardConcepts(concepts, known.SoundOf);
        names = new NameFinder(snapshot, known.Subjects, IsName);
    }

    /// <summary>Reads a question.</summary>
    public ReadQuestion Read(string question)
    {
        string text = mended(QuestionText.Cut(question));
        var cutting = new Cutting(text);
        Dictionary<int, (int Length, Mention Mention)> values = Values(text);
        Word[] words = Word.Of(text, analyzer);
        words = Brackets.WithoutRemarks(words, cutting, at =>
            MentionAt(text, words, at, values).Mention is { } mention && Clauses.Says(mention));
        IReadOnlyList<(Phrase Phrase, bool EndsClause)> read = near.Resolve(text, Phrases(text, words, values));
        foreach (Word word in words.Where(word =>
            word.IsAside && !read.Any(pair => pair.Phrase.Start <= word.Start && word.End <= pair.Phrase.MentionEnd)))
        {
            cutting.Cut(word.Start, word.End);
        }

        IEnumerable<(string, string)> taken = read.Select(pair => pair.Phrase)
            .Where(phrase => phrase.Mention is Mention.Concept { Heard: not null })
            .Select(phrase => (text[phrase.Start..phrase.MentionEnd], ((Mention.Concept)phrase.Mention).Heard!));
        return new ReadQuestion(Clauses.WithoutAsides(read, cutting), cutting.Left) { Heard = [.. taken] };
    }

    // 「令和6年度補正予算」 is the head of a box: it says year and stage, and names nothing.
    private bool IsName(string name)
    {
        string rest = YearFinder.Find(name)
            .Aggregate(name, (left, year) => left.Replace(name.Substring(year.Start, year.Length), string.Empty, StringComparison.Ordinal));
        return rest.Count(char.IsLetterOrDigit) > 1 && table.Of(rest) is null;
    }

    private IReadOnlyList<(Phrase Phrase, bool EndsClause)> Phrases(
        string text, Word[] words, Dictionary<int, (int Length, Mention Mention)> values)
    {
        var line = new PhraseLine(words, at =>
            concepts.At(words, at).Concept is not null || (!words[at].IsMark && heard.At(text, words, at) is not null));
        for (int at = 0; at < words.Length;)
        {
            (int next, Mention? mention) = MentionAt(text, words, at, values);
            string id = mention is Mention.Concept concept ? concept.Id : string.Empty;
            bool alone = id.StartsWith("relation.", StringComparison.Ordinal)
                && line.Last?.Mention is not (Mention.Money or Mention.Number);
            at = mention is null || alone ? line.Skip(at, Math.Max(next, at + 1))
                : id.StartsWith(SilentPrefix, StringComparison.Ordinal) ? line.Silent(at, next)
                : id.StartsWith(ConceptFinder.LinkPrefix, StringComparison.Ordinal) && line.Last is not null
                    ? line.Link(next, id[ConceptFinder.LinkPrefix.Length..])
                : IsOfTitle(line.Last, mention, text, words[at].Start, words[next - 1].End) ? line.Repeat(next)
                : line.Add(mention, at, next);
        }

        return WithoutShortTitles(line.Phrases);
    }

    // 「熊本県の医療介護基金の…」: words that shorten the title of the source before them.
    private List<(Phrase Phrase, bool EndsClause)> WithoutShortTitles(IReadOnlyList<(Phrase Phrase, bool EndsClause)> phrases)
    {
        var kept = new List<(Phrase Phrase, bool EndsClause)>();
        for (int at = 0; at < phrases.Count;)
        {
            int end = at;
            while (end < phrases.Count && phrases[end].Phrase.Mention is Mention.Unread
                && (end == at || phrases[end - 1].Phrase.Particle.Length == 0))
            {
                end++;
            }

            if (end > at + 1 && kept.Count > 0 && kept[^1].Phrase is { Particle: "の" or "" } place
                && Seeds.Of(place.Mention) is Meaning.Of { Rows: Rows.Whole source }
                && names.Shortens(source.Document, string.Concat(phrases.Skip(at).Take(end - at).Select(pair => Words(pair.Phrase))),
                    Words(phrases[end - 1].Phrase)))
            {
                Phrase last = phrases[end - 1].Phrase;
                kept[^1] = (place with { Particle = last.Particle, End = last.End }, phrases[end - 1].EndsClause);
                at = end;
                continue;
            }

            kept.Add(phrases[at]);
            at++;
        }

        return kept;
    }

    private static string Words(Phrase phrase) => ((Mention.Unread)phrase.Mention).Words;

    // 「熊本県の基金(医療分)の…」: words of the source's own title say once more which source is meant; in brackets they do so though the
    // source has a row of that name.
    private bool IsOfTitle(Phrase? place, Mention mention, string text, int start, int end)
    {
        if (place is not { Particle: "の" or "" } || Seeds.Of(place.Mention) is not Meaning.Of { Rows: Rows.Whole source })
        {
            return false;
        }

        return mention is Mention.Name { Rows: Rows.Whole again } ? again.Document == source.Document
            : names.IsOfTitle(source.Document, text[start..end])
                && (mention is Mention.Unread || (mention is Mention.Name { Rows: Rows.Named named }
                    && ((start > 0 && text[start - 1] == '(') || !names.HasFigures(named, source.Document))));
    }

    // The longest of a name, a value and a word of the vocabulary; a name goes first where they are equally long.
    private (int Next, Mention? Mention) MentionAt(string text, Word[] words, int at, Dictionary<int, (int Length, Mention Mention)> values)
    {
        int start = words[at].Start;
        (int length, Mention? mention) = names.At(text, start);
        if (length > 0 && (IsInsideCompound(words, at, start + length) || (length == 1 && IsOpened(text, words, at + 1, values))))
        {
            (length, mention) = (0, null);
        }

        if (values.TryGetValue(start, out (int Length, Mention Mention) value) && value.Length >= length)
        {
            (length, mention) = value;
        }

        (int conceptEnd, string? concept) = concepts.At(words, at);
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

        // A particle may begin what is written by its sound: [とうしょ]予算.
        if ((!words[at].IsMark && heard.At(text, words, at) is (var end, var lemma)) && table.Of(lemma) is { } meant)
        {
            return (end, new Mention.Concept(meant, lemma));
        }

        // 具体[的], 基本[的]: the suffix makes it tell how.
        if (at + 1 < words.Length && words[at + 1] is { Surface: "的" } && words[at + 1].Start == words[at].End && !words[at].IsSilent)
        {
            return (at + 2, new Mention.Unread(text[words[at].Start..words[at + 1].End], false, Passing: true));
        }

        return words[at].IsSilent ? (at, null) : (at + 1, new Mention.Unread(words[at].Surface, words[at].IsProper, words[at].IsPassing));
    }

    // 消防 in 消防庁 is no name: a suffix makes another thing of it.
    private static bool IsInsideCompound(Word[] words, int at, int end)
    {
        int next = Array.FindIndex(words, at, word => word.Start >= end);
        return next > 0 && words[next].Start == end && words[next].MakesAnother;
    }

    // 県 in 県南地域 is no place: one letter names one only where it stands alone, or before a word that is known by itself.
    private bool IsOpened(string text, Word[] words, int next, Dictionary<int, (int Length, Mention Mention)> values) => next < words.Length
        && words[next].Start == words[next - 1].End && MentionAt(text, words, next, values).Mention is Mention.Unread;

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
            found[money.Start] =
                (money.Length, new Mention.Money(new Scalar.Literal(money.Yen, Dimension.Yen, text.Substring(money.Start, money.Length))));
        }

        foreach ((int start, int length, Mention mention) in names.Divisions(text))
        {
            found[start] = (length, mention);
        }

        return found;
    }
}
