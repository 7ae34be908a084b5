using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Tables.Indicators;
using BudgetBot.Reading.Tables.Projects;
using BudgetBot.Reading.Tables.YearColumns;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>
/// Reads the tables of a text that was pulled out of a PDF: tables of two budget years, project tables, pages of main projects and
/// tables of indicators. A cell becomes a fact only where the line, the arithmetic or another table of the document proves it.
/// </summary>
public static class TableReader
{
    /// <summary>Reads all tables of a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known of the source.</param>
    /// <param name="root">The document's root item; not among the items of the result.</param>
    /// <param name="words">The lexicon with its tables-*.tsv.</param>
    /// <returns>Items, facts, passages and omissions; the claimed lines are those of the tables.</returns>
    public static ReadingPart Read(SourceText text, Source source, Item root, WordList words)
    {
        var part = new TablePart(text, root, new TableWords(words));
        IReadOnlyList<TablePage> pages = TablePage.Split(text);
        YearTableReader.Read(part, pages);
        IReadOnlyList<string> names = MainProjectReader.Read(part, pages);
        ProjectTableReader.Read(part, pages, names);
        IndicatorReader.Read(part, pages);
        part.Sort();
        return part.Part;
    }
}
