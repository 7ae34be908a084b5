using System.Globalization;

namespace BudgetBot.Facts;

/// <summary>A rectangle on a page, in points (1/72 inch) from its upper left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct Box(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The smallest rectangle that holds both.</summary>
    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>The edges: <c>10,20,30,40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Left},{Top},{Right},{Bottom}");

    /// <summary>Reads the edges back.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static Box Parse(string edges) => edges.Split(',') is [var left, var top, var right, var bottom]
        ? new Box(Number(left), Number(top), Number(right), Number(bottom))
        : throw new FormatException($"No box: {edges}");

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>Where something stands in a source that has more than lines of text: on a page or in a cell.</summary>
public abstract record Place
{
    /// <summary>The place as the fragment of an address: <c>page=12&amp;box=10,20,30,40</c> or <c>sheet=歳出&amp;cell=B12</c>, escaped.</summary>
    public abstract string Fragment { get; }

    /// <summary>Reads a fragment back.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Place Parse(string fragment)
    {
        string? page = null, box = null, printed = null, sheet = null, cell = null;
        foreach (Range range in fragment.AsSpan().Split('&'))
        {
            ReadOnlySpan<char> part = fragment.AsSpan(range);
            int at = part.IndexOf('=');
            string value = at < 0 ? string.Empty : Uri.UnescapeDataString(part[(at + 1)..]);
            switch (at < 0 ? default : part[..at])
            {
                case "page": page = value; break;
                case "box": box = value; break;
                case "printed": printed = value; break;
                case "sheet": sheet = value; break;
                case "cell": cell = value; break;
            }
        }

        return page is not null ? new PagePlace(int.Parse(page, NumberStyles.None, CultureInfo.InvariantCulture), Box.Parse(box ?? string.Empty), printed)
            : sheet is not null && cell is not null ? new CellPlace(sheet, cell)
            : throw new FormatException($"No place: {fragment}");
    }
}

/// <summary>A place on a page.</summary>
/// <param name="Page">The page of the file, from 1.</param>
/// <param name="Box">The rectangle that holds it.</param>
/// <param name="Printed">The number printed on the page, or null where none is.</param>
public sealed record PagePlace(int Page, Box Box, string? Printed = null) : Place
{
    /// <inheritdoc />
    public override string Fragment => string.Create(
        CultureInfo.InvariantCulture,
        $"page={Page}&box={Box}{(Printed is null ? string.Empty : "&printed=" + Uri.EscapeDataString(Printed))}");
}

/// <summary>A cell of a table.</summary>
/// <param name="Sheet">The sheet's name; of a CSV file the file's own.</param>
/// <param name="Cell">The cell by column letters and row, for instance B12.</param>
public sealed record CellPlace(string Sheet, string Cell) : Place
{
    /// <inheritdoc />
    public override string Fragment => $"sheet={Uri.EscapeDataString(Sheet)}&cell={Uri.EscapeDataString(Cell)}";
}
