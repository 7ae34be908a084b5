namespace BudgetBot.Reading.Tables.Projects;

/// <summary>
/// Reads tables of projects: number, name, description, implementers, amount, status; the divisions, whose labels stand anywhere on
/// the page, are given to rows only where the printed subtotals prove them.
/// </summary>
internal static class ProjectTableReader
{
    /// <summary>Reads all project tables of a document.</summary>
    /// <param name="part">Takes what is read.</param>
    /// <param name="pages">The document's pages.</param>
    /// <param name="knownNames">Names of projects that the document prints elsewhere.</param>
    public static void Read(TablePart part, IReadOnlyList<TablePage> pages, IReadOnlyList<string> knownNames)
    {
        foreach (ProjectRegion region in ProjectRegion.Find(part, pages))
        {
            new ProjectTable(part, region, knownNames).Write();
            part.Claim(region.From, region.To);
        }
    }
}
