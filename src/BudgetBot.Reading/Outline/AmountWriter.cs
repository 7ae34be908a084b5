using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Writes the amounts of a row as facts of an item, with the passport that labels, parentheses and notes give them.</summary>
internal sealed class AmountWriter(Paper paper, NameReader names, YearStageReader years)
{
    /// <summary>Writes the amounts of a row.</summary>
    /// <param name="item">The item that the row names.</param>
    /// <param name="found">Its amounts.</param>
    /// <param name="joined">The text that the amounts' offsets are of.</param>
    /// <param name="when">The year and stage where the row says nothing else.</param>
    /// <param name="name">The marks of the name.</param>
    public void Write(Item item, IReadOnlyList<Amount> found, Joined joined, YearStage when, PlainName name)
    {
        for (int i = 0; i < found.Count; i++)
        {
            PlainName label = i == 0 ? name with { Text = string.Empty } : Merge(names.Read(found[i].Label, true), name);
            YearStage at = (i == 0 ? years.Of(Row.Fold(found[0].Label)) : years.Whole(Row.Fold(label.Text))) ?? when;
            Item of = i == 0 || label.Text.Length == 0 || years.Whole(Row.Fold(label.Text)) is not null ? item : Child(item, label, found[i], joined);
            One(of, found[i], joined, i == 0 ? when : at, label);
        }
    }

    /// <summary>The year and stage of an item's first fact, or null.</summary>
    public YearStage? WhenOf(Item? item) => paper.Facts.Find(fact => ReferenceEquals(fact.Item, item))?.When;

    /// <summary>Adds qualifiers and bases to what was written for an item.</summary>
    public void Qualify(Item item, PlainName marks)
    {
        foreach (FactDraft fact in paper.Facts.Where(fact => ReferenceEquals(fact.Item, item) && fact.When.Stage != Stage.Supplementary))
        {
            fact.Qualifiers.AddRange(marks.Qualifiers);
            fact.Base.AddRange(marks.Bases);
        }
    }

    /// <summary>Applies a note: …の内数 makes the amounts above (or those that refer to the note) shares of a pool; …に計上 names their fund.</summary>
    public void Note(Item above, string? label, string note, NameReader reader, int since = 0)
    {
        string said = note.Trim().TrimEnd('。');
        var marks = new PlainName(string.Empty, [], [], []);
        if (said.EndsWith("の内数", StringComparison.Ordinal) && said.Length < 40)
        {
            marks.Qualifiers.Add(Qualifiers.Pool);
        }
        else if (said.EndsWith("に計上", StringComparison.Ordinal) && reader.WholeBase(said[..^3]) is { } fund)
        {
            marks.Bases.Add(fund);
        }

        if (label is null || label.Length == 0 || label == "※" || label == "注")
        {
            Qualify(above, marks);
            return;
        }

        foreach (FactDraft fact in paper.Facts.Skip(since).Where(fact => fact.Notes.Contains(label)))
        {
            fact.Qualifiers.AddRange(marks.Qualifiers);
            fact.Base.AddRange(marks.Bases);
        }
    }

    /// <summary>A ratio that the paper prints.</summary>
    public void Rate(Item item, string value, string printed, LineSpan lines, YearStage when, int? page) =>
        paper.Facts.Add(new FactDraft
        {
            Item = item,
            Kind = FactKind.Rate,
            When = when,
            Figure = Figure.Other(value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace('%', '％'), "％", printed),
            Lines = lines,
            Page = page,
        });

    private static PlainName Merge(PlainName own, PlainName above) => own with
    {
        Bases = own.Bases.Count > 0 ? own.Bases : above.Bases,
        Qualifiers = [.. own.Qualifiers, .. above.Qualifiers],
        Notes = above.Notes,
    };

    private Item Child(Item item, PlainName label, Amount amount, Joined joined) =>
        paper.Item(ItemKind.Entry, joined.Lines(amount.Money.Start, amount.Money.Length).From, label.Text, null, item);

    private void One(Item item, Amount amount, Joined joined, YearStage when, PlainName marks)
    {
        foreach (string remark in amount.Remarks)
        {
            marks.Qualifiers.AddRange(names.Read($"（{remark}）", false).Qualifiers);
        }

        Add(item, amount, joined, when, marks, amount.IsPool);
        if (amount.Previous is { } previous)
        {
            Stage stage = when.Stage is Stage.Draft or Stage.Request ? Stage.Initial : when.Stage;
            Add(item, previous, joined, new YearStage(when.Year.Previous, stage), marks, amount.IsPool || previous.IsPool);
        }

        if (amount.Change is { } change)
        {
            Add(item, change, joined, when with { Stage = Stage.Difference }, marks, false);
        }

        if (amount.Share is { } share)
        {
            string printed = joined.Text.Substring(share.Start, share.Length).Trim();
            Rate(item, Row.Fold(printed), printed, joined.Lines(share.Start, share.Length), when, joined.Page);
        }

        if (amount.Bracketed is { } bracketed)
        {
            paper.Omit(joined.Lines(bracketed.Money.Start, bracketed.Money.Length), bracketed.Money.Printed, "括弧の意味が書かれていない");
        }

        Parts(item, amount, joined, when, marks);
    }

    private void Parts(Item item, Amount amount, Joined joined, YearStage when, PlainName marks)
    {
        bool ofWhich = false;
        foreach (Amount part in amount.Parts)
        {
            PlainName label = names.Read(part.Label, true);
            ofWhich |= label.Qualifiers.Count > 0;
            PlainName own = label with
            {
                Bases = label.Bases.Count > 0 ? label.Bases : [.. marks.Bases],
                Qualifiers = ofWhich ? [Qualifiers.OfWhich] : [],
            };
            One(label.Text.Length == 0 ? item : Child(item, label, part, joined), part, joined, when, own);
        }
    }

    private void Add(Item item, Amount amount, Joined joined, YearStage when, PlainName marks, bool pool)
    {
        List<string> qualifiers = [.. marks.Qualifiers];
        if (pool)
        {
            qualifiers.Add(Qualifiers.Pool);
        }

        if (amount.Money.Approximate)
        {
            qualifiers.Add(Qualifiers.Approximate);
        }

        paper.Facts.Add(new FactDraft
        {
            Item = item,
            Kind = FactKind.Money,
            When = when,
            Figure = Figure.Money(amount.Money.Yen, amount.Money.Unit, amount.Money.Printed),
            Lines = joined.Lines(amount.Money.Start, amount.Money.Length),
            Page = joined.Page,
            Base = [.. marks.Bases],
            Qualifiers = qualifiers,
            Notes = [.. marks.Notes],
        });
    }
}
