using BudgetBot.Facts;

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

    private readonly Place?[] places = [];

    /// <summary>Lines that stand on pages or in cells.</summary>
    /// <param name="document">The file name that citations use.</param>
    /// <param name="lines">The lines with the place of each.</param>
    public SourceText(string document, IReadOnlyList<(string Text, Place? Place)> lines)
    {
        Document = document;
        this.lines = [.. lines.Select((line, at) => new SourceLine(at + 1, line.Text))];
        places = [.. lines.Select(line => line.Place)];
    }

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

    /// <summary>The same text with some lines blank, for readers that are to leave them alone; numbers and places stay.</summary>
    /// <param name="taken">The 1-based lines.</param>
    public SourceText Without(IReadOnlySet<int> taken) =>
        new(Document, [.. lines.Select(line => (taken.Contains(line.Number) ? string.Empty : line.Text, line.Number <= places.Length ? places[line.Number - 1] : null))]);

    /// <summary>The place of lines: the rectangle around those that stand on the first line's page; null where the source has but lines.</summary>
    public Place? PlaceOf(LineSpan span)
    {
        Place? place = span.From <= places.Length ? places[span.From - 1] : null;
        for (int number = span.From + 1; number <= span.To && number <= places.Length; number++)
        {
            if (place is PagePlace whole && places[number - 1] is PagePlace next && next.Page == whole.Page)
            {
                place = whole with { Box = whole.Box.Union(next.Box) };
            }
        }

        return place;
    }
}
