using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Rows without a marker: amount lines, names with their amounts, notes, headings, running text.</summary>
internal sealed partial class OutlineBuilder
{
    private const int ShortHeading = 32;
    private readonly List<Row> pending = [];
    private readonly List<int> list = [];
    private readonly DateReader dates = new(paper, words);
    private readonly CountReader counts = new(paper, words);
    private int? calendar;
    private FiscalYear? fiscal;
    private readonly Dictionary<int, Item> placed = [];
    private Item? packageOwner;
    private Item? lastPriced;

    [GeneratedRegex(@"^\(?(?<what>対[^0-9:]*比): ?(?<rate>[0-9.,]+ ?%)\)?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex RateRow();

    [GeneratedRegex(@"\([A-Z]\)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex FormulaLetter();

    private void Unmarked(Row row)
    {
        if (IsBracketed(row))
        {
            BoxRow(row);
        }
        else if (IsSupplement(row))
        {
            FlushText();
            OpenSupplement(row, row.Text, Joined.Of([row]), null);
        }
        else if (row.Text is "等" or "など")
        {
            FlushText();
            at++;
        }
        else if (RateRow().Match(row.Flat) is { Success: true } rate)
        {
            Rate(row, rate);
        }
        else if (OpensItem(at))
        {
            NamedBelow(row);
        }
        else if (AmountParser.Parse(row.Text, out string name) is { } found && pending is not [.., { } above] | IsClosed())
        {
            Priced(row, name, found);
        }
        else if (IsRemark(row, out PlainName plain))
        {
            amounts.Qualify(subject, plain);
            paper.Pass(PassageRole.Note, subject, row.Text, new LineSpan(row.Line, row.Line), row.Page);
            at++;
        }
        else
        {
            Words(row);
        }
    }

    /// <summary>Whether the running text so far has come to an end, so that an amount row is no part of its sentence.</summary>
    private bool IsClosed() => pending.Count == 0 || pending[^1].Flat[^1] is '。' or ')' || pending[^1].Width < 40;

    private bool IsRemark(Row row, out PlainName plain)
    {
        plain = names.Read(row.Text, false);
        return plain.Text.Length == 0 && plain.Qualifiers.Count > 0;
    }

    private bool IsAmountOnly(Row row) =>
        AmountParser.Parse(row.Text, out string name) is not null && IsLabel(name);

    private bool IsLabel(string name)
    {
        PlainName plain = names.Read(name, true);
        return plain.Text.Length == 0 || years.Whole(Row.Fold(plain.Text)) is not null;
    }

    /// <summary>An unmarked name whose amount line follows and says the stage or the fund base.</summary>
    private bool OpensItem(int index)
    {
        Row row = rows[index];
        if (index + 1 >= rows.Count || rows[index + 1].Gap > 1 || MarkerAt(index) is not null || IsBracketed(row)
            || row.Flat.EndsWith('。') || AmountParser.Parse(row.Text, out _) is not null || AmountParser.Parse(rows[index + 1].Text, out string label) is null)
        {
            return false;
        }

        bool fresh = index == 0 || rows[index - 1].Flat.EndsWith('。') || MarkerAt(index - 1) is not null
            || rows[index - 1].Text == "等" || AmountParser.Parse(rows[index - 1].Text, out _) is not null;
        return fresh && label.Trim().Length > 0 && IsLabel(label) && MarkerAt(index + 1) is null && !names.Read(label, true).Qualifiers.Contains(Qualifiers.OfWhich);
    }

    private void NamedBelow(Row row)
    {
        Row next = rows[at + 1];
        AmountParser.Parse(next.Text, out string label);
        if (years.Whole(Row.Fold(label)) is not null)
        {
            Package(row, next);
            return;
        }

        FlushText();
        Level? division = levels.FindLast(level => level.Kind == "division-label");
        Item item = paper.Item(ItemKind.Entry, row.Line, row.Text, division?.Item.Number, division?.Item ?? Heading);
        Begin(item);
        at++;
        Priced(next, label, AmountParser.Parse(next.Text, out _)!);
    }

    private void Priced(Row row, string name, List<Amount> found)
    {
        FlushText();
        var joined = Joined.Of([row]);
        PlainName plain = names.Read(name, true);
        bool bracketed = row.Flat[0] is '[' or '【';
        if (plain.Text.Length == 0 && plain.Qualifiers.Contains(Qualifiers.OfWhich) && bracketed)
        {
            string label = names.Read(name, false).Text.TrimStart('う', 'ち', '、').Trim();
            Item child = paper.Item(ItemKind.Entry, row.Line, label, null, lastPriced ?? subject);
            amounts.Write(child, found, joined, amounts.WhenOf(lastPriced) ?? part.When, plain);
        }
        else if (IsLabel(name))
        {
            AmountRow(row, joined, found, plain);
        }
        else
        {
            NamedRow(row, joined, found, plain);
        }

        at++;
    }

    private void AmountRow(Row row, Joined joined, List<Amount> found, PlainName plain)
    {
        bool ofSubject = awaitsAmount || plain.Qualifiers.Contains(Qualifiers.OfWhich);
        if (!ofSubject)
        {
            paper.Omit(joined.Whole, row.Text, "金額に対応する見出しを証明できない");
            return;
        }

        YearStage when = years.Whole(Row.Fold(plain.Text)) ?? part.When;
        amounts.Write(subject, found, joined, box is not null && when == part.When ? box.When : when, plain);
    }

    /// <summary>An unmarked row with its own name: 令和７年度 予算案（Ａ） １，７９４億円, （Ａ）－（Ｃ） ▲９億円.</summary>
    private void NamedRow(Row row, Joined joined, List<Amount> found, PlainName plain)
    {
        YearStage when = years.Of(Row.Fold(plain.Text)) ?? part.When;
        MatchCollection letters = FormulaLetter().Matches(Row.Fold(plain.Text));
        if (letters.Count >= 2)
        {
            bool difference = letters.Count == 2 && Row.Fold(plain.Text).Contains('-', StringComparison.Ordinal);
            when = part.When with { Stage = difference ? Stage.Difference : Stage.Other };
        }

        lastPriced = paper.Item(ItemKind.Entry, row.Line, plain.Text, null, box?.Item ?? Heading);
        amounts.Write(lastPriced, found, joined, when, plain);
        subject = lastPriced;
        awaitsAmount = false;
    }

    private void Rate(Row row, Match rate)
    {
        FlushText();
        Item item = lastPriced ?? subject;
        amounts.Rate(item, rate.Groups["rate"].Value, row.Text.Substring(rate.Groups["rate"].Index, rate.Groups["rate"].Length), new LineSpan(row.Line, row.Line), part.When with { Stage = Stage.Difference }, row.Page);
        at++;
    }

    private void Words(Row row)
    {
        if (part.IsPage && row.Gap > TightGap && IsClosed())
        {
            FlushText();
        }

        calendar = DateReader.CalendarYear(row.Flat) ?? calendar;

        if (IsHeadingLike(at))
        {
            FlushText();
            fiscal = YearStageReader.WholeYear(row.Flat) ?? fiscal;
            if (Trails(at))
            {
                Trailing(row);
                return;
            }

            Item item = paper.Item(ItemKind.Section, row.Line, row.Text, null, Below(PlainRank));
            paper.Pass(PassageRole.Heading, item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
            Push("plain", PlainRank, item);
        }
        else
        {
            pending.Add(row);
        }

        at++;
    }

    /// <summary>A short unmarked row that stands apart, with something below it, where no item is being described.</summary>
    private bool IsHeadingLike(int index)
    {
        Row row = rows[index];
        if (((entry is not null || big is not null) && !part.IsPage) || box is not null || (part.IsPage && (HasColumns(row) || ReferenceEquals(subject, entry))) || row.Text.Length > ShortHeading || row.Flat[^1] is '。' or '、'
            || (row.Gap <= TightGap && index > 0) || index + 1 >= rows.Count || rows[index + 1].Gap <= Math.Min(TightGap, 0) || !IsClosed())
        {
            return false;
        }

        if (MarkerAt(index + 1) is { Kind.Role: MarkerRole.Heading or MarkerRole.Item } following && !IsListLabel(index + 1, following) && part.IsPage)
        {
            return false;
        }

        bool headingAbove = index > 0 && pending.Count == 0 && levels.Count > 0 && ReferenceEquals(subject, Heading) && awaitsAmount;
        return !headingAbove || MarkerAt(index + 1) is { Kind.Role: not MarkerRole.Heading and not MarkerRole.Item } || rows[index + 1].Text.Length > ShortHeading;
    }

    /// <summary>Heads of columns stand side by side: no heading.</summary>
    private static bool HasColumns(Row row) => row.Flat.Contains(' ', StringComparison.Ordinal) || row.Text.Length <= 2;

    /// <summary>A heading below its list: the extraction put the title of a box last, and a wider gap than above follows.</summary>
    private bool Trails(int index) => part.IsPage && list.Count > 0 && rows[index].Gap <= 1
        && (index + 1 == rows.Count || rows[index + 1].Gap > rows[index].Gap);

    private void Trailing(Row row)
    {
        Item item = paper.Item(ItemKind.Section, row.Line, row.Text, null, Heading);
        paper.Pass(PassageRole.Heading, item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
        list.ForEach(index => paper.Passages[index] = paper.Passages[index] with { Item = item });
        list.Clear();
        at++;
    }

    private void Note(Row row, Marker marker)
    {
        FlushText();
        var taken = new List<Row> { row };
        int depth = 0;
        for (int i = at + 1; i < rows.Count && rows[i].Gap <= 1 && MarkerAt(i) is null && !IsBracketed(rows[i]); i++)
        {
            depth += Row.Depth(taken[^1].Flat);
            bool ended = taken[^1].Flat.EndsWith('。') && depth <= 0;
            bool full = taken[^1].Width >= WidestNear(i - 1) - 8 || rows[i].Gap == 0 || rows[i].Flat.EndsWith('。');
            if (ended || !full || OpensItem(i))
            {
                break;
            }

            taken.Add(rows[i]);
        }

        var joined = Joined.Of(taken);
        Item owner = box?.Item.Kind == ItemKind.Breakdown ? box.Item : subject;
        paper.Pass(PassageRole.Note, owner, joined.Text, joined.Whole, row.Page);
        amounts.Note(subject, marker.Label, joined.Flat[marker.Length..], names);
        new ProseFigures(paper, words, years, names).Read(joined, owner, box?.When ?? part.When, marker.Length);
        dates.Read(joined, owner, fiscal ?? part.When.Year, calendar, marker.Length);
        at += taken.Count;
    }

    private void FlushText()
    {
        if (pending.Count == 0)
        {
            return;
        }

        var joined = Joined.Of(pending);
        int? page = pending[^1].Page;
        pending.Clear();
        awaitsAmount = false;
        Item told = box?.Item.Kind == ItemKind.Breakdown ? box.Owner : subject;
        List<(int Start, int Length)> sentences = [.. joined.Sentences()];
        List<(int Start, int Length)> plain = sentences.FindAll(one => !ProseFigures.HasMoney(joined, one));
        foreach ((int start, int length) in sentences.Except(plain))
        {
            paper.Pass(PassageRole.Note, told, joined.Text.Substring(start, length), joined.Lines(start, length), page);
        }

        new ProseFigures(paper, words, years, names).Read(joined, told, box?.When ?? part.When, 0);
        bool describes = subject.Kind == ItemKind.Entry;
        if (describes && plain.Count > 0)
        {
            string all = string.Concat(plain.Select(one => joined.Text.Substring(one.Start, one.Length)));
            int end = plain[^1].Start + plain[^1].Length;
            paper.Pass(PassageRole.Description, subject, all, joined.Lines(plain[0].Start, end - plain[0].Start), page);
        }

        if (!describes || plain.Count > 1)
        {
            plain.ForEach(one => paper.Pass(PassageRole.Prose, subject, joined.Text.Substring(one.Start, one.Length), joined.Lines(one.Start, one.Length), page));
        }

        if (!describes && joined.Text.Length <= 2 * ShortHeading)
        {
            ShortFacts(joined, subject, 0);
        }

        list.Clear();
    }
}
