using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Takes a PDF through loading and reading.</summary>
internal static class PdfIntake
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceException">The file cannot be used as a source.</exception>
    /// <exception cref="IngestException">What it is cannot be told from it.</exception>
    public static DocumentContent Read(SourceFile file, WordList words)
    {
        PdfDocument pdf = PdfLoader.Load(file.FilePath);
        Source source = (file.Listed ?? SourceGuess.Of(pdf.Text)) with { Sha256 = InputFingerprints.OfFile(file.FilePath) };
        ReadingPart part = DocumentReader.Read(pdf, source, words);
        return new DocumentContent(source, [.. pdf.Text.Lines.Select(line => line.Text)], part.Items, part.Facts, part.Passages, part.Omissions);
    }

    /// <summary>What became of a document.</summary>
    public static DocumentReport ReportOf(DocumentContent document) => new(
        document.Source.Document, document.Lines.Count, document.Items.Count, document.Facts.Count, document.Passages.Count, document.Omissions, null);
}
