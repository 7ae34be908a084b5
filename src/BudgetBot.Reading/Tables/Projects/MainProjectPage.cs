using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>One page of main projects.</summary>
internal sealed partial class MainProjectPage(TablePart part, TablePage page, Item table, Dictionary<string, Item> divisions)
{
    /// <summary>Reads the entries below the head.</summary>
    /// <param name="head">The place of the head's last line in the page's lines.</param>
    /// <returns>The names of the projects.</returns>
    public IReadOnlyList<string> Read(int head)
    {
        var names = new List<string>();
        IReadOnlyList<PageLine>[] blocks = [.. page.Blocks.Where(block => block[0].Block > page.Lines[head].Block)];
        int at = 0;
        while (at < blocks.Length && EntryPattern().Match(blocks[at][0].Text) is { Success: true } start && DivisionOf(start) is { } number)
        {
            IReadOnlyList<PageLine> name = blocks[at++];
            int from = at;
            while (at < blocks.Length && !StartsEntry(blocks[at]) && !EndsTable(blocks[at]))
            {
                at++;
            }

            if (Write(number, start.Groups["text"].Value, name, [.. blocks[from..at].SelectMany(block => block)]) is { } printed)
            {
                names.Add(printed);
            }
        }

        if (names.Count > 0)
        {
            part.Claim(FirstLineOfHead(head), blocks[at - 1][^1].Number);
        }

        return names;
    }

    private string? DivisionOf(Match start) => DivisionNumber.Read(start.Groups["number"].Value, part.Words);

    private bool StartsEntry(IReadOnlyList<PageLine> block) =>
        EntryPattern().Match(block[0].Text) is { Success: true } start && DivisionOf(start) is not null
        && page.Lines[^1].Number != block[^1].Number;

    private static bool EndsTable(IReadOnlyList<PageLine> block) =>
        EndPattern().IsMatch(block[0].Text) || TextShape.Fold(block[0].Text).All(char.IsAsciiDigit);

    private string? Write(string number, string first, IReadOnlyList<PageLine> name, List<PageLine> description)
    {
        string whole = first + string.Concat(name.Skip(1).Select(line => line.Text));
        Match office = OfficePattern().Match(whole);
        bool hasOffice = office.Success && part.Words.EndsWith(office.Groups["office"].Value, "office");
        string printed = hasOffice ? whole[..office.Index].TrimEnd() : whole;
        var nameLines = new LineSpan(name[0].Number, name[^1].Number);
        if (printed.Length == 0)
        {
            part.Omit(nameLines, "行の事業名を読み取れない");
            return null;
        }

        int line = first.Length > 0 || name.Count == 1 ? name[0].Number : name[1].Number;
        Item item = part.Add(ItemKind.Entry, printed, line, DivisionItem(number, name[0].Number));
        if (hasOffice)
        {
            part.Passage(PassageRole.Remark, item, "担当課：" + office.Groups["office"].Value, nameLines);
        }

        if (description.Count > 0)
        {
            string text = Paragraphs.Join(description, description.Max(part => TextShape.Width(part.Text)));
            part.Passage(PassageRole.Description, item, text, new LineSpan(description[0].Number, description[^1].Number));
        }

        return printed;
    }

    private Item DivisionItem(string number, int line)
    {
        if (!divisions.TryGetValue(number, out Item? item))
        {
            string printed = LegendOf(number) ?? part.DivisionWord + number;
            divisions[number] = item = part.Add(ItemKind.Division, printed, line, table, number);
        }

        return item;
    }

    /// <summary>The legend of the document that names the division: 事業区分1-1：地域医療構想の…に関する事業.</summary>
    private string? LegendOf(string number)
    {
        foreach (Text.SourceLine line in part.Text.Lines)
        {
            int colon = line.Text.IndexOfAny(['：', ':']);
            if (colon > 0 && !line.Text.Contains('円', StringComparison.Ordinal) && part.Words.StartsWith(line.Text.TrimStart(), "division")
                && DivisionNumber.Read(line.Text[..colon], part.Words) == number)
            {
                return TextShape.Loose(line.Text[..colon] + "　" + line.Text[(colon + 1)..]);
            }
        }

        return null;
    }

    private int FirstLineOfHead(int head)
    {
        int first = head;
        while (first > 0 && page.Lines[first - 1].Block >= page.Lines[head].Block - 1
            && (part.Words.Column(page.Lines[first - 1].Text) is not null || IsPartOfLabel(first - 1)))
        {
            first--;
        }

        return page.Lines[first].Number;
    }

    /// <summary>Whether a line is a part of a label that is wrapped over its block: 事業／区分.</summary>
    private bool IsPartOfLabel(int at)
    {
        IEnumerable<string> block = page.Lines.Where(line => line.Block == page.Lines[at].Block).Select(line => line.Text);
        return part.Words.Column(string.Concat(block)) is not null;
    }

    [GeneratedRegex(@"^(?<number>[0-9０-９①-⑳Ⅰ-Ⅻ]{1,2}(?:[-－‐―ー−][0-9０-９]{1,2})?)(?:\s+(?<text>\S.*))?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex EntryPattern();


    [GeneratedRegex(@"[（(](?<office>[^（）()]+)[）)]$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex OfficePattern();

    [GeneratedRegex(@"^(?:[＜<〇○◯●◎■□※]|[（(][０-９0-9一二三四五六七八九十凡注])", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex EndPattern();
}
