using BudgetBot.Japanese.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace BudgetBot.Search.Analysis;

/// <summary>
/// Makes terms of morphemes: particles and symbols are dropped, of the rest base forms stay, in the form in which names are compared.
/// </summary>
/// <param name="input">The morphemes.</param>
/// <param name="baseForm">The base form of the present one; null where it is the surface.</param>
/// <param name="partOfSpeech">The part of speech of the present one.</param>
internal sealed class TermFilter(TokenStream input, Func<string?> baseForm, Func<string?> partOfSpeech)
    : FilteringTokenFilter(LuceneVersion.LUCENE_48, input)
{
    /// <summary>The longest term that is told apart; what is longer is compared by its beginning.</summary>
    public const int LongestTerm = 64;

    /// <summary>Parts of speech that say nothing of the subject.</summary>
    private static readonly string[] Skipped = ["助詞", "助動詞", "記号", "フィラー"];

    private ICharTermAttribute? term;

    /// <inheritdoc />
    protected override bool Accept()
    {
        if (partOfSpeech() is { } part && Array.Exists(Skipped, skipped => part.StartsWith(skipped, StringComparison.Ordinal)))
        {
            return false;
        }

        term ??= GetAttribute<ICharTermAttribute>();
        string said = baseForm() ?? term.ToString()!;
        string key = IsPlain(said) ? said : TextNormalizer.NameKey(said);
        term.SetEmpty().Append(key.Length > LongestTerm ? key[..LongestTerm] : key);
        return key.Length > 0;
    }

    // Kana and common characters are their own normal form; most words are nothing else.
    private static bool IsPlain(string said)
    {
        foreach (char c in said)
        {
            if (c is not ((>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '一' and <= '\u9FFF')))
            {
                return false;
            }
        }

        return true;
    }
}
