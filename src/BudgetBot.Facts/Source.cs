namespace BudgetBot.Facts;

/// <summary>A source document.</summary>
/// <param name="Document">Its file name, the name that citations use.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">Its date as printed, for instance 令和7年2月17日.</param>
/// <param name="Year">The newest fiscal year that it speaks of.</param>
/// <param name="Terms">The terms under which it may be used.</param>
/// <param name="Scope">Words by which people mean this document: 熊本県, 熊本, 県計画.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hex.</param>
public sealed record Source(
    string Document,
    string Title,
    string Publisher,
    string Date,
    FiscalYear Year,
    string Terms,
    IReadOnlyList<string> Scope,
    string Sha256)
{
    /// <summary>What kind of source it is.</summary>
    public SourceForm Form { get; init; }

    /// <summary>The title with publisher and date, as far as they are known: 計画（熊本県、令和7年2月17日）.</summary>
    public string Label => string.Join('、', new[] { Publisher, Date }.Where(part => part.Length > 0)) is { Length: > 0 } about ? $"{Title}（{about}）" : Title;
}
