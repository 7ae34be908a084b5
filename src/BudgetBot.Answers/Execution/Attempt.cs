namespace BudgetBot.Answers.Execution;

/// <summary>A value, or the result in which the plan ends instead: a refusal, an ambiguity.</summary>
internal readonly record struct Attempt<T>(T? Value, Result? Stop)
    where T : class
{
    /// <summary>A value.</summary>
    public static implicit operator Attempt<T>(T value) => new(value, null);

    /// <summary>An end.</summary>
    public static implicit operator Attempt<T>(Result stop) => new(null, stop);

    /// <summary>What comes after a value.</summary>
    public Attempt<TNext> Then<TNext>(Func<T, Attempt<TNext>> next)
        where TNext : class => Value is { } value ? next(value) : Stop!;

    /// <summary>The result of a value, or the end.</summary>
    public Result Or(Func<T, Result> result) => Value is { } value ? result(value) : Stop!;
}

/// <summary>Ends in which plans have no result.</summary>
internal static class Stop
{
    /// <summary>A refusal.</summary>
    public static Result Because(RefusalReason reason, params IReadOnlyList<Row> rows) => new Result.Refused(new Refusal(reason, rows));

    /// <summary>A refusal because of what is missing.</summary>
    public static Result Without(params IReadOnlyList<Missing> missing) =>
        new Result.Refused(new Refusal(RefusalReason.Missing, [.. missing.Select(one => one.Row)]) { Missing = missing });
}
