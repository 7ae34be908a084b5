using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Numbered items, bullets, list elements.</summary>
internal sealed partial class OutlineBuilder
{
    private const int MostNameRows = 4;
    private const int NearRows = 12;

    private void ItemRow(Row row, Marker marker)
    {
        FlushText();
        List<Row> taken = UpToAmount(at, marker.Length);
        Joined joined = JoinAfterMarker(taken, marker.Length);
        List<Amount>? found = AmountParser.Parse(joined.Text, out string before);
        if (found is null)
        {
            Unpriced(row, marker);
            return;
        }

        if (levels is [.., { Kind: "angle" }] || levels.Exists(level => level.Kind == "division-label"))
        {
            levels.RemoveAll(level => level.Kind == "angle" || level.Rank >= EntryRank);
        }

        Close(EntryRank);
        PlainName plain = names.Read(before, true);
        entry = paper.Item(ItemKind.Entry, LineOfName(taken, marker.Length), plain.Text, marker.Label, Below(EntryRank));
        Begin(entry);
        amounts.Write(entry, found, joined, part.When, plain);
        awaitsAmount = plain.Bases.Count > 0;
        at += taken.Count;
    }

    private static int LineOfName(List<Row> taken, int marker) =>
        taken[0].Text.Length > marker || taken.Count == 1 ? taken[0].Line : taken[1].Line;

    private static Joined JoinAfterMarker(List<Row> taken, int marker)
    {
        var joined = new Joined();
        joined.Add(taken[0], marker);
        taken.Skip(1).ToList().ForEach(more => joined.Add(more, 0));
        return joined;
    }

    /// <summary>A number before a name without an amount: a project with its division below, a section, or an element of a list.</summary>
    private void Unpriced(Row row, Marker marker)
    {
        if (HasDepartment(at))
        {
            Project(row, marker);
            return;
        }

        if (marker.Length == row.Text.Length)
        {
            at++;
            return;
        }

        if (marker.Kind.Kind == "division" || IsColon(row, marker))
        {
            ListElement([row, .. Wrapped(at)], marker);
            return;
        }

        HeadingRow(row, marker);
    }

    /// <summary>The rows of a name, from a row up to the first that closes with an amount; only the first where none does.</summary>
    private List<Row> UpToAmount(int from, int marker)
    {
        var taken = new List<Row>();
        for (int i = from; i < rows.Count && taken.Count < MostNameRows; i++)
        {
            bool first = i == from;
            bool open = !first && Row.IsOpen(JoinAfterMarker(taken, marker).Flat);
            if (!first && (rows[i].Gap > Math.Max(1, TightGap) || (MarkerAt(i) is not null && !open) || IsBracketed(rows[i])))
            {
                break;
            }

            taken.Add(rows[i]);
            string tail = first ? rows[i].Text[marker..] : rows[i].Text;
            if ((!open && AmountParser.Parse(tail, out _) is not null && !Row.IsOpen(Row.Fold(tail))) || ParsesWith(taken, marker))
            {
                return taken;
            }

            if (tail.EndsWith('。'))
            {
                break;
            }
        }

        return [rows[from]];
    }

    private static bool ParsesWith(List<Row> taken, int marker) =>
        taken.Count > 1 && JoinAfterMarker(taken, marker) is var joined && !Row.IsOpen(joined.Flat) && AmountParser.Parse(joined.Text, out _) is not null;

    private void Bullet(Row row, Marker marker)
    {
        FlushText();
        List<Row> taken = UpToAmount(at, marker.Length);
        Joined joined = JoinAfterMarker(taken, marker.Length);
        List<Amount>? found = AmountParser.Parse(joined.Text, out string before);
        if (found is null || marker.Kind.Role == MarkerRole.Element)
        {
            UnpricedBullet(row, marker);
            return;
        }

        bool isBig = marker.Kind.Kind != "small";
        if (isBig && box?.Item.Kind == ItemKind.Breakdown && boxMarker is not null && boxMarker != marker.Kind.Kind)
        {
            displaced.Add((row, Section(), taken));
            placed[row.Line] = paper.Item(ItemKind.Entry, row.Line, names.Read(before, true).Text, null, Section());
            Begin(placed[row.Line]);
            awaitsAmount = false;
            at += taken.Count;
            return;
        }

        PriceBullet(row, marker, (taken, joined, before), found);
    }

