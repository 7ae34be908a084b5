namespace BudgetBot.Facts;

/// <summary>What a cell of a Japanese table can state.</summary>
public enum FigureState
{
    /// <summary>A number.</summary>
    Value,

    /// <summary>－: there is none.</summary>
    None,

    /// <summary>＊: part of a shared pool that the table names (内数); no amount of its own.</summary>
    Shared,

    /// <summary>The cell is empty.</summary>
    Blank,

    /// <summary>A 0 that the paper declares to be below its unit.</summary>
    BelowUnit,
}

/// <summary>
/// A figure as printed and as an exact value. Money is in yen (<see cref="Yen"/>); what is not money has <see cref="Text"/>.
/// </summary>
public sealed record Figure
{
    private Figure(FigureState state, long? yen, string unit, string printed, string? text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(printed);
        State = state;
        Yen = yen;
        Unit = unit;
        Printed = printed;
        Text = text;
    }

    /// <summary>What the source states at this place.</summary>
    public FigureState State { get; }

    /// <summary>The exact amount in yen, negative for △ and ▲; null unless the state is a value of money.</summary>
    public long? Yen { get; }

    /// <summary>The unit as the source prints it beside the number or in the table's head: 百万円, 千円, 億円, 人, ％.</summary>
    public string Unit { get; }

    /// <summary>The literal of the source, for instance ８３６百万円 or △ 103. Never empty (a blank cell has 「（空欄）」).</summary>
    public string Printed { get; }

    /// <summary>The value of what is not money, as a person would write it: 9構想区域, 令和7年度, 75.2％.</summary>
    public string? Text { get; }

    /// <summary>An amount of money.</summary>
    /// <param name="yen">Exact yen.</param>
    /// <param name="unit">The printed unit.</param>
    /// <param name="printed">The literal of the source.</param>
    public static Figure Money(long yen, string unit, string printed) => new(FigureState.Value, yen, unit, printed, null);

    /// <summary>A cell that states no amount.</summary>
    public static Figure Without(FigureState state, string unit, string printed) =>
        state == FigureState.Value
            ? throw new ArgumentException("A value needs its amount.", nameof(state))
            : new(state, null, unit, printed, null);

    /// <summary>A value that is not money.</summary>
    public static Figure Other(string text, string unit, string printed) => new(FigureState.Value, null, unit, printed, text);
}
