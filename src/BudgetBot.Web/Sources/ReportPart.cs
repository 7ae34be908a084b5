using BudgetBot.Snapshot;

namespace BudgetBot.Web.Sources;

/// <summary>The part of a record that one page shows.</summary>
/// <param name="Reason">The reason whose places are listed, by its number from 1; null for all.</param>
/// <param name="Left">That reason.</param>
/// <param name="Number">The page from 1.</param>
/// <param name="Last">The last page.</param>
internal sealed record ReportPart(int? Reason, LeftOut? Left, int Number, int Last)
{
    /// <summary>How many places a page lists.</summary>
    public const int Size = 200;

    private const int MostDigits = 6;

    /// <summary>What an address asks for by ?reason and ?part; null where the record has no such part.</summary>
    public static ReportPart? Of(SourceReport report, IQueryCollection query)
    {
        int? reason = query["reason"] is [string asked] ? AddressNumber.Of(asked, MostDigits) ?? 0 : null;
        int number = query["part"] is [string part] ? AddressNumber.Of(part, MostDigits) ?? 0 : 1;
        if (reason is { } at && (at < 1 || at > report.LeftOuts.Count))
        {
            return null;
        }

        LeftOut? left = reason is { } one ? report.LeftOuts[one - 1] : null;
        int last = Math.Max(1, ((left?.Count ?? report.Omissions) + Size - 1) / Size);
        return number < 1 || number > last ? null : new ReportPart(reason, left, number, last);
    }
}
