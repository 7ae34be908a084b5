using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Reads a slide, whose boxes the extraction has put into no order. An amount at the end of a bullet or name is that name's; an amount
/// that stands alone goes to a heading only where the rest of the paper proves it.
/// </summary>
internal sealed partial class SlideReader(Paper paper, ReadingWords words, YearStageReader years, Part part)
{
    private const int FewestOrphans = 3;
    private const int ShortestHeading = 3;
    private const int MostBulletRows = 30;
    private const double LeastLikeness = 0.6;
    private readonly NameReader names = new(words);
    private readonly AmountWriter writer = new(paper, new NameReader(words), years);
    private readonly SlideProof proof = new(paper);
    private readonly List<(Joined Text, int Line)> headings = [];
    private readonly List<(Row Row, List<Amount> Found)> orphans = [];
    private readonly List<(Row Row, List<Row> Taken, Marker Marker)> notes = [];
    private readonly List<(Row Row, List<Row> Taken, string Name, List<Amount> Found)> bullets = [];
    private readonly Dictionary<char, YearStage> legend = [];
    private readonly Dictionary<Item, Item> places = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Item Item, string Key)> chapters = [];
    private Item? named;

    /// <summary>Whether a part is a slide: several bare amounts stand right below other amounts.</summary>
    public static bool IsSlide(Part part)
    {
        int count = 0;
        for (int i = 1; i < part.Rows.Count; i++)
        {
            count += IsBare(part.Rows[i]) && AmountParser.Parse(part.Rows[i - 1].Text, out _) is not null ? 1 : 0;
        }

        return count >= FewestOrphans;
    }

    /// <summary>Reads the slide; the rest of the paper has been read before.</summary>
    public void Read()
    {
        int since = paper.Facts.Count;
        ReadLegend();
        for (int at = 0; at < part.Rows.Count;)
        {
            at = Step(at);
        }

        PlaceOrphans();
        bullets.ForEach(one => Bullet(one.Row, one.Taken, one.Name, one.Found));
        foreach ((Row row, List<Row> taken, Marker marker) in notes)
        {
            Joined joined = Joined.Of(taken);
            paper.Pass(PassageRole.Note, part.Title, joined.Text, joined.Whole, row.Page);
            writer.Note(part.Title, marker.Label, joined.Flat[marker.Length..], names, since);
        }
    }

    [GeneratedRegex(@"(?<open>[(【]) *[)】] ?内は(?<what>[^、。]+)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Legend();

    private static bool IsBare(Row row) =>
        AmountParser.Parse(row.Text, out string name) is not null && name.Trim('(', '（', ' ', '　').Length == 0;

    private void ReadLegend()
    {
        foreach (Match match in part.Rows.SelectMany(row => Legend().Matches(row.Flat)))
        {
            if (years.Of(match.Groups["what"].Value) is { } when)
            {
                legend[match.Groups["open"].Value[0]] = when;
            }
        }
    }

    private int Step(int at)
    {
        Row row = part.Rows[at];
        Marker? marker = words.MarkerOf(row.Flat);
        switch (marker?.Kind.Role)
        {
            case MarkerRole.Note:
                notes.Add((row, [row], marker));
                return at + 1;
            case MarkerRole.Heading when AmountParser.Parse(row.Text, out _) is null:
                Chapter(row, marker);
                return at + 1;
            case MarkerRole.Bullet:
                return BulletRows(at, marker);
            default:
                return Unmarked(at, row);
        }
    }

    private void Chapter(Row row, Marker marker)
    {
        Item item = paper.Item(ItemKind.Section, row.Line, row.Text[marker.Length..].Trim(), marker.Label, part.Title);
        chapters.Add((item, item.Name));
        paper.Pass(PassageRole.Heading, item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
    }

    private int BulletRows(int at, Marker marker)
    {
        var taken = new List<Row> { part.Rows[at] };
        while (taken.Count < MostBulletRows && AmountParser.Parse(Text(taken, marker.Length).Text, out _) is null && at + taken.Count < part.Rows.Count)
        {
            Row next = part.Rows[at + taken.Count];
            bool bare = IsBare(next) && next.Gap <= 1 && !taken[^1].Flat.EndsWith('等');
            if (words.MarkerOf(next.Flat) is not null || (!bare && (next.Gap > 0 || taken[^1].Flat[^1] is '等' or '。')))
            {
                break;
            }

            taken.Add(next);
        }

        Joined joined = Text(taken, marker.Length);
        if (AmountParser.Parse(joined.Text, out string name) is { } found)
        {
            bullets.Add((taken[0], taken, name, found));
        }
        else
        {
            foreach ((int start, int length) in joined.Sentences())
            {
                paper.Pass(PassageRole.Bullet, part.Title, joined.Text.Substring(start, length), joined.Lines(start, length), taken[0].Page);
            }
        }

        return at + taken.Count;
    }

    private static Joined Text(List<Row> taken, int marker)
    {
        var joined = new Joined();
        joined.Add(taken[0], marker);
        taken.Skip(1).ToList().ForEach(more => joined.Add(more, 0));
        return joined;
    }

    private int Unmarked(int at, Row row)
    {
        string inner = row.Flat is ['【', .., '】'] ? row.Text[1..^1] : row.Text;
        List<Amount>? found = AmountParser.Parse(inner, out string name);
        if (found is not null && inner.Length < row.Text.Length)
        {
            Bracketed(row, found);
        }
        else if (found is not null && IsBare(row))
        {
            orphans.Add((row, found));
        }
        else if (found is not null)
        {
            named = paper.Item(ItemKind.Entry, row.Line, names.Read(name, true).Text, null, part.Title);
            writer.Write(named, found, Joined.Of([row]), part.When, names.Read(name, true));
        }
        else
        {
            return Run(at);
        }

        return at + 1;
    }

    /// <summary>【M】 below a named amount is what the legend says of 【 】.</summary>
    private void Bracketed(Row row, List<Amount> found)
    {
        if (named is null || !legend.TryGetValue('【', out YearStage when))
        {
            paper.Omit(new LineSpan(row.Line, row.Line), row.Text, "括弧の意味が書かれていない");
            return;
        }

        var joined = new Joined();
        joined.Add(row.WithText(row.Text[1..^1], row.Gap), 0);
        writer.Write(named, found, joined, when, new PlainName(string.Empty, [], [], []));
    }

    /// <summary>Unmarked rows without amounts: a heading over one or more lines, or text; labels of boxes (補正予算) are passed over.</summary>
    private int Run(int at)
    {
        int end = at + 1;
        while (end < part.Rows.Count && part.Rows[end].Gap == 0 && words.MarkerOf(part.Rows[end].Flat) is null && AmountParser.Parse(part.Rows[end].Text, out _) is null)
        {
            end++;
        }

        Joined joined = Joined.Of(part.Rows.GetRange(at, end - at));
        if (joined.Text.Length < ShortestHeading || years.StageOf(joined.Flat.Replace(" ", string.Empty, StringComparison.Ordinal), part.When.Year) is not null)
        {
            return end;
        }

        bool text = joined.Flat[^1] is '。' or '等' || joined.Text.Count(c => c == '、') > 2;
        if (!text)
        {
            headings.Add((joined, part.Rows[at].Line));
        }

        paper.Pass(text ? PassageRole.Prose : PassageRole.Heading, part.Title, joined.Text, joined.Whole, part.Rows[at].Page);
        return end;
    }

    private void PlaceOrphans()
    {
        foreach ((Row row, List<Amount> found) in orphans)
        {
            long step = SlideProof.Step(found[0]);
            Item? section = proof.Section(found[0].Money.Yen, step, found[0].Previous?.Money.Yen, part.When, IsPrinted);
            (Joined Text, int Line) heading = section is null ? default : HeadingOf(section);
            if (heading.Text is null)
            {
                paper.Omit(new LineSpan(row.Line, row.Line), row.Text, "金額に対応する見出しを本文から証明できない");
                continue;
            }

            Item above = ChapterOf(section!.Parent) ?? part.Title;
            Item item = paper.Item(ItemKind.Section, heading.Line, heading.Text.Text, null, above);
            places[section] = item;
            writer.Write(item, found, Joined.Of([row]), part.When, new PlainName(string.Empty, [], [], []));
        }
    }

    private bool IsPrinted(Item section) => headings.Exists(one => TextNormalizer.NameKey(one.Text.Text) == section.Name);

    private Item? ChapterOf(Item? above) => above is null ? null : chapters.Find(one => one.Key == above.Name).Item;

    /// <summary>The one heading of the slide whose words are those of a section or of the headings in it.</summary>
    private (Joined Text, int Line) HeadingOf(Item section)
    {
        string all = section.Name + "\n" + string.Join('\n', paper.Items.Where(item => ReferenceEquals(item.Parent, section) && item.Kind == ItemKind.Section).Select(item => item.Name));
        HashSet<string> pairs = Pairs(all);
        var ranked = headings.Select(one => (one.Text, one.Line, Score: Likeness(TextNormalizer.NameKey(one.Text.Text), pairs))).OrderByDescending(one => one.Score).ToList();
        bool clear = ranked.Count > 0 && ranked[0].Score >= LeastLikeness && (ranked.Count == 1 || ranked[0].Score > ranked[1].Score);
        return clear ? (ranked[0].Text, ranked[0].Line) : default;
    }

    private static double Likeness(string key, HashSet<string> pairs)
    {
        HashSet<string> own = Pairs(key);
        return own.Count == 0 ? 0 : (double)own.Count(pairs.Contains) / own.Count;
    }

    private static HashSet<string> Pairs(string key) => [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(at => key.Substring(at, 2))];

    private void Bullet(Row row, List<Row> taken, string printed, List<Amount> found)
    {
        PlainName plain = names.Read(printed, true);
        Joined joined = Text(taken, words.MarkerOf(row.Flat)!.Length);
        bool paired = found[0].Previous is not null;
        FactDraft? known = proof.Of(plain.Text, found[0].Money.Yen, SlideProof.Step(found[0]), paired ? part.When.Stage : null);
        if (known is null && !paired)
        {
            paper.Omit(joined.Whole, joined.Text, "予算案か補正予算かを本文から証明できない");
            return;
        }

        Item item = paper.Item(ItemKind.Entry, row.Line, plain.Text, null, PlaceOf(known?.Item));
        writer.Write(item, found, joined, paired ? part.When : known!.When, plain);
    }

    private Item PlaceOf(Item? known)
    {
        for (Item? above = known?.Parent; above is not null; above = above.Parent)
        {
            if (places.TryGetValue(above, out Item? place))
            {
                return place;
            }
        }

        return part.Title;
    }
}