    private void PriceBullet(Row row, Marker marker, (List<Row> Rows, Joined Joined, string Name) read, List<Amount> found)
    {
        YearStage when = box?.When ?? years.Of(Row.Fold(read.Name)) ?? part.When;
        PlainName plain = names.Read(read.Name, true);
        string name = box is null ? years.Strip(plain.Text) : plain.Text;
        Item parent = ParentOf(marker);
        Item item = paper.Item(ItemKind.Entry, row.Line, name, marker.Kind.Kind == "circled" ? marker.Label : null, parent);
        amounts.Write(item, found, read.Joined, when, plain);
        if (box is not null)
        {
            boxMarker ??= marker.Kind.Kind;
            if (ReferenceEquals(parent, box.Item))
            {
                box.Parts.Add(found[0].Money.Yen);
            }
        }

        big = marker.Kind.Kind == "small" ? big : item;
        Begin(item);
        awaitsAmount = false;
        at += read.Rows.Count;
    }

    private Item ParentOf(Marker marker)
    {
        Item top = box?.Item ?? entry ?? Heading;
        return marker.Kind.Kind == "small" && big is not null ? big : top;
    }

    private Item Section() => levels.FindLast(level => level.Rank <= 2)?.Item ?? part.Title;

    private void UnpricedBullet(Row row, Marker marker)
    {
        List<Row> taken = [row, .. Wrapped(at)];
        int next = at + taken.Count;
        bool opens = OpensList(next, marker);
        if (box is null && !opens)
        {
            ListElement(taken, marker);
            return;
        }

        bool inBox = box is not null && (marker.Kind.Kind == "small" || box.Item.Kind != ItemKind.Breakdown);
        if (!inBox)
        {
            box = null;
        }

        PlainName plain = names.Read(JoinAfterMarker(taken, marker.Length).Text, false);
        Item parent = inBox ? ParentOf(marker) : entry ?? Heading;
        Item item = paper.Item(inBox ? ItemKind.Entry : ItemKind.Section, row.Line, plain.Text, null, parent);
        paper.Pass(opens || !inBox ? PassageRole.Heading : PassageRole.Bullet, item, Joined.Of(taken).Text, Joined.Of(taken).Whole, row.Page);
        big = marker.Kind.Kind == "small" ? big : item;
        Begin(item);
        awaitsAmount = false;
        at = next;
    }

    /// <summary>Whether what follows belongs below a bullet: smaller bullets, or text that is no wrapped rest of it.</summary>
    private bool OpensList(int next, Marker marker)
    {
        if (next >= rows.Count || marker.Kind.Role == MarkerRole.Element)
        {
            return false;
        }

        Marker? following = MarkerAt(next);
        return following is null
            ? marker.Kind.Kind != "small" && !IsBracketed(rows[next]) && rows[next].Gap <= 1 && rows[next - 1].Text.Length <= ShortHeading
            : following.Kind.Role == MarkerRole.Bullet && following.Kind.Rank > marker.Kind.Rank;
    }

    /// <summary>The unmarked rows that carry a list element on.</summary>
    private List<Row> Wrapped(int from)
    {
        var more = new List<Row>();
        int depth = 0;
        for (int i = from + 1; i < rows.Count; i++)
        {
            depth += Row.Depth(rows[i - 1].Flat);
            bool open = depth > 0;
            bool full = rows[i - 1].Width >= WidestOfKind(from) - 3;
            bool close = rows[i].Gap == 0 || (rows[i].Gap == 1 && (open || (full && GoesOn(from, i))));
            bool ended = rows[i - 1].Flat.EndsWith('。') && !open;
            if (!close || ended || (MarkerAt(i) is not null && !open) || IsBracketed(rows[i]) || DateReader.BeginsWithDay(rows[i].Flat) || (TightGap == 1 && !open && !full))
            {
                break;
            }

            more.Add(rows[i]);
        }

        return more;
    }

