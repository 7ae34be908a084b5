using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>An amount that stands in a cell.</summary>
/// <param name="Page">The page.</param>
/// <param name="Word">The digits.</param>
/// <param name="Printed">The literal with its sign.</param>
/// <param name="Number">The number in the unit of its table.</param>
internal sealed record BookCell(PdfPage Page, PdfWord Word, string Printed, decimal Number)
{
    private const int LongestLiteral = 20;
    private const int MostSignGap = 4;

    /// <summary>A word as an amount; null where it is no plain number with groups of three digits.</summary>
    public static BookCell? Read(PdfPage page, PdfWord word)
    {
        string plain = TextNormalizer.NameKey(word.Text);
        string digits = plain.TrimStart('△', '▲', '-');
        bool isNumber = digits.Length is > 0 and <= LongestLiteral && plain.Length - digits.Length <= 1 && digits.All(c => char.IsAsciiDigit(c) || c == ',') && IsGrouped(digits);
        return isNumber && AmountReader.Value(word.Text) is { } value ? new BookCell(page, word, word.Text, value) : null;
    }

    /// <summary>The words of a line, with a sign that stands apart from its digits (△ 103) put to them.</summary>
    public static IReadOnlyList<PdfWord> Signed(IReadOnlyList<PdfWord> line)
    {
        var words = new List<PdfWord>(line.Count);
        foreach (PdfWord word in line)
        {
            PdfWord? sign = words.LastOrDefault();
            bool joins = sign?.Text is "△" or "▲" && char.IsDigit(word.Text[0]) && word.Left - sign.Right < MostSignGap * word.Height;
            if (joins)
            {
                words[^1] = new PdfWord(sign!.Text + word.Text, sign.Left, Math.Min(sign.Top, word.Top), word.Right, Math.Max(sign.Bottom, word.Bottom)) { Line = word.Line };
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>The figure in the unit of the table; null where it is larger than any budget.</summary>
    public Figure? Figure(BookUnit unit) => AmountReader.Read(Printed, (unit.Name, unit.Yen));

    private static bool IsGrouped(string digits)
    {
        string[] groups = digits.Split(',');
        return groups[0].Length is > 0 && (groups.Length == 1 ? digits.Length <= 3 || !digits.StartsWith('0') : groups[0].Length <= 3)
            && groups.Skip(1).All(group => group.Length == 3);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Printed}（{Page.Number}ページ）");
}

/// <summary>Where in a book a row stands.</summary>
/// <param name="Account">The account, or null where the book names none.</param>
/// <param name="Side">歳入 or 歳出.</param>
/// <param name="Chapter">款, or null above it.</param>
/// <param name="Section">項, or null above it.</param>
internal sealed record BookPlace(string? Account, string Side, BookHeading? Chapter, BookHeading? Section)
{
    /// <summary>The place of a rank, as text that equals for the same place on other pages.</summary>
    public string Key(BookLevel level) => string.Join('/', new[]
    {
        Account, Side, level >= BookLevel.Chapter ? KeyOf(Chapter) : null, level >= BookLevel.Section ? KeyOf(Section) : null,
    });

    private static string? KeyOf(BookHeading? heading) => heading is null ? null : heading.Number + heading.Name;
}

/// <summary>A row with this year's and last year's amounts: a 目, or the sum of a 項, of a 款, of a side.</summary>
internal sealed class BookRow
{
    /// <summary>Where it stands.</summary>
    public required BookPlace Place { get; init; }

    /// <summary>What it is a row of: a 目 of itself, a sum of the 項, 款 or side named in its place.</summary>
    public required BookLevel Level { get; init; }

    /// <summary>The head above it.</summary>
    public required BookHead Head { get; init; }

    /// <summary>The unit of its amounts; null where none is printed.</summary>
    public BookUnit? Unit => Head.Unit;

    /// <summary>The number before its name, in plain digits, or null.</summary>
    public string? Number { get; set; }

    /// <summary>Where its number or name begins.</summary>
    public required int Left { get; init; }

    /// <summary>The words of its name, over several lines.</summary>
    public List<PdfWord> Name { get; } = [];

    /// <summary>The name as printed.</summary>
    public string Printed => string.Concat(Name.Select(word => word.Text));

    /// <summary>The height of the line of its amounts.</summary>
    public required int Middle { get; init; }

    /// <summary>The amounts by the label of their column.</summary>
    public Dictionary<HeadLabel, BookCell> Cells { get; } = [];

    /// <summary>節, in order.</summary>
    public List<DetailNode> Details { get; } = [];

    /// <summary>What the explanation lists, in order.</summary>
    public List<ExplanationLine> Explanations { get; } = [];

    /// <summary>The page of its amounts.</summary>
    public PdfPage Page => Head.Page;

    /// <summary>The cell of a kind, or null where it is blank.</summary>
    public BookCell? Of(LabelKind kind) => Cells.FirstOrDefault(cell => cell.Key.Kind == kind).Value;

    /// <summary>The number of a cell; blank counts as none.</summary>
    public decimal NumberOf(LabelKind kind) => Of(kind)?.Number ?? 0;
}

/// <summary>A 節 or a part of one.</summary>
/// <param name="Number">The number of a 節; null for a part of one.</param>
/// <param name="Name">The words of the name.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Parts">The parts that are printed below it.</param>
internal sealed record DetailNode(string? Number, List<PdfWord> Name, BookCell Amount, List<DetailNode> Parts)
{
    /// <summary>The name as printed.</summary>
    public string Printed => string.Concat(Name.Select(word => word.Text));
}

/// <summary>A line of an explanation.</summary>
/// <param name="Page">The page.</param>
/// <param name="Indent">How far right of the column's edge it begins.</param>
/// <param name="Number">The number before the name, or null.</param>
/// <param name="Name">The words.</param>
/// <param name="Amount">The amount at its end, or null.</param>
internal sealed record ExplanationLine(PdfPage Page, int Indent, string? Number, List<PdfWord> Name, BookCell? Amount);
