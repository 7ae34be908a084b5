using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace BudgetBot.Search.Writing;

/// <summary>Makes the index's documents of the items and passages of a source.</summary>
/// <param name="analyzer">Cuts names, for their lengths and readings.</param>
/// <param name="aliases">What people call items.</param>
/// <param name="texts">All passages by the number of their item: a sheet of a register has texts of items of another.</param>
internal sealed class IndexDocuments(SearchAnalyzer analyzer, ItemAliases aliases, ILookup<long, Passage> texts)
{
    // A term of Lucene's has 32,766 bytes at most; no name that anybody says is as long as this.
    private const int LongestName = 500;

    private static readonly FieldType Words = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitsNorms: false, tokenized: true);
    private static readonly FieldType Pairs = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitsNorms: true, tokenized: true);
    private static readonly FieldType Bare = Frozen(IndexOptions.DOCS_ONLY, omitsNorms: true, tokenized: true);
    private static readonly FieldType Term = Frozen(IndexOptions.DOCS_ONLY, omitsNorms: true, tokenized: false);

    private readonly KnownTerms terms = new(analyzer);
    private readonly Dictionary<(string Kind, string Said), int> alike = [];
    private readonly Dictionary<string, (string Reading, int Length)> names = new(StringComparer.Ordinal);

    /// <summary>The documents of a source: its items, then its passages.</summary>
    /// <param name="document">The source.</param>
    /// <param name="firstPassage">The number of its first passage.</param>
    public IEnumerable<Document> Of(IndexedDocument document, long firstPassage)
    {
        bool paper = document.Source.Form == SourceForm.Paper;
        string[] source = [document.Source.Title, document.Source.Publisher, .. document.Source.Scope];
        return document.Items.Select(item => Item(item, document.WithFigures.Contains(item.Id), paper, source))
            .Concat(document.Passages.Select((passage, at) => Passage(firstPassage + at, passage, paper, source)));
    }

    private Document Item(Item item, bool figures, bool paper, string[] source)
    {
        (string reading, int length) = NameOf(item.Printed);
        Document made = Begin(item.Id, FieldNames.ItemKind, item.Name, paper);
        made.Add(new Field(FieldNames.Name, item.Printed, Words));
        made.Add(new Field(FieldNames.Exact, Shortened(item.Name), Term));
        made.Add(new Field(FieldNames.Reading, Shortened(reading), Term));
        made.Add(new NumericDocValuesField(FieldNames.Length, Math.Max(1, length)));
        made.Add(new NumericDocValuesField(FieldNames.Figures, figures ? 1 : 0));
        Add(made, FieldNames.Number, item.Number is { } number ? [number] : []);
        Add(made, FieldNames.Alias, aliases.Of(item));
        Add(made, FieldNames.Path, item.Path);
        Add(made, FieldNames.Office, paper ? TextsOf(item, PassageRole.Implementer) : OfficesOf(item));
        Add(made, FieldNames.Source, source);
        if (!paper && item is { Kind: ItemKind.Entry, Number: not null })
        {
            made.Add(new Field(FieldNames.Content, ContentOf(item), Pairs));
        }

        return made;
    }

    private Document Passage(long id, Passage passage, bool paper, string[] source)
    {
        Document made = Begin(id, FieldNames.PassageKind, passage.Text, paper);
        made.Add(new Field(FieldNames.Text, passage.Text, Words));
        made.Add(new Field(FieldNames.Item, passage.Item.Printed, Words));
        Add(made, FieldNames.Path, passage.Item.Path);
        Add(made, FieldNames.Source, source);
        return made;
    }

    private Document Begin(long id, string kind, string said, bool paper)
    {
        if (!alike.TryGetValue((kind, said), out int number))
        {
            alike.Add((kind, said), number = alike.Count);
        }

        var made = new Document
        {
            new NumericDocValuesField(FieldNames.Id, id), new NumericDocValuesField(FieldNames.Alike, number),
            new Field(FieldNames.Kind, kind, Term),
        };
        if (paper)
        {
            made.Add(new Field(FieldNames.Kind, kind + FieldNames.OfPaper, Term));
        }

        return made;
    }

    private void Add(Document made, string field, IEnumerable<string> said) =>
        made.Add(new Field(field, terms.StreamOf(field, said), Bare));

    private string ContentOf(Item project) =>
        TextNormalizer.NameKey(string.Join('。', TextsOf(project, PassageRole.Description).Prepend(project.Printed)));

    private IEnumerable<string> TextsOf(Item item, PassageRole role) =>
        texts[item.Id].Where(passage => passage.Role == role).Select(passage => passage.Text);

    private static IEnumerable<string> OfficesOf(Item item) =>
        item.Ancestors.Where(above => above.Kind == ItemKind.Section).Select(above => above.Printed);

    private (string Reading, int Length) NameOf(string printed)
    {
        if (!names.TryGetValue(printed, out (string, int) name))
        {
            names.Add(printed, name = (TextNormalizer.NameKey(analyzer.ReadingOf(printed)), terms.Of(printed).Count));
        }

        return name;
    }

    private static string Shortened(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private static FieldType Frozen(IndexOptions options, bool omitsNorms, bool tokenized)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = tokenized, OmitNorms = omitsNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