    /// <summary>The widest of the rows around that carry the same marker; of all rows where none does.</summary>
    private int WidestOfKind(int index)
    {
        int from = Math.Max(0, index - NearRows);
        IEnumerable<int> near = Enumerable.Range(from, Math.Min(rows.Count, index + NearRows) - from);
        int widest = near.Where(i => i != index && MarkerAt(i)?.Kind == MarkerAt(index)?.Kind).Select(i => rows[i].Width).DefaultIfEmpty(0).Max();
        return MarkerAt(index)?.Kind.Role == MarkerRole.Element && widest > 0 ? Math.Max(widest, rows[index].Width) : WidestNear(index);
    }

    /// <summary>Across a blank line an element is wrapped only where its list goes on below.</summary>
    private bool GoesOn(int from, int rest) => TightGap == 1 || (rest + 1 < rows.Count && MarkerAt(rest + 1)?.Kind == MarkerAt(from)?.Kind);

    /// <summary>An element of a list: a passage of its own, under the list's heading.</summary>
    private void ListElement(List<Row> taken, Marker marker)
    {
        FlushText();
        bool sibling = levels.Exists(level => level.Kind == marker.Kind.Kind);
        Item owner = marker.Kind.Role == MarkerRole.Heading ? (sibling ? Below(Rank(marker)) : Heading) : box?.Item ?? big ?? entry ?? Heading;
        var joined = Joined.Of(taken);
        paper.Pass(PassageRole.Bullet, owner, joined.Text, joined.Whole, taken[0].Page);
        new ProseFigures(paper, words, years, names).Read(joined, owner, part.When, marker.Length);
        ShortFacts(joined, owner, marker.Length);
        if (marker.Kind.Role != MarkerRole.Heading)
        {
            list.Add(paper.Passages.Count - 1);
        }

        awaitsAmount = false;
        at += taken.Count;
    }

    /// <summary>Dates, counts and ratios that a list element or short text states.</summary>
    private void ShortFacts(Joined joined, Item owner, int from)
    {
        dates.Read(joined, owner, fiscal ?? part.When.Year, calendar, from);
        counts.Read(joined, owner, part.When, from);
    }

    /// <summary>A row of a list of projects: number, name over several lines, the responsible division in parentheses, then what it does.</summary>
    private void Project(Row row, Marker marker)
    {
        int end = DepartmentAt(at);
        List<Row> taken = rows.GetRange(at, end - at + 1);
        Joined joined = JoinAfterMarker(taken, marker.Length);
        int cut = joined.Flat.LastIndexOf('(');
        levels.RemoveAll(level => level.Rank >= EntryRank);
        Close(EntryRank);
        entry = paper.Item(ItemKind.Entry, LineOfName(taken, marker.Length), joined.Text[..cut], marker.Label, Below(EntryRank));
        paper.Pass(PassageRole.Heading, entry, joined.Text[..cut], joined.Lines(0, Math.Max(1, cut)), row.Page);
        paper.Pass(PassageRole.Remark, entry, joined.Text[cut..], joined.Lines(cut, joined.Text.Length - cut), row.Page);
        Begin(entry);
        awaitsAmount = false;
        at = end + 1;
    }

    private bool HasDepartment(int index) => DepartmentAt(index) >= 0;

    private int DepartmentAt(int index)
    {
        for (int i = index; i < rows.Count && i <= index + MostNameRows && (i == index || rows[i].Gap == 0); i++)
        {
            if (rows[i].Flat.LastIndexOf('(') >= 0 && words.Departments.Any(word => rows[i].Flat.EndsWith(word + ")", StringComparison.Ordinal)))
            {
                return i;
            }

            if (i > index && words.MarkerOf(rows[i].Flat) is not null)
            {
                return -1;
            }
        }

        return -1;
    }
}
