using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Questions.Text;

/// <summary>Leaves out how a question is led up to: 「熊本県医師会の者です。」「会議資料を作っているのですが、」「…につきまして」.</summary>
public sealed class Courtesies
{
    private const string Ends = "。、!?\n";
    private readonly string[] about;
    private readonly string[] greetings;
    private readonly string[] introductions;
    private readonly string[] backgrounds;

    /// <summary>Takes the table out of the lexicon.</summary>
    /// <exception cref="LexiconException">The table is missing.</exception>
    public Courtesies(WordList words)
    {
        ILookup<string, string> kinds = words.Table("courtesies").Rows.SelectMany(row => row.Words(1).Select(word => (Kind: row.Fields[0], Word: TextNormalizer.Normalize(word))))
            .OrderByDescending(pair => pair.Word.Length).ToLookup(pair => pair.Kind, pair => pair.Word);
        about = [.. kinds["about"]];
        greetings = [.. kinds["greeting"]];
        introductions = [.. kinds["introduction"]];
        backgrounds = [.. kinds["background"]];
    }

    /// <summary>The text without the clauses that only lead up to the question; the whole text where nothing else names anything.</summary>
    /// <param name="text">A question in normalised form.</param>
    /// <param name="names">For each character whether it stands in a name.</param>
    /// <param name="asks">Whether a clause asks for something by itself.</param>
    public string Without(string text, bool[] names, Func<string, bool> asks)
    {
        (int Start, int End)[] clauses = [.. Clauses(text)];
        (int Start, int End)[] kept = clauses.Length < 2 ? clauses : [.. clauses.Where(clause => !LeadsUp(text[clause.Start..clause.End].TrimEnd(Ends.ToCharArray()).Trim(), names.AsSpan()[clause.Start..clause.End].Contains(true), asks))];
        bool leaves = kept.Length < clauses.Length && (Array.Exists(kept, clause => names.AsSpan()[clause.Start..clause.End].Contains(true)) || AreSentences(text, clauses.Except(kept)) && Array.Exists(kept, clause => asks(text[clause.Start..clause.End])));
        string rest = leaves ? string.Concat(kept.Select(clause => text[clause.Start..clause.End])) : text;
        string asked = greetings.Aggregate(rest, (said, words) => said.Replace(words, " ", StringComparison.Ordinal));
        return about.Aggregate(asked.Any(c => !QuestionText.IsBoundary(c)) ? asked : rest, (said, words) => said.Replace(words, "の ", StringComparison.Ordinal));
    }

    // 「がんの対策を見ているのですが、予算は」 goes on to the question, a sentence of its own does not.
    private static bool AreSentences(string text, IEnumerable<(int Start, int End)> clauses) => clauses.All(clause => text[clause.End - 1] is '。' or '!' or '\n');

    private bool LeadsUp(string clause, bool names, Func<string, bool> asks) => EndsIn(clause, introductions) || (!names && EndsIn(clause, backgrounds) && !asks(clause));

    private static bool EndsIn(string clause, string[] endings) => Array.Exists(endings, ending => clause.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Ends.Contains(text[i], StringComparison.Ordinal))
            {
                yield return (from, i + 1);
                from = i + 1;
            }
        }

        if (from < text.Length)
        {
            yield return (from, text.Length);
        }
    }
}
