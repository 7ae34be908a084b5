using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Teams.Package;
using BudgetBot.Ingest;

namespace BudgetBot.Tests.Channels.Teams;

public class AppPackageTests
{
    private static readonly PackageSettings Settings =
        new("0F8FAD5B-D9CB-469F-A165-70867728950E", new Uri("https://budget.example.jp/bot"));

    private static string Folder => Path.Combine(RepositoryRoot.Find(), "deployment", "teams");

    private static byte[] Good => AppPackage.Build(Folder, Settings);

    [Fact]
    public void The_package_of_the_repository_keeps_all_rules_and_is_the_same_each_time()
    {
        Assert.Empty(AppPackage.Problems(Good));
        Assert.Equal(Good, AppPackage.Build(Folder, Settings));
    }

    [Fact]
    public void The_manifest_names_the_bot_its_addresses_and_what_the_service_answers()
    {
        JsonObject manifest = Manifest(Good);

        Assert.Equal(Settings.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(["personal", "team", "groupChat"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal("https://budget.example.jp/bot/", (string?)manifest["developer"]!["websiteUrl"]);
        Assert.Equal("budget.example.jp", (string?)manifest["validDomains"]![0]);
        Assert.Equal(AppCommands.SearchItems, (string?)manifest["composeExtensions"]![0]!["commands"]![0]!["id"]);
        Assert.Equal(AppCommands.SearchText, (string?)manifest["composeExtensions"]![0]!["commands"]![0]!["parameters"]![0]!["name"]);
    }

    [Theory]
    [InlineData("id", "\"budgetbot\"", "id の書き方が違います")]
    [InlineData("version", "\"1.0\"", "version の書き方が違います")]
    [InlineData("manifestVersion", "\"1.5\"", "manifestVersion の書き方が違います")]
    [InlineData("name.short", "\"あああああああああああああああああああああああああああああああ\"", "name.short は 30文字までです（今は 31文字）")]
    [InlineData("developer.websiteUrl", "\"http://budget.example.jp\"", "developer.websiteUrl の書き方が違います")]
    [InlineData("developer.name", "\" \"", "developer.name が空です")]
    [InlineData("developer.name", "\"{organisation}\"", "developer.name に埋められていない設定があります")]
    [InlineData("developer.privacyUrl", null, "developer.privacyUrl がありません")]
    [InlineData("description.short", "5", "description.short の型が違います")]
    [InlineData("accentColor", "\"blue\"", "accentColor の書き方が違います")]
    [InlineData("accentColor", null, "accentColor がありません")]
    [InlineData("isFullScreen", "true", "isFullScreen は使えない項目です")]
    [InlineData("bots.0.scopes.1", "\"teams\"", "bots[0].scopes[1] の書き方が違います")]
    [InlineData("bots.0.scopes", "[]", "bots[0].scopes が空です")]
    [InlineData("bots.0.supportsFiles", "\"no\"", "bots[0].supportsFiles の型が違います")]
    [InlineData("composeExtensions.0.commands.0.title", "\"予算項目を探す予算項目を探す予算項目を探す予算項目を探す予算項目を探す\"", "commands[0].title は 32文字までです")]
    [InlineData("validDomains.0", "\"https://budget.example.jp\"", "validDomains[0] の書き方が違います")]
    [InlineData("validDomains.0", "\"localhost\"", "validDomains[0] の書き方が違います")]
    public void A_manifest_against_the_schema_is_named(string field, string? value, string problem)
    {
        JsonObject manifest = Manifest(Good);
        string[] path = field.Split('.');
        JsonNode parent = path[..^1]
            .Aggregate((JsonNode)manifest, (node, name) => int.TryParse(name, out int at) ? node[at]! : node[name]!);
        if (value is null)
        {
            parent.AsObject().Remove(path[^1]);
        }
        else if (parent is JsonArray list)
        {
            list[int.Parse(path[^1], null)] = JsonNode.Parse(value);
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        Assert.Contains(problem, Assert.Single(AppPackage.Problems(With("manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString())))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_commands_and_bots_are_counted()
    {
        JsonObject manifest = Manifest(Good);
        JsonArray commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        while (commands.Count < 13)
        {
            commands.Add(commands[0]!.DeepClone());
        }

        manifest["bots"]!.AsArray().Add(manifest["bots"]![0]!.DeepClone());
        IReadOnlyList<string> problems = AppPackage.Problems(With("manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString())));
        Assert.Contains("bots は 1個までです（今は 2個）。", problems);
        Assert.Contains("bots[0].commandLists[0].commands は 12個までです（今は 13個）。", problems);
    }

    [Theory]
    [InlineData("color.png", "192×192")]
    [InlineData("outline.png", "32×32")]
    public void Icons_must_be_there_be_PNG_and_have_their_size(string icon, string size)
    {
        byte[] other = File.ReadAllBytes(Path.Combine(Folder, icon == "color.png" ? "outline.png" : "color.png"));

        Assert.Contains("がパッケージにありません", Assert.Single(AppPackage.Problems(With(icon, null))), StringComparison.Ordinal);
        Assert.Contains("PNG ではありません", Assert.Single(AppPackage.Problems(With(icon, "GIF89a"u8.ToArray()))), StringComparison.Ordinal);
        Assert.Contains(size, Assert.Single(AppPackage.Problems(With(icon, other))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_package_is_told_in_a_sentence()
    {
        Assert.Equal(["パッケージを zip として読めません。"], AppPackage.Problems([1, 2, 3]));
        Assert.Equal(["manifest.json がパッケージの最上位にありません。"], AppPackage.Problems(With("manifest.json", null)));
        Assert.Equal(["manifest.json を JSON として読めません（1行目）。"], AppPackage.Problems(With("manifest.json", "{"u8.ToArray())));
        Assert.Equal(["manifest.json が JSON のオブジェクトではありません。"], AppPackage.Problems(With("manifest.json", "[]"u8.ToArray())));
    }

    private static JsonObject Manifest(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using Stream file = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(file)!.AsObject();
    }

    private static byte[] With(string name, byte[]? content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Good);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            if (content is not null)
            {
                using Stream file = zip.CreateEntry(name).Open();
                file.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
