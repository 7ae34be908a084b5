using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>The rank of a heading or row.</summary>
internal enum BookLevel
{
    /// <summary>歳入 or 歳出 as a whole.</summary>
    Side,

    /// <summary>款.</summary>
    Chapter,

    /// <summary>項.</summary>
    Section,

    /// <summary>目.</summary>
    Item,
}

/// <summary>A heading line: ８款　土木費, （項）６ 公園費, perhaps with its amount.</summary>
/// <param name="Level">款 or 項.</param>
/// <param name="Number">The number in plain digits.</param>
/// <param name="Name">The name as printed, without white space.</param>
/// <param name="Page">The page.</param>
/// <param name="Row">The line.</param>
/// <param name="Amount">The amount behind the name, or null.</param>
internal sealed record BookHeading(BookLevel Level, string Number, string Name, PdfPage Page, PageRow Row, (PdfWord Word, string Literal, BookUnit Unit)? Amount);

/// <summary>Reads heading lines, the side (歳入, 歳出) and the account of what follows.</summary>
internal sealed partial class HeadingReader(BookWords words)
{
    private const int LongestName = 40;

    /// <summary>The headings of a line; none where it is no such line.</summary>
    public List<BookHeading> Headings(PdfPage page, PageRow row)
    {
        var headings = new List<BookHeading>();
        Match amount = AmountAtEnd().Match(row.Text);
        BookUnit? unit = amount.Success ? words.Unit(amount.Groups["unit"].Value) : null;
        string text = Caption().Replace(unit is null ? row.Text : row.Text[..amount.Index], string.Empty);
        Match[] marks = [.. Mark().Matches(text).Where(mark => mark.Index == 0 || char.IsWhiteSpace(text[mark.Index - 1]))];
        for (int i = 0; i < marks.Length && marks[0].Index == 0; i++)
        {
            bool last = i == marks.Length - 1;
            int from = marks[i].Index + marks[i].Length;
            string name = string.Concat(text[from..(last ? text.Length : marks[i + 1].Index)].Where(c => !char.IsWhiteSpace(c)));
            if (!IsName(name))
            {
                return [];
            }

            BookLevel level = marks[i].Groups["kind"].Value == "款" ? BookLevel.Chapter : BookLevel.Section;
            string number = TextNormalizer.NameKey(marks[i].Groups["number"].Value).TrimStart('0');
            headings.Add(new BookHeading(level, number, name, page, row, last && unit is { } of ? (row.Words[^1], amount.Groups["number"].Value, of) : null));
        }

        return headings;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && !char.IsDigit(name[0]) && !name.Contains('。', StringComparison.Ordinal);

    /// <summary>歳入 or 歳出 where a line is such a title (３　歳　出, （歳入）); else null.</summary>
    public static string? Side(PageRow row)
    {
        Match match = SideTitle().Match(TextNormalizer.NameKey(row.Tight));
        return match.Success ? match.Groups["side"].Value : null;
    }

    [GeneratedRegex(@"[(（]?\s*(?:第\s*)?(?<number>[0-9０-９]{1,3})\s*(?<kind>款|項)\s*[)）]?|[(（]?\s*(?<kind>款|項)\s*[)）]?\s*(?<number>[0-9０-９]{1,3})\s*[.．]?", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s[(（]\s*単\s*位.*$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\s(?<number>[△▲\-]?[0-9０-９][0-9０-９,，]*)\s*(?<unit>円|千円|万円|百万円)\s*$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex AmountAtEnd();

    [GeneratedRegex(@"^(?:[(\[]?[0-9]{1,2}[)\].]?|[(\[])?(?<side>歳入|歳出)[)\]]?(?:の部)?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex SideTitle();
}
