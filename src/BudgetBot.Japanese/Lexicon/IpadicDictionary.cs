using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>
/// IPADIC, compiled and mapped into memory. Read-only, safe for any number of threads; words are numbers, and nothing of the file
/// is copied but the strings that are asked for. Dispose it after the last analyser that uses it.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A dictionary of words, not a collection of pairs.")]
public sealed unsafe class IpadicDictionary : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly (string PartOfSpeech, string ConjugationType, string ConjugatedForm)[] speeches;
    private readonly int wordCount;
    private bool disposed;

    private IpadicDictionary(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        Check(path, new FileInfo(path).Length);
        Traits = Section<byte>(DictionarySection.Traits);
        Codes = Section<ushort>(DictionarySection.Codes);
        Trie = Section<int>(DictionarySection.Trie);
        Words = Section<WordRecord>(DictionarySection.Words);
        Unknown = Section<int>(DictionarySection.Unknown);
        Connections = Section<short>(DictionarySection.Connections);
        ContextCount = (int)Math.Sqrt(SectionLength(DictionarySection.Connections) / sizeof(short));
        FirstUnknownWord = Unknown[0];
        wordCount = (int)(SectionLength(DictionarySection.Words) / sizeof(WordRecord));
        speeches = ReadSpeeches();
    }

    /// <summary>Where the words end that are in the dictionary; from here on they are those of the classes of unknown words.</summary>
    internal int FirstUnknownWord { get; }

    internal byte* Traits { get; }

    internal ushort* Codes { get; }

    internal int* Trie { get; }

    internal WordRecord* Words { get; }

    internal int* Unknown { get; }

    internal short* Connections { get; }

    internal int ContextCount { get; }

    /// <summary>Maps a dictionary file and checks it whole (some milliseconds).</summary>
    /// <param name="path">A file that <see cref="DictionaryStore"/> built.</param>
    /// <exception cref="DictionaryException">There is no such file, or it is another kind of file, another version, or damaged.</exception>
    public static IpadicDictionary Open(string path)
    {
        try
        {
            if (new FileInfo(path).Length < DictionaryLayout.HeadLength)
            {
                throw Damaged(path, "短すぎます");
            }

            return new IpadicDictionary(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException($"辞書 {path} を読めません（{problem.Message}）。", problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }

    /// <summary>
    /// What the file was compiled from and what came of it: the file format's version, the checksum of the contents and the package's
    /// SHA-512. Where it is the same, the tokens are the same.
    /// </summary>
    public string SourceHash => $"{DictionaryLayout.FormatVersion}-{Checksum:x8}-{PackageHash}";

    /// <summary>The SHA-512 of the package that the file was compiled from, in hexadecimal.</summary>
    internal string PackageHash { get; private set; } = string.Empty;

    private uint Checksum { get; set; }

    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(disposed, this);

    internal string PartOfSpeech(int word) => speeches[WordAt(word).Speech].PartOfSpeech;

    internal string ConjugationType(int word) => speeches[WordAt(word).Speech].ConjugationType;

    internal string ConjugatedForm(int word) => speeches[WordAt(word).Speech].ConjugatedForm;

    internal string? BaseForm(int word) => TextAt(FeatureAt(word).BaseForm);

    internal string? Reading(int word) => TextAt(FeatureAt(word).Reading);

    internal string? Pronunciation(int word) => TextAt(FeatureAt(word).Pronunciation);

    private static DictionaryException Damaged(string path, string what) =>
        new($"辞書 {path} を使えません（{what}）。消してもう一度実行すると、作り直します。");

    private WordRecord WordAt(int word)
    {
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)word, (uint)wordCount);
        return Words[word];
    }

    private FeatureRecord FeatureAt(int word)
    {
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)word, (uint)wordCount);
        return Section<FeatureRecord>(DictionarySection.Features)[word];
    }

    private string? TextAt(int place)
    {
        if (place == 0)
        {
            return null;
        }

        char* text = Section<char>(DictionarySection.Pool) + place;
        return new string(text + 1, 0, *text);
    }

    private (string PartOfSpeech, string ConjugationType, string ConjugatedForm)[] ReadSpeeches()
    {
        int* places = Section<int>(DictionarySection.Speeches);
        var read = new (string, string, string)[SectionLength(DictionarySection.Speeches) / (3 * sizeof(int))];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = (TextAt(places[3 * i])!, TextAt(places[(3 * i) + 1])!, TextAt(places[(3 * i) + 2])!);
        }

        return read;
    }

    private void Check(string path, long length)
    {
        try
        {
            var bytes = new ReadOnlySpan<byte>(start, (int)Math.Min(length, int.MaxValue));
            string? wrong =
                !bytes.StartsWith(DictionaryLayout.Magic) ? "このプログラムの辞書ではありません"
                : BinaryPrimitives.ReadInt32LittleEndian(bytes[DictionaryLayout.VersionAt..]) != DictionaryLayout.FormatVersion
                    ? "別の版のプログラムが作ったものです"
                : BinaryPrimitives.ReadInt64LittleEndian(bytes[DictionaryLayout.LengthAt..]) != length ? "途中で切れています"
                : BinaryPrimitives.ReadUInt32LittleEndian(bytes[DictionaryLayout.ChecksumAt..]) != DictionaryLayout.Checksum(bytes)
                    ? "壊れています。チェックサムが合いません"
                : null;
            if (wrong is not null)
            {
                throw Damaged(path, wrong);
            }

            Checksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes[DictionaryLayout.ChecksumAt..]);
            PackageHash = Convert.ToHexString(bytes.Slice(DictionaryLayout.SourceAt, DictionaryLayout.SourceLength));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private T* Section<T>(DictionarySection section)
        where T : unmanaged => (T*)(start + SectionHead(section)[0]);

    private long SectionLength(DictionarySection section) => SectionHead(section)[1];

    private ReadOnlySpan<long> SectionHead(DictionarySection section) => MemoryMarshal.Cast<byte, long>(
        new ReadOnlySpan<byte>(start + DictionaryLayout.SectionsAt + ((int)section * 16), 16));
}
