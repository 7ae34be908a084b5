namespace BudgetBot.Questions;

/// <summary>What a question wants done.</summary>
public enum Operation
{
    /// <summary>The words name something and say no more: its amount, or what the sources say of it.</summary>
    Unspecified,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>The increase or decrease against the year before.</summary>
    Difference,

    /// <summary>The growth rate against the year before.</summary>
    Growth,

    /// <summary>A comparison of items, stages or years.</summary>
    Compare,

    /// <summary>A sum.</summary>
    Sum,

    /// <summary>A mean.</summary>
    Average,

    /// <summary>How many items.</summary>
    Count,

    /// <summary>The largest or smallest.</summary>
    Rank,

    /// <summary>All of a group.</summary>
    List,

    /// <summary>The parts of an item.</summary>
    Breakdown,

    /// <summary>A part in per cent of the whole.</summary>
    Share,

    /// <summary>Who carries it out, or what somebody carries out.</summary>
    Implementer,

    /// <summary>New or continued.</summary>
    Status,

    /// <summary>The division.</summary>
    Division,

    /// <summary>What it does.</summary>
    Description,

    /// <summary>Which item does what is described.</summary>
    Find,

    /// <summary>The subsidy rate.</summary>
    Rate,

    /// <summary>The value of an indicator.</summary>
    Kpi,

    /// <summary>How many things there are that the sources may count: 何施設, 何人.</summary>
    Quantity,

    /// <summary>A date or period.</summary>
    When,

    /// <summary>Who or where, as the text says.</summary>
    Who,

    /// <summary>Of which pool an amount is part.</summary>
    Pool,

    /// <summary>Whether printed figures agree.</summary>
    Consistency,

    /// <summary>What the remarks say, who is eligible.</summary>
    Remark,

    /// <summary>The part that is included in an amount: デジタル庁計上分.</summary>
    Included,

    /// <summary>An opinion or a forecast: refused.</summary>
    Opinion,

    /// <summary>A person's name or address: refused unless the sources print it.</summary>
    Person,

    /// <summary>An amount per head or per bed.</summary>
    PerUnit,

    /// <summary>The previous answer once more.</summary>
    Again,

    /// <summary>Greeting, thanks, farewell.</summary>
    SmallTalk,

    /// <summary>How to use the bot.</summary>
    Help,
}
