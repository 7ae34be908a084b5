using System.Globalization;
using BudgetBot.Audit;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Ingest;

/// <summary>Takes the audit's words out of the lexicon, because the audit itself knows only facts.</summary>
public static class AuditVocabulary
{
    private const string Words = "audit-words";
    private const string Units = "tables-units";
    private const string Books = "budget-book";

    /// <summary>The words of audit-words.tsv, the units of tables-units.tsv and the funds of budget-book.tsv.</summary>
    /// <exception cref="LexiconException">A table is missing, or a unit is no number of yen.</exception>
    public static AuditWords From(WordList list)
    {
        ILookup<string, string> words = list.Table(Words).Rows.ToLookup(row => row.Fields[0], row => row.Fields[1], StringComparer.Ordinal);
        return new AuditWords
        {
            Units = list.Table(Units).Rows.ToDictionary(row => row.Fields[0], Yen, StringComparer.Ordinal),
            Partial = [.. words["partial"]],
            More = [.. words["more"]],
            Overlap = [.. words["overlap"]],
            Accounts = [.. words["account"]],
            Generic = [.. words["generic"]],
            Sums = [.. words["sum"]],
            WholeBases = [.. words["whole-base"]],
            ShareBases = [.. words["share-base"]],
            Classes = [.. words["class"]],
            Funds = [.. list.Table(Books).Rows.Where(row => row.Fields[0] == "source").Select(row => row.Fields[1])],
        };
    }

    private static long Yen(LexiconRow row) => long.TryParse(row.Fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out long yen) && yen > 0
        ? yen
        : throw new LexiconException(Units + ".tsv", row.Line, $"「{row.Fields[1]}」 is no number of yen; write digits.");
}
