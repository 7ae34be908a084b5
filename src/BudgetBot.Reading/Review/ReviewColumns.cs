namespace BudgetBot.Reading.Review;

/// <summary>The columns of the review's published layout (RS システム), by which a sheet is recognised whatever its file is called.</summary>
public static class ReviewColumns
{
    internal const string ReviewYear = "事業年度";
    internal const string Id = "予算事業ID";
    internal const string Name = "事業名";
    internal const string BudgetYear = "予算年度";
    internal const string AccountKind = "会計区分";
    internal const string Account = "会計";
    internal const string SubAccount = "勘定";
    internal const string Purpose = "事業の目的";
    internal const string Problem = "現状・課題";
    internal const string Outline = "事業の概要";
    internal const string RateTarget = "補助対象";
    internal const string Rate = "補助率";
    internal const string RateLimit = "補助上限等";
    internal const string InitialTotal = "当初予算（合計）";
    internal const string ExecutedTotal = "執行額（合計）";
    internal const string CurrentTotal = "計（歳出予算現額合計）";
    internal const string RequestTotal = "翌年度要求額（合計）";
    internal const string ExecutionRate = "執行率";
    internal const string ChangeReason = "主な増減理由";
    internal const string SpecialNote = "その他特記事項";
    internal const string Remark = "備考";
    internal const string LineAmount = "予算額（歳出予算項目ごと）";
    internal const string LineRequest = "翌年度要求額（歳出予算項目ごと）";
    internal const string LineRemark = "備考（歳出予算項目ごと）";
    internal const string LineKind = "予算種別";
    internal const string Responsible = "作成責任者";
    internal const string OtherNumber = "その他担当組織_作成責任者_no";

    /// <summary>The columns of the office in charge, from the ministry down.</summary>
    internal static readonly string[] Offices = ["政策所管府省庁", "所管府省庁", "府省庁", "局・庁", "部", "課", "室", "班", "係"];

    private static readonly string[] Common = [ReviewYear, Id, Name];

    private static readonly (ReviewSheetKind Kind, string[] Needed)[] Kinds =
    [
        (ReviewSheetKind.Organisation, [OtherNumber]), (ReviewSheetKind.Outline, [Purpose, Outline]), (ReviewSheetKind.Rates, [RateTarget, Rate]),
        (ReviewSheetKind.Summary, [BudgetYear, InitialTotal, ExecutedTotal, AccountKind]), (ReviewSheetKind.Lines, [BudgetYear, LineAmount, LineKind]),
    ];

    /// <summary>Which sheet of the review a head row belongs to, or null for another table.</summary>
    public static ReviewSheetKind? Recognise(IReadOnlyCollection<string> head) =>
        Common.All(head.Contains) && Array.Find(Kinds, kind => kind.Needed.All(head.Contains)) is { Needed: not null } found ? found.Kind : null;

    /// <summary>
    /// Whether a column may name an official: the one that is for it, and the free remarks of the outline sheet, where offices write
    /// their officials' names. Neither is ever taken out of the row.
    /// </summary>
    internal static bool NamesOfficials(ReviewSheetKind kind, string column) =>
        (column.Contains(Responsible, StringComparison.Ordinal) && column != OtherNumber) || (kind == ReviewSheetKind.Outline && column == Remark);

    /// <summary>The title of a sheet.</summary>
    public static string Title(ReviewSheetKind kind) => kind switch
    {
        ReviewSheetKind.Organisation => "基本情報（組織情報）",
        ReviewSheetKind.Outline => "基本情報（事業概要等）",
        ReviewSheetKind.Rates => "基本情報（補助率等）",
        ReviewSheetKind.Summary => "予算・執行（サマリ）",
        _ => "予算・執行（予算種別・歳出予算項目）",
    };
}
