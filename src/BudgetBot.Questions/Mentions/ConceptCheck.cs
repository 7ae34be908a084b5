using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Questions.Mentions;

/// <summary>Faults of concepts.tsv that its loading does not find: each row's own examples are read.</summary>
public static class ConceptCheck
{
    private const string File = "concepts.tsv";
    private const int Lemmas = 1;
    private const int Example = 2;
    private const int Never = 3;

    /// <summary>A sentence with file and line for each fault.</summary>
    /// <param name="words">The lexicon.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    /// <exception cref="LexiconException">The table is missing, or a lemma has two concepts.</exception>
    public static IEnumerable<string> Problems(WordList words, JapaneseAnalyzer analyzer)
    {
        var finder = new ConceptFinder(new ConceptTable(words));
        return words.Table("concepts").Rows
            .SelectMany(row => Faults(row, finder, analyzer).Select(fault => $"{File}:{row.Line}: {fault}"));
    }

    private static IEnumerable<string> Faults(LexiconRow row, ConceptFinder finder, JapaneseAnalyzer analyzer)
    {
        (string concept, string example, string never) = (row.Fields[0], row.Fields[Example], row.Fields[Never]);
        if (example.Length == 0 || never.Length == 0)
        {
            yield return $"{concept} に例がありません。example と never の欄に質問を一つずつ書いてください。";
            yield break;
        }

        if (!finder.In(Word.Of(example, analyzer)).Contains(concept))
        {
            yield return $"例「{example}」に {concept} の語がありません。lemmas か example の欄を直してください。";
        }

        if (finder.In(Word.Of(never, analyzer)).Contains(concept))
        {
            yield return $"「{never}」に {concept} の語があります。lemmas か never の欄を直してください。";
        }

        foreach (string lemma in row.Words(Lemmas))
        {
            if (Word.Of(lemma, analyzer).LastOrDefault(word => word.IsVerbal || word.IsNegation) is { IsInflected: true } last)
            {
                yield return $"「{lemma}」は「{last.Lemma}」の活用形です。辞書にある形で書いてください。";
            }
        }
    }
}
