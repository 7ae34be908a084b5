using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Cuts a paper into parts at its titles. A title may stand below its list (the extraction of a slide puts it last): a title with
/// nothing below it takes the block above.
/// </summary>
internal sealed class PartSplitter(Paper paper, ReadingWords words, YearStageReader years, Source source, Item root)
{
    private const int LongestTitle = 60;
    private const int BlockGap = 8;
    private readonly Dictionary<string, Item> titles = new(StringComparer.Ordinal);

    /// <summary>The parts in the order of the paper.</summary>
    public List<Part> Split(List<Row> rows)
    {
        YearStage fallback = new(source.Year, years.StageOf(Row.Fold(source.Title), source.Year) ?? Stage.Draft);
        return rows.Exists(row => RowReader.Doubled(row) is not null) ? Pages(rows, fallback) : Titled(rows, fallback);
    }

    /// <summary>A paper with running titles: a part a page, titles of the same words shared.</summary>
    private List<Part> Pages(List<Row> rows, YearStage fallback)
    {
        var parts = new List<Part>();
        var page = new List<Row>();
        int tight = PageTightGap(rows);
        foreach (Row row in rows.Append(new Row(int.MaxValue, string.Empty, RowReader.PageGap, null)))
        {
            if (row.Gap >= RowReader.PageGap && page.Count > 0)
            {
                parts.Add(Page(page, fallback, tight));
                page = [];
            }

            page.Add(row);
        }

        return parts;
    }

    /// <summary>Pages of slides hold little text each, so the paper as a whole says how its lines are spaced.</summary>
    private static int PageTightGap(List<Row> rows) => rows.Exists(row => row.Gap == 0 && row.Width > 80) ? 0 : Part.GapOf(rows);

    private Part Page(List<Row> page, YearStage fallback, int tight)
    {
        int at = page.FindIndex(row => RowReader.Doubled(row) is not null);
        if (at < 0)
        {
            return new Part(root, page, fallback, tight, true);
        }

        string title = RowReader.Doubled(page[at])!;
        Item item = TitleOf(title, page[at].Line);
        List<Row> rest = [.. page];
        RowReader.TakeOut(rest, at);
        Item owner = item;
        if (Subtitle(rest) is { } subtitle)
        {
            RowReader.TakeOut(rest, rest.IndexOf(subtitle));
            owner = TitleOf(subtitle.Text, subtitle.Line, item);
        }

        return new Part(owner, rest, When(title, fallback), tight, true);
    }

    /// <summary>A （１） heading that stands last on its page, below everything it is the heading of; only notes may follow it.</summary>
    private Row? Subtitle(List<Row> page)
    {
        int at = page.FindLastIndex(row => words.MarkerOf(row.Flat) is { Kind.Kind: "paren" } && IsTitleEnd(row));
        if (at < 0 || at + 1 >= page.Count)
        {
            return at < 0 ? null : page[at];
        }

        Row next = page[at + 1];
        bool note = words.MarkerOf(next.Flat) is { Kind.Role: MarkerRole.Note } || IsSubtitle(next);
        return note ? page[at] : null;
    }

    private bool IsTitleEnd(Row row) => words.Titles.Any(word => row.Flat.EndsWith(word, StringComparison.Ordinal)
        || row.Flat.Contains(word + "(", StringComparison.Ordinal));

    private Item TitleOf(string title, int line, Item? above = null)
    {
        if (titles.TryGetValue(title, out Item? known))
        {
            return known;
        }

        Marker? marker = words.MarkerOf(Row.Fold(title));
        string name = marker is null ? title : title[marker.Length..].Trim();
        titles[title] = paper.Item(ItemKind.Section, line, name, marker?.Label, above ?? root);
        paper.Pass(PassageRole.Heading, titles[title], title, new LineSpan(line, line), null);
        return titles[title];
    }

    private YearStage When(string title, YearStage fallback)
    {
        string flat = Row.Fold(title);
        return YearStageReader.Year(flat) is { } year ? new(year, years.StageOf(flat, year) ?? fallback.Stage) : fallback;
    }

