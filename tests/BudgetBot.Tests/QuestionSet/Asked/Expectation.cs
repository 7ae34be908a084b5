namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>What a right reply does.</summary>
internal enum Wanted
{
    /// <summary>It answers.</summary>
    Answer,

    /// <summary>It lists what is meant, each with its figure; answering all of it at once will do.</summary>
    Candidates,

    /// <summary>It says that the sources do not say it.</summary>
    Refusal,

    /// <summary>It greets, thanks or explains the bot.</summary>
    Guidance,
}

/// <summary>What a reply is judged by.</summary>
/// <param name="Wanted">What it does.</param>
/// <param name="Clauses">What it shows: all of these.</param>
internal sealed record Expectation(Wanted Wanted, IReadOnlyList<Clause> Clauses);

/// <summary>Something that must be shown, in one of several ways.</summary>
/// <param name="Printed">The clause as it is written in the table.</param>
/// <param name="Ways">The ways; of one of them everything must be shown.</param>
internal sealed record Clause(string Printed, IReadOnlyList<IReadOnlyList<Sign>> Ways)
{
    /// <summary>Whether nothing but amounts will do.</summary>
    public bool IsAmount => Ways.All(way => way.All(sign => sign is Sign.Amount));

    /// <summary>Whether it is one amount, in whatever precision.</summary>
    public bool IsOneAmount => IsAmount && Ways.All(way => way.Count == 1);
}

/// <summary>A thing that a reply shows.</summary>
internal abstract record Sign
{
    private Sign()
    {
    }

    /// <summary>An amount of money, in whatever unit; its sign does not count.</summary>
    internal sealed record Amount(long Yen) : Sign;

    /// <summary>A percentage.</summary>
    internal sealed record Percentage(decimal Value) : Sign;

    /// <summary>Words.</summary>
    internal sealed record Words(string Text) : Sign;

    /// <summary>That something is less than before.</summary>
    internal sealed record Decrease : Sign;
}
