namespace BudgetBot.Reading.Text;

/// <summary>One line of a source: its 1-based number and its text without the line end.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="Text">The characters as they stand in the file.</param>
public readonly record struct SourceLine(int Number, string Text)
{
    /// <summary>Whether the line holds nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The text of a source by lines. Lines end at LF (a CR before it is dropped); a file without a last LF keeps its last line.</summary>
public sealed class SourceText
{
    private readonly SourceLine[] lines;

    /// <summary>Splits a text into its lines.</summary>
    /// <param name="document">The file name that citations use.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string document, string text)
    {
        Document = document;
        string[] parts = text.Split('\n');
        int count = parts[^1].Length == 0 ? parts.Length - 1 : parts.Length;
        lines = new SourceLine[count];
        for (int i = 0; i < count; i++)
        {
            lines[i] = new SourceLine(i + 1, parts[i].TrimEnd('\r'));
        }
    }

    /// <summary>The file name.</summary>
    public string Document { get; }

    /// <summary>The number of lines.</summary>
    public int Count => lines.Length;

    /// <summary>All lines in order.</summary>
    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>The line of a 1-based number.</summary>
    public SourceLine this[int number] => lines[number - 1];
}
