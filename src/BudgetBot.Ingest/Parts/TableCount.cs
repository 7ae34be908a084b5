using BudgetBot.Facts;
using BudgetBot.Reading;

namespace BudgetBot.Ingest.Parts;

/// <summary>How many tables a document has.</summary>
internal static class TableCount
{
    /// <summary>What the readers counted, or the items that are tables.</summary>
    public static int Of(ReadingPart part) => part.Tables > 0 ? part.Tables : part.Items.Count(item => item.Kind == ItemKind.Table);
}
