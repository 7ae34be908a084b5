using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Audit;

/// <summary>The seeds, and papers made from them by changing a line, as the audit sees them.</summary>
internal static class AuditSeeds
{
    public const string National = "000_60395da026dc80b5.txt";
    public const string Prefecture = "004_93ffc900a14662dd.txt";

    private static readonly Lazy<IReadOnlyList<Finding>> Found = new(() => Audit(Read(National, Text(National)), Read(Prefecture, Text(Prefecture))));

    public static string Root { get; } = RepositoryRoot.Find();

    public static WordList Words { get; } = WordList.Load(Path.Combine(Root, SeedPaths.Lexicon));

    public static IReadOnlyList<Finding> Findings => Found.Value;

    public static string Text(string document) => File.ReadAllText(Path.Combine(Root, "seeds", document));

    /// <summary>The findings about one document in which words of some lines have been replaced.</summary>
    public static IReadOnlyList<Finding> Changed(string document, params (int Line, string From, string To)[] changes)
    {
        string[] lines = Text(document).Split('\n');
        foreach ((int line, string from, string to) in changes)
        {
            Assert.Contains(from, lines[line - 1], StringComparison.Ordinal);
            lines[line - 1] = lines[line - 1].Replace(from, to, StringComparison.Ordinal);
        }

        return Audit(Read(document, string.Join('\n', lines)));
    }

    public static IReadOnlyList<Finding> Audit(params DocumentContent[] documents) =>
        Auditor.Run(AuditInputs.Of(ItemNumbering.Number(documents)), AuditVocabulary.From(Words));

    public static DocumentContent Read(string document, string text, int year = 2025)
    {
        var source = new Source(document, document, string.Empty, string.Empty, new FiscalYear(year), string.Empty, [], string.Empty);
        var loaded = new SourceText(document, text);
        ReadingPart part = DocumentReader.Read(loaded, source, Words);
        return new DocumentContent(source, [.. loaded.Lines.Select(line => line.Text)], part.Items, part.Facts, part.Passages, part.Omissions);
    }
}
