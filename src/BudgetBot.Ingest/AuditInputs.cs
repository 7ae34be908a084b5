using BudgetBot.Audit;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Hands documents to the audit.</summary>
public static class AuditInputs
{
    /// <summary>All documents together.</summary>
    /// <param name="documents">The documents, their items numbered.</param>
    public static AuditInput Of(IReadOnlyList<DocumentContent> documents) => new()
    {
        Items = [.. documents.SelectMany(document => document.Items)],
        Facts = [.. documents.SelectMany(document => document.Facts)],
        Passages = [.. documents.SelectMany(document => document.Passages)],
        Lines = documents.ToDictionary(document => document.Source.Document, document => document.Lines, StringComparer.Ordinal),
    };
}
