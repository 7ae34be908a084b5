using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Pdf;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryPdf : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("budgetbot-pdf-");

    public TemporaryPdf(byte[] bytes, string name = "paper.pdf")
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllBytes(Path, bytes);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The document in bytes.</summary>
    public static PdfDocument Load(byte[] bytes)
    {
        using var file = new TemporaryPdf(bytes);
        return PdfLoader.Load(file.Path);
    }

    /// <summary>The sentence that a file gets which cannot be a source.</summary>
    public static string Refusal(byte[] bytes)
    {
        using var file = new TemporaryPdf(bytes);
        string sentence = Assert.Throws<SourceException>(() => PdfLoader.Load(file.Path)).Message;
        Assert.StartsWith("paper.pdf: ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        return sentence;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
