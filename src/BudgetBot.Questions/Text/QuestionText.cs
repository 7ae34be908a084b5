using BudgetBot.Japanese.Text;

namespace BudgetBot.Questions.Text;

/// <summary>What a character of a question has been understood as.</summary>
public enum CharacterRole
{
    /// <summary>Not yet understood: words that may name an item.</summary>
    Free,

    /// <summary>Part of a slot: year, stage, operation, condition.</summary>
    Slot,

    /// <summary>Politeness and other words without meaning for the answer.</summary>
    Filler,
}

/// <summary>A question in normalised form, with what each character has been understood as.</summary>
public sealed class QuestionText
{
    private const int MostCharacters = 1000;
    private readonly CharacterRole[] roles;

    /// <summary>Normalises a question: one width, lower case, single spaces.</summary>
    public QuestionText(string original)
        : this(original, Normal(original))
    {
    }

    /// <summary>A question with the form in which it is read.</summary>
    /// <param name="original">The words as typed.</param>
    /// <param name="text">Their normalised form.</param>
    public QuestionText(string original, string text)
    {
        Original = original;
        Text = text;
        roles = new CharacterRole[text.Length];
    }

    /// <summary>The words as typed.</summary>
    public string Original { get; }

    /// <summary>The normalised words.</summary>
    public string Text { get; }

    /// <summary>One width, lower case, single spaces.</summary>
    public static string Normal(string words) => TextNormalizer.Normalize(words).ToLowerInvariant();

    /// <summary>The beginning of a message, as much of it as is read; no character is cut in two.</summary>
    public static string Cut(string words)
    {
        int count = 0;
        foreach (System.Text.Rune rune in words.EnumerateRunes())
        {
            count += rune.Utf16SequenceLength;
            if (count > MostCharacters)
            {
                return words[..(count - rune.Utf16SequenceLength)];
            }
        }

        return words;
    }

    /// <summary>What the character at an offset is.</summary>
    public CharacterRole RoleAt(int offset) => roles[offset];

    /// <summary>Whether every character of a stretch is still free.</summary>
    public bool IsFree(int start, int length) => roles.AsSpan(start, length).IndexOfAnyExcept(CharacterRole.Free) < 0;

    /// <summary>Marks a stretch.</summary>
    public void Mark(int start, int length, CharacterRole role) => roles.AsSpan(start, length).Fill(role);

    /// <summary>Marks stretches as slots.</summary>
    public void MarkSlots(IEnumerable<(int Start, int Length)> stretches)
    {
        foreach ((int start, int length) in stretches)
        {
            Mark(start, length, CharacterRole.Slot);
        }
    }

    /// <summary>The stretches of free characters between marks, spaces and punctuation, in order.</summary>
    public IEnumerable<(int Start, int Length)> FreeRuns()
    {
        int from = -1;
        for (int i = 0; i <= Text.Length; i++)
        {
            bool inside = i < Text.Length && roles[i] == CharacterRole.Free && !IsBoundary(Text[i]);
            if (inside && from < 0)
            {
                from = i;
            }
            else if (!inside && from >= 0)
            {
                yield return (from, i - from);
                from = -1;
            }
        }
    }

    /// <summary>Whether a character separates words: white space, brackets, punctuation.</summary>
    public static bool IsBoundary(char c) => char.IsWhiteSpace(c) || c is '、' or '。' or ',' or '!' or '?' or '「' or '」' or '『' or '』'
        or '(' or ')' or '[' or ']' or '【' or '】' or '<' or '>' or '…' or ':' or ';' or '"' or '\'' or '〜' or '~' or '“' or '”' or '|';
}
