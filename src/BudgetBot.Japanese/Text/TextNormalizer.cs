using System.Globalization;
using System.Text;

namespace BudgetBot.Japanese.Text;

/// <summary>Brings text to one width and form, so that what people type and what papers print can be compared.</summary>
public static class TextNormalizer
{
    /// <summary>
    /// Why this machine reads texts otherwise than others, one sentence with what to do; null where it does not. Where .NET runs without ICU it takes every
    /// text for normalised, and wide letters would differ from narrow ones.
    /// </summary>
    public static string? Fault { get; } = "Ａ".Normalize(NormalizationForm.FormKC) == "A"
        ? null
        : "文字の正規化（NFKC）が使えず、資料を正しく読めません。環境変数 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT を外し、ICU（例: apt-get install libicu-dev）を入れてから実行してください。";

    /// <summary>
    /// NFKC with list markers (①, ⑴, ㈱ …) kept, dashes as one ASCII hyphen, wave dashes as one ASCII tilde, invisible format characters
    /// dropped, and white space as single spaces, trimmed. Lone surrogates become U+FFFD. Never throws; a second time changes nothing.
    /// </summary>
    public static string Normalize(string text)
    {
        string visible = DropInvisible(text);
        var folded = new StringBuilder(visible.Length);
        int plainFrom = 0;
        for (int i = 0; i <= visible.Length; i++)
        {
            if (i < visible.Length && !CharacterFolding.IsEnclosedMarker(visible[i]))
            {
                continue;
            }

            folded.Append(visible[plainFrom..i].Normalize(NormalizationForm.FormKC));
            if (i < visible.Length)
            {
                folded.Append(visible[i]);
            }

            plainFrom = i + 1;
        }

        return FoldMarks(folded);
    }

    /// <summary>
    /// The form in which names are compared: <see cref="Normalize"/> without white space, in lower case, with ASCII brackets and
    /// quotation marks removed where they only set off a name.
    /// </summary>
    public static string NameKey(string name)
    {
        string normal = Normalize(name);
        var key = new StringBuilder(normal.Length);
        foreach (char c in normal)
        {
            if (!char.IsWhiteSpace(c) && c is not ('「' or '」' or '『' or '』' or '"' or '\'' or '“' or '”'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private static string DropInvisible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    private static string FoldMarks(StringBuilder text)
    {
        var result = new StringBuilder(text.Length);
        bool pending = false;
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            foreach (char c in chunk.Span)
            {
                if (char.IsWhiteSpace(c) || char.IsControl(c))
                {
                    pending = result.Length > 0;
                    continue;
                }

                if (pending)
                {
                    result.Append(' ');
                    pending = false;
                }

                result.Append(CharacterFolding.IsDash(c) ? '-' : c is '〜' or '∼' ? '~' : c);
            }
        }

        return result.ToString();
    }
}
