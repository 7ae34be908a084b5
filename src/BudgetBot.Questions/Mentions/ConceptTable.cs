using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Questions.Mentions;

/// <summary>The vocabulary of questions by lemma (concepts.tsv).</summary>
public sealed class ConceptTable
{
    private readonly Dictionary<string, string> byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> spans;

    /// <summary>Takes the table concepts out of the lexicon.</summary>
    /// <exception cref="LexiconException">The table is missing, or a lemma has two concepts; the message names the file and the
    /// line.</exception>
    public ConceptTable(WordList words)
    {
        foreach (LexiconRow row in words.Table("concepts").Rows)
        {
            foreach (string lemma in row.Words(1))
            {
                if (!byLemma.TryAdd(lemma, row.Fields[0]))
                {
                    throw new LexiconException("concepts.tsv", row.Line,
                        $"「{lemma}」 is a lemma of {byLemma[lemma]} already; remove it here or there.");
                }

                Longest = Math.Max(Longest, lemma.Length);
            }
        }

        spans = byLemma.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All lemmas with their concepts.</summary>
    public IReadOnlyDictionary<string, string> Lemmas => byLemma;

    /// <summary>The length of the longest lemma.</summary>
    public int Longest { get; }

    /// <summary>The concept of a lemma, or null.</summary>
    public string? Of(ReadOnlySpan<char> lemma) => spans.TryGetValue(lemma, out string? concept) ? concept : null;
}
