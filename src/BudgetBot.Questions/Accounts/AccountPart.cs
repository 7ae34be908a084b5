namespace BudgetBot.Questions.Accounts;

/// <summary>What a stretch of a question is to a chart of accounts.</summary>
internal enum AccountPartKind
{
    /// <summary>The name of a row, of 歳入 or 歳出, or of an account.</summary>
    Name,

    /// <summary>Numbers that lead to a row: 2款1項1目.</summary>
    Number,

    /// <summary>A level: 款, 項, 目, 節.</summary>
    Level,

    /// <summary>A fund: 地方債.</summary>
    Fund,
}

/// <summary>A stretch of a question that speaks of a chart of accounts.</summary>
internal sealed record AccountPart(AccountPartKind Kind, int Start, int Length, string Text)
{
    /// <summary>The offset after it.</summary>
    public int End => Start + Length;
}
