using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Hands documents to the audit.</summary>
public static class AuditInputs
{
    /// <summary>All papers together.</summary>
    /// <param name="documents">The documents, their items numbered.</param>
    public static AuditInput Of(IReadOnlyList<DocumentContent> documents) => OfPapers([.. documents.Where(document => document.Source.Form == SourceForm.Paper)]);

    /// <summary>The figures of registers, which are checked by a rule of their own.</summary>
    /// <param name="documents">The documents, their items numbered.</param>
    public static IEnumerable<Fact> OfRegisters(IEnumerable<DocumentContent> documents) =>
        documents.Where(document => document.Source.Form == SourceForm.Register).SelectMany(document => document.Facts);

    private static AuditInput OfPapers(DocumentContent[] documents) => new()
    {
        Items = [.. documents.SelectMany(document => document.Items)],
        Facts = [.. documents.SelectMany(document => document.Facts)],
        Passages = [.. documents.SelectMany(document => document.Passages)],
        Lines = documents.ToDictionary(document => document.Source.Document, document => document.Lines, StringComparer.Ordinal),
    };
}
