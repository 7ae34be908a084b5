using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest.Parts;

/// <summary>Takes a PDF through loading and reading.</summary>
internal static class PdfIntake
{
    /// <summary>Whether a document is a PDF by its name.</summary>
    public static bool IsPdf(SourcePart part) => PdfLoader.IsPdf(part.Document);

    /// <summary>Reads a document.</summary>
    /// <param name="found">The document.</param>
    /// <param name="words">The vocabulary.</param>
    /// <exception cref="SourceException">The document cannot be used as a source.</exception>
    /// <exception cref="IngestException">What it is cannot be told from it.</exception>
    public static DocumentContent Read(Candidate found, WordList words)
    {
        PdfDocument pdf = found.IsFile ? PdfLoader.Load(found.File.FilePath) : FromArchive(found.Part);
        Source source = (found.Listed ?? SourceGuess.Of(pdf.Text)) with { Sha256 = found.Sha256 };
        ReadingPart read = DocumentReader.Read(pdf, source, words);
        return new DocumentContent(source, [.. pdf.Text.Lines.Select(line => line.Text)], read.Items, read.Facts, read.Passages, read.Omissions)
        {
            Pages = PageLines.Pages(pdf.Text),
            Boxes = PageLines.Boxes(pdf.Text),
            Tables = TableCount.Of(read),
            Original = found.Part.Open,
        };
    }

    // The tools read files. The name in an archive is data: only its last part names the copy.
    private static PdfDocument FromArchive(SourcePart part)
    {
        string folder = Directory.CreateTempSubdirectory("budgetbot-pdf-").FullName;
        try
        {
            string copy = Path.Combine(folder, Path.GetFileName(part.Document));
            using (Stream bytes = part.Open())
            using (FileStream written = File.Create(copy))
            {
                bytes.CopyTo(written);
            }

            return PdfLoader.Load(copy);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
