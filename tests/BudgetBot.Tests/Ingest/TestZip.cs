using System.IO.Compression;
using System.Text;

namespace BudgetBot.Tests.Ingest;

/// <summary>Archives for tests, made in memory.</summary>
internal static class TestZip
{
    /// <summary>The bytes of a text.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>An archive with entries of these names, whatever they are.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
