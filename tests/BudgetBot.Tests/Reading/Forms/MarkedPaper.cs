using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Reading.Pdf;

namespace BudgetBot.Tests.Reading.Forms;

/// <summary>
/// A paper of tests/fixtures/forms. Behind each amount stands by hand what it is: [[item|fiscal year|stage|yen]]. The marks are taken out
/// before anything reads the paper. Names that end in .pdf.txt become PDF files: a line of words, or words at places divided by tabs
/// (@40 begins there, >750 ends there). <<PAGE>> begins a page, <<LINE 6>> sets how far apart the lines are from there on: cells of a
/// row whose lines stand between each other's need less than the usual. <<RULE 40 800>> draws a line from there to there.
/// </summary>
internal sealed partial record MarkedPaper(string Name, byte[] Bytes, IReadOnlyList<MarkedAmount> Amounts)
{
    private const string PdfEnding = ".pdf";
    private const string PageBreak = "<<PAGE>>";
    private const int LineHeight = 15;
    private const int Top = 40;
    private const int Left = 40;
    private const int Size = 9;

    /// <summary>All papers, by name.</summary>
    public static IReadOnlyList<MarkedPaper> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "forms"), "*.txt").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>Writes the paper without its marks, as users have it.</summary>
    public string WriteTo(string folder)
    {
        string path = Path.Combine(folder, Name);
        File.WriteAllBytes(path, Bytes);
        return path;
    }

    private static MarkedPaper Load(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string name = Path.GetFileNameWithoutExtension(path);
        bool pdf = name.EndsWith(PdfEnding, StringComparison.Ordinal);
        var amounts = lines.SelectMany((line, at) => MarkForm().Matches(line).Select(mark => Amount(mark, pdf ? PageOf(lines, at) : at + 1))).ToList();
        string[] clean = [.. lines.Select(line => MarkForm().Replace(line, string.Empty))];
        return pdf
            ? new MarkedPaper(name, Print(clean), amounts)
            : new MarkedPaper(Path.GetFileName(path), System.Text.Encoding.UTF8.GetBytes(string.Join('\n', clean) + "\n"), amounts);
    }

    private static int PageOf(string[] lines, int at) => 1 + lines.Take(at).Count(line => line == PageBreak);

    private static MarkedAmount Amount(Match mark, int place) => new(
        TextNormalizer.NameKey(mark.Groups["item"].Value),
        int.Parse(mark.Groups["year"].Value, CultureInfo.InvariantCulture),
        mark.Groups["stage"].Value,
        long.Parse(mark.Groups["yen"].Value, CultureInfo.InvariantCulture),
        place);

    /// <summary>The PDF file of lines in the form of a paper, without marks.</summary>
    public static byte[] Print(string[] lines)
    {
        List<(string Line, int Top)> placed = [.. Placed(lines)];
        var paper = new PdfPaper(width: 842, height: placed.Max(line => line.Top) + LineHeight + Top);
        foreach ((string line, int top) in placed)
        {
            if (line == PageBreak)
            {
                paper.Next();
            }
            else if (RuleForm().Match(line) is { Success: true } rule)
            {
                paper.Rule(int.Parse(rule.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(rule.Groups["to"].Value, CultureInfo.InvariantCulture), top + (LineHeight / 2));
            }
            else
            {
                PrintLine(paper, line, top);
            }
        }

        return paper.Bytes();
    }

    private static IEnumerable<(string Line, int Top)> Placed(string[] lines)
    {
        (int top, int height) = (Top, LineHeight);
        foreach (string line in lines)
        {
            if (LineForm().Match(line) is { Success: true } set)
            {
                height = int.Parse(set.Groups["height"].Value, CultureInfo.InvariantCulture);
                continue;
            }

            yield return (line, top);
            top = line == PageBreak ? Top : top + height;
            height = line == PageBreak ? LineHeight : height;
        }
    }

    private static void PrintLine(PdfPaper paper, string line, int top)
    {
        foreach (string words in line.Split('\t', StringSplitOptions.RemoveEmptyEntries).Where(words => words.Trim().Length > 0))
        {
            Match placed = PlaceForm().Match(words);
            string text = placed.Success ? words[placed.Length..] : words;
            int at = placed.Success ? int.Parse(placed.Groups["at"].Value, CultureInfo.InvariantCulture) : Left;
            paper.Text(placed.Groups["side"].Value == ">" ? at - PdfPaper.Width(text, Size) : at, top, text, Size);
        }
    }

    [GeneratedRegex(@"\[\[(?<item>[^\]|]*)\|(?<year>\d{4})\|(?<stage>[^\]|]*)\|(?<yen>-?\d+)\]\]")]
    private static partial Regex MarkForm();

    [GeneratedRegex(@"^<<LINE (?<height>\d+)>>$")]
    private static partial Regex LineForm();

    [GeneratedRegex(@"^<<RULE (?<from>\d+) (?<to>\d+)>>$")]
    private static partial Regex RuleForm();

    [GeneratedRegex(@"^(?<side>[@>])(?<at>\d+) ")]
    private static partial Regex PlaceForm();
}

/// <summary>An amount as a person reads it.</summary>
/// <param name="Item">The item's name or the part of it that tells it apart, in normal form.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Stage">The stage's word.</param>
/// <param name="Yen">The amount.</param>
/// <param name="Place">The line in a text, the page in a PDF.</param>
internal sealed record MarkedAmount(string Item, int Year, string Stage, long Yen, int Place)
{
    /// <summary>The page of a PDF, the line of a text.</summary>
    public static int PlaceOf(Fact fact) => fact.Citation.Place is PagePlace place ? place.Page : fact.Citation.Lines.From;

    /// <summary>Whether a fact is this amount.</summary>
    public bool Is(Fact fact) => fact.Figure.Yen == Yen && fact.Year.Year == Year && fact.Stage.Word() == Stage
        && Place == PlaceOf(fact) && TextNormalizer.NameKey(fact.Item.Printed).Contains(Item, StringComparison.Ordinal);
}
