using System.Text;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>A printed line that holds something, or one of the several things that a printed line holds.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="Text">The text without white space around it.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
/// <param name="Page">The page, where the source prints page numbers.</param>
internal sealed record Row(int Line, string Text, int Gap, int? Page)
{
    /// <summary>The text with full-width ASCII folded, character for character, so that offsets stay those of <see cref="Text"/>.</summary>
    public string Flat { get; } = Fold(Text);

    /// <summary>How wide the row is printed: 2 for a full-width character, 1 for a half-width one.</summary>
    public int Width { get; } = WidthOf(Text);

    /// <summary>The same row with a part of its text.</summary>
    public Row WithText(string text, int gap) => new(Line, text.Trim(), gap, Page);

    /// <summary>Folds the width of every character and keeps their number.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            folded.Append(c is '〔' or '［' ? '[' : c is '〕' or '］' ? ']' : CharacterFolding.IsDash(c) ? '-' : CharacterFolding.Width(c));
        }

        return folded.ToString();
    }

    /// <summary>Whether a bracket is opened in a text and not closed.</summary>
    public static bool IsOpen(string flat) => Depth(flat) > 0;

    /// <summary>How many more brackets are opened in a text than closed; that of joined texts is the sum of theirs.</summary>
    public static int Depth(string flat)
    {
        int depth = 0;
        foreach (char c in flat)
        {
            depth += c is '(' or '[' or '【' or '「' ? 1 : c is ')' or ']' or '】' or '」' ? -1 : 0;
        }

        return depth;
    }

    private static int WidthOf(string text) => text.Sum(c => c < 0x80 || c is >= '\uFF61' and <= '\uFF9F' ? 1 : 2);
}
