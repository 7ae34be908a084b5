using System.Text.Json;
using System.Text.Json.Serialization;
using BudgetBot.Facts;

namespace BudgetBot.Ingest;

/// <summary>Reads a sources.json: the documents of a folder with what cannot be read from them.</summary>
public static class SourceList
{
    private const int EarliestYear = 1989;
    private const int LatestYear = 2100;

    /// <summary>The files of the list, in its order.</summary>
    /// <param name="path">The list; its files are named relative to its folder.</param>
    /// <exception cref="IngestException">The list is missing, is no JSON, or an entry lacks something; the message names file and line.</exception>
    public static IReadOnlyList<SourceFile> Load(string path)
    {
        byte[] json = Read(path);
        List<SourceEntry> entries = Parse(path, json);
        if (entries.Count == 0)
        {
            throw new IngestException($"{path}:1: 資料が1件もありません。sources に書き加えてください。");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return [.. entries.Select(entry => new SourceFile(Path.Combine(folder, entry.File), Checked(path, json, entry)))];
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IngestException($"{path}: 資料の一覧を読めません（{error.Message.TrimEnd('.')}）。ファイルを戻すか、文書を直接指定してください。", error);
        }
    }

    private static List<SourceEntry> Parse(string path, byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SourceListContext.Default.SourceListFile)?.Sources ?? [];
        }
        catch (JsonException error)
        {
            string message = error.Message.Split(" Path:")[0].TrimEnd('.').ReplaceLineEndings(" ");
            throw new IngestException($"{path}:{(error.LineNumber ?? 0) + 1}: {message}。JSON を直してください。", error);
        }
    }

    private static Source Checked(string path, byte[] json, SourceEntry entry)
    {
        string? fault = entry.File.Length == 0 || Path.GetFileName(entry.File) != entry.File ? "file には、この一覧と同じフォルダーのファイル名を書きます"
            : entry.Title.Length == 0 ? "title が空です"
            : entry.Year is < EarliestYear or > LatestYear ? $"year には {EarliestYear} から {LatestYear} までの西暦を書きます"
            : null;
        return fault is null
            ? new Source(entry.File, entry.Title, entry.Publisher, entry.Date, new FiscalYear(entry.Year), entry.Terms, entry.Scope, string.Empty)
            : throw new IngestException($"{path}:{LineOf(json, entry.File)}: {fault}。この資料の記述を直してください。");
    }

    private static int LineOf(byte[] json, string file)
    {
        int at = json.AsSpan().IndexOf(JsonSerializer.SerializeToUtf8Bytes(file, SourceListContext.Default.String));
        return 1 + json.AsSpan(0, Math.Max(0, at)).Count((byte)'\n');
    }
}

/// <summary>The file's shape.</summary>
internal sealed record SourceListFile(List<SourceEntry> Sources);

/// <summary>One document of the list.</summary>
internal sealed record SourceEntry(
    string File, string Title, int Year, string Publisher = "", string Date = "", string Terms = "", IReadOnlyList<string>? Scope = null)
{
    public IReadOnlyList<string> Scope { get; init; } = Scope ?? [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SourceListFile))]
[JsonSerializable(typeof(string))]
internal sealed partial class SourceListContext : JsonSerializerContext;
