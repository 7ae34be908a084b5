using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Builds the tree of one part: headings by the rank of their markers, numbered items, boxes, bullets; text goes to the item above it.
/// </summary>
internal sealed partial class OutlineBuilder(Paper paper, ReadingWords words, YearStageReader years, Part part)
{
    private const int EntryRank = 5;
    private const int PlainRank = 8;
    private const int MostSkipped = 3;
    private readonly List<Row> rows = part.Rows;
    private readonly List<Level> levels = [];
    private readonly List<Box> boxes = [];
    private readonly List<(Row Row, Item Section, List<Row> All)> displaced = [];
    private readonly NameReader names = new(words);
    private readonly AmountWriter amounts = new(paper, new NameReader(words), years);
    private Marker?[] markers = [];
    private int at;
    private Item? entry;
    private Box? box;
    private Item? big;
    private string? boxMarker;
    private Item subject = part.Title;
    private bool awaitsAmount = true;

    private bool NumbersEnclose { get; set; }

    private Item Heading => levels.Count > 0 ? levels[^1].Item : part.Title;

    private int TightGap => part.TightGap;

    /// <summary>Reads all rows of the part.</summary>
    public void Build()
    {
        markers = Markers();
        NumbersEnclose = rows.Count > 0 && FindEnclosing();
        while (at < rows.Count)
        {
            int before = at;
            Step(rows[at]);
            if (at == before)
            {
                throw new InvalidOperationException($"Reading stands still at line {rows[at].Line}.");
            }
        }

        FlushText();
        PlaceDisplaced();
    }

    private void Step(Row row)
    {
        Marker? marker = MarkerAt(at);
        if (marker is null)
        {
            Unmarked(row);
            return;
        }

        switch (marker.Kind.Role)
        {
            case MarkerRole.Heading or MarkerRole.Bullet when marker.Length == row.Text.Length:
                at++;
                break;
            case MarkerRole.Note:
                Note(row, marker);
                break;
            case MarkerRole.Heading:
                HeadingRow(row, marker);
                break;
            case MarkerRole.Item:
                ItemRow(row, marker);
                break;
            case MarkerRole.Element when marker.Length == row.Text.Length:
                Push(marker.Kind.Kind, PlainRank - 1, paper.Item(ItemKind.Division, row.Line, row.Text, marker.Label, Below(PlainRank - 1)));
                at++;
                break;
            default:
                Bullet(row, marker);
                break;
        }
    }

    private Marker? MarkerAt(int index) => markers[index];

    /// <summary>The markers of all rows; a number counts only in its sequence or above a name with its division.</summary>
    private Marker?[] Markers()
    {
        var found = new Marker?[rows.Count];
        int last = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            Marker? marker = words.MarkerOf(rows[i].Flat);
            if (marker?.Kind.Kind == "number" && !IsColon(rows[i], marker) && !HasDepartment(i))
            {
                bool inSequence = marker.Number == 1 || (marker.Number > last && marker.Number <= last + MostSkipped);
                last = inSequence ? marker.Number : last;
                marker = inSequence ? marker : null;
            }

            found[i] = marker;
        }