    private List<Part> Titled(List<Row> rows, YearStage fallback)
    {
        List<int> at = Titles(rows);
        var bounds = new List<(int Title, int From, int To)>();
        int end = rows.Count;
        for (int i = at.Count - 1; i >= 0; i--)
        {
            int title = at[i];
            int from = title + 1;
            if (Content(rows, from, end).Count > 0 || i == 0)
            {
                bounds.Insert(0, (title, from, end));
                end = title;
                continue;
            }

            int block = BlockAbove(rows, title, i > 0 ? at[i - 1] + 1 : 0);
            bounds.Insert(0, (title, block, title));
            end = block;
        }

        return Build(rows, bounds, end, fallback);
    }

    private static List<Row> Content(List<Row> rows, int from, int to)
    {
        List<Row> content = rows.GetRange(from, Math.Max(0, to - from));
        return content.Count > 0 && IsSubtitle(content[0]) ? content.GetRange(1, content.Count - 1) : content;
    }

    private static int BlockAbove(List<Row> rows, int title, int least)
    {
        int block = title - 1;
        while (block > least && rows[block].Gap < BlockGap)
        {
            block--;
        }

        return Math.Max(block, least);
    }

    private List<Part> Build(List<Row> rows, List<(int Title, int From, int To)> bounds, int head, YearStage fallback)
    {
        var parts = new List<Part>();
        if (head > 0)
        {
            parts.Add(new Part(root, rows.GetRange(0, head), fallback, Part.GapOf(rows.GetRange(0, head)), false));
        }

        YearStage when = fallback;
        foreach ((int title, int from, int to) in bounds)
        {
            string name = rows[title].Text;
            int begin = from;
            if (from > title && from < to && IsSubtitle(rows[from]))
            {
                name += rows[from].Text;
                begin++;
            }

            YearStage own = When(name, when);
            when = from > title ? own : when;
            List<Row> below = rows.GetRange(begin, to - begin);
            parts.Add(new Part(TitleOf(name, rows[title].Line), below, own, Part.GapOf(below), false));
        }

        return parts;
    }

    private static bool IsSubtitle(Row row) => row.Flat is ['(', .., ')'] && row.Gap <= RowReader.PageGap && row.Text.Length < LongestTitle / 2
        && row.Flat.IndexOf(')', StringComparison.Ordinal) == row.Flat.Length - 1 && YearStageReader.Years(row.Flat).Count == 0 && !row.Flat.Contains(':', StringComparison.Ordinal);

    private List<int> Titles(List<Row> rows)
    {
        var titles = new List<int>();
        for (int at = 0; at < rows.Count; at++)
        {
            if (IsTitle(rows, at, titles.Count > 0 && titles[^1] == at - 1))
            {
                titles.Add(at);
            }
        }

        return titles;
    }

    /// <summary>A title: unmarked or numbered at the top of a page, short, no amount, with a year and an ending of titles; or unmarked right below a title or a gap and right above a chapter.</summary>
    private bool IsTitle(List<Row> rows, int at, bool belowTitle)
    {
        Row row = rows[at];
        bool numbered = words.MarkerOf(row.Flat) is { Kind.Role: MarkerRole.Item } && row.Gap >= RowReader.PageGap && YearStageReader.Year(row.Flat) is not null;
        if (row.Text.Length > LongestTitle || (words.MarkerOf(row.Flat) is not null && !numbered) || AmountParser.Parse(row.Text, out _) is not null
            || row.Flat.EndsWith('。') || IsSubtitle(row))
        {
            return false;
        }

        string bare = row.Flat.Split('(')[0].TrimEnd();
        bool ends = words.Titles.Any(word => row.Flat.EndsWith(word, StringComparison.Ordinal) || bare.EndsWith(word, StringComparison.Ordinal));
        bool alone = at == 0 || row.Gap >= RowReader.PageGap || belowTitle;
        return ends && alone && (YearStageReader.Year(row.Flat) is not null || IsChapter(rows, at + 1));
    }

    private bool IsChapter(List<Row> rows, int at) => at < rows.Count && words.MarkerOf(rows[at].Flat) is { Kind.Rank: 1 };
}
