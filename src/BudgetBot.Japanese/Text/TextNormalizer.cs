using System.Text;

namespace BudgetBot.Japanese.Text;

/// <summary>Brings text to one width and form, so that what people type and what papers print can be compared.</summary>
public static class TextNormalizer
{
    /// <summary>
    /// NFKC with list markers (①, ⑴, ㈱ …) kept, dashes as one ASCII hyphen, and white space as single spaces, trimmed.
    /// Lone surrogates become U+FFFD. Never throws.
    /// </summary>
    public static string Normalize(string text)
    {
        var folded = new StringBuilder(text.Length);
        int plainFrom = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !CharacterFolding.IsEnclosedMarker(text[i]))
            {
                continue;
            }

            AppendCompatible(folded, text.AsSpan(plainFrom, i - plainFrom));
            if (i < text.Length)
            {
                folded.Append(text[i]);
            }

            plainFrom = i + 1;
        }

        return FoldSpaces(folded);
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

    private static void AppendCompatible(StringBuilder folded, ReadOnlySpan<char> run)
    {
        if (run.IsEmpty)
        {
            return;
        }

        var clean = new StringBuilder(run.Length);
        foreach (Rune rune in run.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && CharacterFolding.IsDash((char)rune.Value) ? "-" : rune.ToString());
        }

        folded.Append(clean.ToString().Normalize(NormalizationForm.FormKC));
    }

    private static string FoldSpaces(StringBuilder text)
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

                result.Append(c);
            }
        }

        return result.ToString();
    }
}
