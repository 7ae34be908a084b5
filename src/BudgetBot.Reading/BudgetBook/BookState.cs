namespace BudgetBot.Reading.BudgetBook;

/// <summary>Where in a book the reading is: account, side, 款 and 項 as last announced.</summary>
internal sealed class BookState
{
    private BookHeading? chapter;
    private BookHeading? section;
    private string? account;
    private string side = string.Empty;

    /// <summary>The account.</summary>
    public string? Account
    {
        get => account;
        set
        {
            if (account != value)
            {
                account = value;
                Side = string.Empty;
            }
        }
    }

    /// <summary>歳入 or 歳出; empty before either was announced.</summary>
    public string Side
    {
        get => side;
        set
        {
            side = value;
            chapter = null;
            section = null;
        }
    }

    /// <summary>Where the reading is.</summary>
    public BookPlace Place => new(account, side, chapter, section);

    /// <summary>The headings with an amount, for proof.</summary>
    public List<(BookPlace Place, BookHeading Heading)> Announced { get; } = [];

    /// <summary>Takes the headings of a line.</summary>
    public void Enter(IReadOnlyList<BookHeading> headings)
    {
        foreach (BookHeading heading in headings)
        {
            Enter(heading.Level, heading);
            if (heading.Amount is not null)
            {
                Announced.Add((Place, heading));
            }
        }
    }

    /// <summary>Takes a 款 or 項; an equal one that was announced before stays.</summary>
    public BookPlace Enter(BookLevel level, BookHeading heading)
    {
        if (level == BookLevel.Chapter && !IsSame(chapter, heading))
        {
            chapter = heading;
            section = null;
        }
        else if (level == BookLevel.Section && !IsSame(section, heading))
        {
            section = heading;
        }

        return Place;
    }

    private static bool IsSame(BookHeading? one, BookHeading other) => one is not null && one.Number == other.Number && one.Name == other.Name;
}