        return found;
    }

    /// <summary>１－１：…, ２：…: labels of list elements, whatever their marker.</summary>
    private bool IsListLabel(int index, Marker marker) => marker.Kind.Role == MarkerRole.Item && IsColon(rows[index], marker);

    private static bool IsColon(Row row, Marker marker) => row.Flat[marker.Length - 1] == ':';

    /// <summary>Opens a heading: everything of its rank and below is closed.</summary>
    private void Push(string kind, int rank, Item item)
    {
        FlushText();
        Close(rank);
        levels.Add(new Level(kind, rank, item));
        Begin(item);
    }

    private void Begin(Item item)
    {
        subject = item;
        awaitsAmount = true;
        list.Clear();
    }

    private void Close(int rank)
    {
        levels.RemoveAll(level => level.Rank >= rank);
        entry = null;
        box = null;
        big = null;
    }

    /// <summary>The item under which something of a rank comes.</summary>
    private Item Below(int rank) => levels.FindLast(level => level.Rank < rank)?.Item ?? part.Title;

    private void HeadingRow(Row row, Marker marker)
    {
        int rank = Rank(marker);
        bool closed = marker.Kind.Kind == "angle" && row.Flat[^1] is '>' or ')';
        List<Row> name = closed ? [row] : [row, .. Continuation(at + 1)];
        var joined = new Joined();
        joined.Add(row, marker.Length);
        name.Skip(1).ToList().ForEach(more => joined.Add(more, 0));
        List<Amount>? found = AmountParser.Parse(joined.Text, out string before);
        int next = at + name.Count;
        if (IsLeaf(next, marker) && found is null)
        {
            ListElement(name, marker);
            return;
        }

        FlushText();
        Close(rank);
        string printed = found is null ? joined.Text : before;
        PlainName plain = names.Read(printed.Trim('<', '>', '＜', '＞'), false);
        ItemKind kind = found is null ? ItemKind.Section : ItemKind.Entry;
        Item item = paper.Item(kind, row.Line, plain.Text, marker.Label, Below(rank));
        paper.Pass(PassageRole.Heading, item, Joined.Of(name).Text, joined.Whole, row.Page);
        levels.Add(new Level(marker.Kind.Kind, rank, item));
        Begin(item);
        at = next;
        if (found is null)
        {
            dates.Read(joined, item, fiscal ?? part.When.Year, calendar, 0);
        }
        else
        {
            amounts.Write(item, found, joined, part.When, plain);
            awaitsAmount = false;
        }
    }

    /// <summary>Where numbers come first and （１）… starts below one of them (5, (1) (2) (3), 6), the numbers enclose the lists.</summary>
    private int Rank(Marker marker) => marker.Kind.Kind == "paren" && NumbersEnclose ? EntryRank + 1 : marker.Kind.Rank;

    private bool FindEnclosing()
    {
        int first = Array.FindIndex(markers, marker => marker?.Kind.Kind == "paren");
        int number = Array.FindLastIndex(markers, Math.Max(0, first), marker => marker?.Kind.Kind == "number");
        int chapter = Array.FindLastIndex(markers, Math.Max(0, first), marker => marker?.Kind.Kind == "chapter");
        return first > 0 && number >= 0 && number > chapter && markers[first]!.Number == 1;
    }

    /// <summary>Whether nothing comes below a heading before the next of its kind: then it is an element of a list.</summary>
    private bool IsLeaf(int next, Marker marker)
    {
        if (next >= rows.Count)
        {
            return true;
        }

        Marker? following = MarkerAt(next);
        return following is { Kind.Role: MarkerRole.Heading or MarkerRole.Item } && !IsListLabel(next, following) && Rank(following) <= Rank(marker);
    }

    /// <summary>The rows that carry a heading's or name's wrapped words on: unmarked, close, without an amount of their own, no sentence.</summary>
    private List<Row> Continuation(int from)
    {
        var more = new List<Row>();
        for (int i = from; i < rows.Count && more.Count < 3; i++)
        {
            if (rows[i].Gap > TightGap || MarkerAt(i) is not null || IsBracketed(rows[i]) || IsAmountOnly(rows[i]) || OpensItem(i))
            {
                break;
            }

            more.Add(rows[i]);
            if (AmountParser.Parse(rows[i].Text, out _) is not null || rows[i].Flat.EndsWith('。'))
            {
                break;
            }
        }

        bool sentence = more.Exists(row => row.Flat.EndsWith('。'));
        bool wraps = more.Count > 0 && (TightGap == 1 || MarkerAt(from - 1) is { } own && Rank(own) > EntryRank || rows[from - 1].Width >= WidestNear(from - 1) - 4);
        return sentence && !IsSentenceList(from - 1) || !wraps ? [] : more;
    }

    /// <summary>A heading marker before a sentence (（１）医師：…する。): the sentence's own lines go with it.</summary>
    private bool IsSentenceList(int index) => TightGap == 0 && rows[index].Flat.Contains(':', StringComparison.Ordinal) && MarkerAt(index) is not null;

    private int WidestNear(int index)
    {
        int from = Math.Max(0, index - 6);
        return rows.GetRange(from, Math.Min(rows.Count, index + 7) - from).Max(row => row.Width);
    }
}
