namespace BudgetBot.Reading.Review;

/// <summary>The published sheets of the review that are read, in the order of reading.</summary>
public enum ReviewSheetKind
{
    /// <summary>基本情報_組織情報: who is in charge.</summary>
    Organisation,

    /// <summary>基本情報_事業概要等: purpose, problem, outline.</summary>
    Outline,

    /// <summary>基本情報_補助率等: subsidy rates.</summary>
    Rates,

    /// <summary>予算・執行_サマリ: budgets and execution by year and account.</summary>
    Summary,

    /// <summary>予算・執行_予算種別・歳出予算項目: budget lines.</summary>
    Lines,
}

/// <summary>A table of the review as it was published.</summary>
/// <param name="Document">The file name that citations use.</param>
/// <param name="Kind">Which sheet it is.</param>
/// <param name="Rows">Gives the rows anew, the head row first.</param>
public sealed record ReviewSheet(string Document, ReviewSheetKind Kind, Func<IEnumerable<string[]>> Rows);
