using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.SystemTests.Documents;

/// <summary>An amount of a statement as a person read it off the page image, in thousand yen.</summary>
internal sealed record StatementRow(int Page, string Row, string Column, long Amount)
{
    private const int HeadLines = 2;
    private const int Thousand = 1000;
    private const string Total = "total";

    /// <summary>The amounts, taken by eye before there was a reader for them.</summary>
    public static IReadOnlyList<StatementRow> Read(string root) =>
    [
        .. File.ReadLines(Path.Combine(root, "tests", "BudgetBot.System", "Documents", "fuji-r6-statements.tsv")).Skip(HeadLines)
            .Select(line => line.Split('\t'))
            .Select(cells => new StatementRow(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], long.Parse(cells[3], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Whether a fact is this amount: on its page, of its row, with the column in its name or as its fund.</summary>
    public bool Is(Fact fact)
    {
        string column = TextNormalizer.NameKey(Column);
        bool ofColumn = fact.Base.Count > 0 ? fact.Base.Contains(Column) : fact.Item.Name.Contains(column, StringComparison.Ordinal);
        bool ofRow = Row == Total ? fact.Qualifiers.Contains(Qualifiers.Total) : fact.Item.Parent!.Name == TextNormalizer.NameKey(Row);
        return ofColumn && ofRow && fact.Figure.Yen == Amount * Thousand && fact.Citation.Place is PagePlace place && place.Page == Page;
    }
}
