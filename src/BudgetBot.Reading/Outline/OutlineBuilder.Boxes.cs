using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Boxes: 【…予算の内訳】, 【令和６年度補正予算 …】, the unbracketed 令和６年度補正予算, and packages with an amount line of their own.</summary>
internal sealed partial class OutlineBuilder
{
    private static bool IsBracketed(Row row) => row.Flat is ['【', .., '】'] && row.Flat.IndexOf('】', StringComparison.Ordinal) == row.Flat.Length - 1;

    private void BoxRow(Row row)
    {
        FlushText();
        if (string.IsNullOrWhiteSpace(row.Text[1..^1]))
        {
            at++;
            return;
        }

        var joined = new Joined();
        joined.Add(row.WithText(row.Text[1..^1], row.Gap), 0);
        List<Amount>? found = AmountParser.Parse(joined.Text, out string before);
        string printed = (found is null ? joined.Text : before).Trim();
        (string Word, ItemKind Kind) kind = words.Boxes.FirstOrDefault(one => printed.Contains(one.Word, StringComparison.Ordinal));
        if (kind.Word is null)
        {
            BracketHeading(row, printed);
            return;
        }

        if (kind.Kind == ItemKind.Breakdown)
        {
            Item owner = entry ?? Heading;
            Open(paper.Item(kind.Kind, row.Line, printed, null, owner), owner, part.When, null);
            paper.Pass(PassageRole.Heading, box!.Item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
            at++;
            return;
        }

        OpenSupplement(row, printed, joined, found);
    }

    private void BracketHeading(Row row, string printed)
    {
        const int Rank = 4;
        if (entry is not null && amounts.WhenOf(entry) is null)
        {
            Item inner = paper.Item(ItemKind.Entry, row.Line, printed, null, entry);
            paper.Pass(PassageRole.Heading, inner, row.Text, new LineSpan(row.Line, row.Line), row.Page);
            Begin(inner);
            at++;
            return;
        }

        Marker? number = words.MarkerOf(Row.Fold(printed));
        string name = number is null ? printed : printed[number.Length..];
        Item item = paper.Item(ItemKind.Section, row.Line, name, number?.Label, Below(Rank));
        paper.Pass(PassageRole.Heading, item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
        Push("bracket", Rank, item);
        at++;
    }

    private void OpenSupplement(Row row, string printed, Joined joined, List<Amount>? found)
    {
        YearStage when = years.Of(Row.Fold(printed)) ?? part.When;
        bool closesSection = entry is null || ClosesSection();
        Item owner = closesSection ? Heading : entry!;
        if (closesSection)
        {
            entry = null;
        }

        Item item = paper.Item(ItemKind.Supplement, row.Line, printed, null, owner);
        Open(item, owner, when, found?[0].Money.Yen);
        paper.Pass(PassageRole.Heading, item, row.Text, new LineSpan(row.Line, row.Line), row.Page);
        if (found is not null)
        {
            amounts.Write(owner, found, joined, when, new PlainName(string.Empty, [], [Qualifiers.Total], []));
        }

        at++;
    }

    private void Open(Item item, Item owner, YearStage when, long? total)
    {
        box = new Box { Item = item, Owner = owner, Section = Section(), When = when, Total = total };
        boxes.Add(box);
        big = null;
        boxMarker = null;
        Begin(item);
        awaitsAmount = false;
    }

    /// <summary>
    /// A supplement below the last numbered item of a section, where no other item of the section has one, is the section's.
    /// </summary>
    private bool ClosesSection()
    {
        for (int i = at - 1; i >= 0 && !OpensSection(i); i--)
        {
            if (IsSupplement(rows[i]))
            {
                return false;
            }
        }

        for (int i = at + 1; i < rows.Count && !OpensSection(i); i++)
        {
            if (IsSupplement(rows[i]) || MarkerAt(i) is { Kind.Role: MarkerRole.Item })
            {
                return false;
            }
        }

        return true;
    }

    private bool OpensSection(int index) => MarkerAt(index) is { Kind: { Role: MarkerRole.Heading, Rank: <= 3 } };

    private bool IsSupplement(Row row)
    {
        if (!IsBracketed(row))
        {
            return years.Whole(row.Flat) is { Stage: Stage.Supplementary };
        }

        string inner = row.Flat[1..^1];
        return years.Of(inner) is { Stage: Stage.Supplementary } && words.Boxes.First(one => inner.Contains(one.Word, StringComparison.Ordinal)).Kind == ItemKind.Supplement;
    }

    /// <summary>An unmarked name whose amount line says year and stage: a package of measures, with its bullets below.</summary>
    private void Package(Row row, Row amountRow)
    {
        FlushText();
        var joined = new Joined();
        joined.Add(amountRow, 0);
        List<Amount> found = AmountParser.Parse(joined.Text, out string label)!;
        YearStage when = years.Whole(Row.Fold(label)) ?? part.When;
        Item parent = packageOwner ?? box?.Item ?? entry ?? Heading;
        packageOwner = parent;
        Item item = paper.Item(ItemKind.Entry, row.Line, row.Text, null, parent);
        Item owner = parent;
        boxes.Find(one => ReferenceEquals(one.Item, parent))?.Parts.Add(found[0].Money.Yen);
        Open(item, owner, when, found[0].Money.Yen);
        amounts.Write(item, found, joined, when, new PlainName(item.Printed, [], [], []));
        at += 2;
    }

    /// <summary>
    /// Bullets that the extraction moved below another item's breakdown go to the one supplement of their section that their sum
    /// leaves room for; without such proof they are no facts.
    /// </summary>
    private void PlaceDisplaced()
    {
        foreach (IGrouping<Item, (Row Row, Item Section, List<Row> All)> group in displaced.GroupBy(one => one.Section))
        {
            var read = group.Select(one => (one.Row, Joined: JoinAfterMarker(one.All, 1), one.All)).ToList();
            long sum = read.Sum(one => AmountParser.Parse(one.Joined.Text, out _)![0].Money.Yen);
            List<Box> fits = boxes.FindAll(one => ReferenceEquals(one.Section, group.Key) && one.Total is { } total
                && one.When.Stage == Stage.Supplementary && one.Parts.Sum() + sum <= total + (1_000_000L * (one.Parts.Count + read.Count)));
            foreach ((Row row, Joined joined, List<Row> all) in read)
            {
                if (fits.Count != 1)
                {
                    paper.Omit(new LineSpan(row.Line, all[^1].Line), joined.Text, "どの補正予算の内訳かを合計から証明できない");
                    continue;
                }

                List<Amount> found = AmountParser.Parse(joined.Text, out string before)!;
                PlainName plain = names.Read(before, true);
                Item item = placed[row.Line];
                Item moved = paper.Item(ItemKind.Entry, row.Line, plain.Text, null, fits[0].Item);
                paper.Replace(item, moved);
                amounts.Write(moved, found, joined, fits[0].When, plain);
            }
        }
    }
}
