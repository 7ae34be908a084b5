using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>What one page of a table of budget years prints.</summary>
internal sealed class YearPage(YearHead head, TablePage page)
{
    /// <summary>The head.</summary>
    public YearHead Head => head;

    /// <summary>The page.</summary>
    public TablePage Page => page;

    /// <summary>The rows in order.</summary>
    public List<YearRow> Rows { get; } = [];

    /// <summary>Names that stand apart from their rows, with the number of the run of lines that each is in.</summary>
    public List<(PageLine Line, int Run)> Names { get; } = [];

    /// <summary>Cells that stand apart from their rows.</summary>
    public List<YearCell> LooseCells { get; } = [];

    /// <summary>Numbers of rows that stand apart from their rows.</summary>
    public List<(Enumerator Number, int Line)> LooseNumbers { get; } = [];

    /// <summary>Notes below the table.</summary>
    public List<(string Text, LineSpan Lines)> Notes { get; } = [];

    /// <summary>Lines that name a year: titles.</summary>
    public List<PageLine> Titles { get; } = [];

    /// <summary>The office whose budget the page shows; Text is null where none is printed.</summary>
    public PageLine Organ { get; set; }
}
