using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Snapshot;

/// <summary>Turns content into the rows of each table, in the order of <see cref="SnapshotTable.Order"/>.</summary>
internal sealed class ContentRows(SnapshotContent content)
{
    private readonly Dictionary<string, string> readings = new(StringComparer.Ordinal);

    /// <summary>The rows of a table; values are null, <see cref="long"/> or <see cref="string"/>.</summary>
    public IEnumerable<object?[]> Of(SnapshotTable table) => table.Name switch
    {
        "sources" => Number(content.Documents, Source),
        "source_lines" => content.Documents.SelectMany((document, at) => SourceRows.Lines(at + 1L, document)),
        "source_pages" => content.Documents.SelectMany((document, at) => SourceRows.Pages(at + 1L, document)),
        "source_sheets" => content.Documents.SelectMany((document, at) => SourceRows.Sheets(at + 1L, document)),
        "items" => Items.Select(Item),
        "facts" => Number(content.Documents.SelectMany(document => document.Facts), Fact),
        "passages" => Number(Passages, Passage),
        "omissions" => Number(content.Documents.SelectMany(document => document.Omissions), Omission),
        "findings" => Number(content.Findings, Finding),
        "lexicon_tables" => content.Words.Tables.Select(words => new object?[] { words.Name, JsonLists.Write(words.Columns) }),
        "lexicon_rows" => content.Words.Tables.SelectMany(LexiconRows),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table.Name, "There are no rows for this table."),
    };

    private HashSet<string> Registers =>
        registers ??= [.. content.Documents.Where(document => document.Source.Form == SourceForm.Register)
            .Select(document => document.Source.Document)];

    private HashSet<string>? registers;

    private IEnumerable<Item> Items => content.Documents.SelectMany(document => document.Items);

    private IEnumerable<Passage> Passages => content.Documents.SelectMany(document => document.Passages);

    private static IEnumerable<object?[]> Number<T>(IEnumerable<T> values, Func<long, T, object?[]> row) =>
        values.Select((value, at) => row(at + 1L, value));

    private object?[] Source(long id, DocumentContent document)
    {
        Source source = document.Source;
        return
        [
            id, source.Document, source.Title, source.Publisher, source.Date, (long)source.Year.Year, source.Terms,
            JsonLists.Write(source.Scope), source.Sha256, EnumWords.Of(source.Form),
            (long)document.Tables, (long)content.ProvenSums.GetValueOrDefault(source.Document),
        ];
    }

    private object?[] Item(Item item) =>
    [
        item.Id, item.Parent?.Id, item.Document, EnumWords.Of(item.Kind), (long)item.Line, item.Printed, item.Name, item.Number,
        Registers.Contains(item.Document) ? string.Empty : ReadingOf(item), JsonLists.Write(item.Path),
    ];

    private static object?[] Fact(long id, Fact fact)
    {
        Figure figure = fact.Figure;
        Citation place = fact.Citation;
        return
        [
            id, fact.Item.Id, EnumWords.Of(fact.Kind), (long)fact.Year.Year, fact.Stage.Word(), EnumWords.Of(figure.State), figure.Yen,
            figure.Unit,
            figure.Printed, figure.Text, JsonLists.Write(fact.Base), JsonLists.Write(fact.Qualifiers),
            place.Document, (long?)place.Page, (long)place.Lines.From, (long)place.Lines.To, place.Quote, place.Place?.Fragment,
        ];
    }

    private static object?[] Passage(long id, Passage passage)
    {
        Citation place = passage.Citation;
        return
        [
            id, passage.Item.Id, EnumWords.Of(passage.Role), passage.Text,
            place.Document, (long?)place.Page, (long)place.Lines.From, (long)place.Lines.To, place.Quote, place.Place?.Fragment,
        ];
    }

    private static object?[] Omission(long id, Omission omission) =>
        [id, omission.Document, (long)omission.Lines.From, (long)omission.Lines.To, omission.Text, omission.Reason];

    private static object?[] Finding(long id, Finding finding) =>
    [
        id, finding.Kind, finding.Document, JsonLists.Write(finding.Lines.Select(line => (long)line)), finding.Printed,
        finding.Computed, finding.Explanation, finding.Rounding ? 1L : 0L, JsonLists.Write(finding.Items),
    ];

    private static IEnumerable<object?[]> LexiconRows(LexiconTable words) =>
        words.Rows.OrderBy(row => row.Line).Select(row => new object?[] { words.Name, (long)row.Line, JsonLists.Write(row.Fields) });

    private string ReadingOf(Item item)
    {
        if (!readings.TryGetValue(item.Printed, out string? reading))
        {
            reading = content.Analyzer.ReadingOf(item.Printed);
            readings.Add(item.Printed, reading);
        }

        return reading;
    }
}
