using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>The package of a Teams app: a zip with the manifest and two icons at its root.</summary>
public static class AppPackage
{
    private const string ManifestName = "manifest.json";
    private const int ColorSize = 192;
    private const int OutlineSize = 32;
    private const long LargestFile = 1024 * 1024;
    private static readonly string[] Icons = ["color.png", "outline.png"];
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds a package.</summary>
    /// <param name="folder">Holds manifest.json, with names of settings in braces, color.png and outline.png.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>The zip. It may break rules: ask <see cref="Problems"/>.</returns>
    /// <exception cref="JsonException">The manifest is no JSON object.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static byte[] Build(string folder, PackageSettings settings)
    {
        string template = File.ReadAllText(Path.Combine(folder, ManifestName));
        JsonNode manifest = Filled(JsonNode.Parse(template) as JsonObject ?? throw new JsonException("The manifest is no JSON object."), settings.Values)!;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable) + "\n"));
            foreach (string icon in Icons)
            {
                Add(zip, icon, File.ReadAllBytes(Path.Combine(folder, icon)));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>What Teams would refuse in a package, a sentence each; empty for a good one.</summary>
    public static IReadOnlyList<string> Problems(byte[] package)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            return Content(zip, ManifestName) is not { } manifest
                ? ["manifest.json がパッケージの最上位にありません。"]
                : JsonNode.Parse(manifest) is not JsonObject root ? ["manifest.json が JSON のオブジェクトではありません。"]
                : [.. ManifestRules.Problems(root), .. Icon(zip, root, "color", ColorSize), .. Icon(zip, root, "outline", OutlineSize)];
        }
        catch (InvalidDataException)
        {
            return ["パッケージを zip として読めません。"];
        }
        catch (JsonException error)
        {
            return [$"manifest.json を JSON として読めません（{error.LineNumber + 1}行目）。"];
        }
    }

    private static JsonNode? Filled(JsonNode? node, IReadOnlyDictionary<string, string> values) => node switch
    {
        JsonObject parent => new JsonObject(parent.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value, values)))),
        JsonArray list => new JsonArray([.. list.Select(element => Filled(element, values))]),
        JsonValue value when value.TryGetValue(out string? text) => values.Aggregate(
            text, (filled, pair) => filled.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal)),
        null => null,
        _ => node.DeepClone(),
    };

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using Stream file = entry.Open();
        file.Write(content);
    }

    private static byte[]? Content(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= LargestFile } entry)
        {
            return null;
        }

        using Stream file = entry.Open();
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[] Icon(ZipArchive zip, JsonObject manifest, string kind, int size)
    {
        if (manifest["icons"] is not JsonObject icons || icons[kind] is not JsonValue value || !value.TryGetValue(out string? name))
        {
            // The manifest's own rules say so.
            return [];
        }

        return Content(zip, name) is not { } icon ? [$"アイコン {name} がパッケージにありません。"]
            : PngImage.Size(icon) is not { } found ? [$"アイコン {name} が PNG ではありません。"]
            : found != (size, size) ? [$"アイコン {name} は {size}×{size} にしてください（今は {found.Width}×{found.Height}）。"]
            : [];
    }
}
