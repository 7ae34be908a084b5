using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Web.Sources;

/// <summary>
/// Images of pages, drawn when they are asked for and kept on the disk while the service runs, within a bound. They are named by the
/// hash of the source and the number of the page.
/// </summary>
/// <param name="mostBytes">How many bytes of images are kept; the oldest make room.</param>
internal sealed class PageImages(long mostBytes = 256L * 1024 * 1024) : IDisposable
{
    private const int LongSide = 1_600;
    private const int AtOnce = 2;
    private const int MostFailures = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory("budgetbot-pages-").FullName);
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);

    [SuppressMessage("Usage", "CA2213", Justification = "It has no wait handle, and who still draws when the service ends gives its place back.")]
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lock room = new();
    private bool isOver;

    /// <summary>The image of a page as PNG; null where it cannot be drawn, or too many others are being drawn.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="hash">The hash of its bytes, hex.</param>
    /// <param name="page">The page of the file, from 1; it must be there.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<byte[]?> Of(string file, string hash, int page, CancellationToken stop)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{hash}-{page}.png");
        if (Kept(name) is { } kept)
        {
            return kept;
        }

        if (failed.ContainsKey(name) || !await places.WaitAsync(Patience, stop))
        {
            return null;
        }

        try
        {
            return Kept(name) ?? await Task.Run(() => Draw(file, page, name), CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // An image that is still being drawn is not written any more: neither while its folder is removed nor into another.
        lock (room)
        {
            isOver = true;
            if (folder.IsValueCreated)
            {
                Directory.Delete(folder.Value, recursive: true);
            }
        }
    }

    private byte[]? Kept(string name)
    {
        try
        {
            return folder.IsValueCreated ? File.ReadAllBytes(Path.Combine(folder.Value, name)) : null;
        }
        catch (IOException)
        {
            // It is not there, or has just made room.
            return null;
        }
    }

    private byte[]? Draw(string file, int page, string name)
    {
        try
        {
            byte[] image = PageDrawing.Png(file, page, LongSide);
            Keep(name, image);
            return image;
        }
        catch (PdfToolException)
        {
            // A page that cannot be drawn is not tried again and again.
            if (failed.Count < MostFailures)
            {
                failed.TryAdd(name, true);
            }

            return null;
        }
    }

    private void Keep(string name, byte[] image)
    {
        lock (room)
        {
            if (isOver)
            {
                return;
            }

            try
            {
                string path = Path.Combine(folder.Value, name);
                File.WriteAllBytes(path + ".tmp", image);
                File.Move(path + ".tmp", path, overwrite: true);
                MakeRoom();
            }
            catch (IOException)
            {
                // A full disk costs time, not the image.
            }
        }
    }

    private void MakeRoom()
    {
        FileInfo[] files = [.. new DirectoryInfo(folder.Value).GetFiles().OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)];
        long bytes = files.Sum(file => file.Length);
        foreach (FileInfo file in files)
        {
            if (bytes <= mostBytes)
            {
                return;
            }

            bytes -= file.Length;
            file.Delete();
        }
    }
}
