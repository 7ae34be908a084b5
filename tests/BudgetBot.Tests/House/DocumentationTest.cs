using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Ingest;

namespace BudgetBot.Tests.House;

/// <summary>README and ARCHITECTURE name what exists and leave out nothing that a user can set. What they say of the verbs is tested with the real program.</summary>
public sealed partial class DocumentationTest
{
    private const string Built = "index/built/";
    private const int FewestPaths = 10;

    private static readonly MarkdownFile Readme = new("README.md");
    private static readonly MarkdownFile Architecture = new("ARCHITECTURE.md");

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    public void Named_paths_exist(string document)
    {
        var file = new MarkdownFile(document);
        string[] paths = [.. file.CodeSpans.Where(IsPath).Concat(ProjectOption().Matches(file.Text).Select(match => match.Groups["path"].Value)).Distinct()];
        Assert.True(paths.Length >= FewestPaths, $"{document} names {paths.Length} paths: the test does not see them.");
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void The_table_of_settings_is_what_the_service_reads()
    {
        string service = string.Concat(Repository.Code(Path.Combine(Repository.Source, "BudgetBot.Web")).Select(File.ReadAllText));
        Dictionary<string, string> defaults = Readme.Table("Settings of the service").ToDictionary(row => row[0].Trim('`'), row => row[1]);
        Assert.Equal(Setting().Matches(service).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal), defaults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"`{DefaultAddress().Match(service).Groups["address"].Value}`", defaults["urls"]);
        Assert.Equal($"`{SeedPaths.Snapshot.Replace('\\', '/')}`", defaults["Snapshot"]);
    }

    [Fact]
    public void The_architecture_tells_the_import_table_and_the_folders_of_the_rooms()
    {
        IReadOnlyList<string[]> rooms = Architecture.Table("Rooms and what they may import");
        Assert.Equal(
            ImportTableTest.MayImport.Select(room => $"{room.Key}: {room.Value}").Order(StringComparer.Ordinal),
            rooms.Select(row => $"{row[0].Trim('`').Split('.')[1]}: {row[2].Trim('–')}").Order(StringComparer.Ordinal));
        Assert.All(rooms, row => Assert.All(
            MarkdownFile.SpansOf(row[1]).Where(span => char.IsUpper(span[0])),
            folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, row[0].Trim('`'), folder)), $"{row[0]}: {folder}")));
    }

    [Fact]
    public void The_architecture_tells_every_table_of_the_schema()
    {
        string schema = File.ReadAllText(Path.Combine(Repository.Root, "index", "schema.sql"));
        Assert.Equal(
            SchemaTable().Matches(schema).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal),
            Architecture.Table("The snapshot").SelectMany(row => MarkdownFile.SpansOf(row[0])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sources_stand_with_publisher_date_and_terms_in_the_readme_and_with_publisher_and_terms_in_the_notice()
    {
        string notice = File.ReadAllText(Path.Combine(Repository.Root, "NOTICE"));
        IReadOnlyList<string[]> rows = Readme.Table("Sources and their terms");
        Source[] sources = [.. SourceList.Load(Path.Combine(Repository.Root, SeedPaths.SourceList)).Select(file => file.Listed!)];
        Assert.Equal(sources.Select(source => $"`seeds/{source.Document}`"), rows.Select(row => row[0]));
        Assert.Equal(sources.Select(source => new[] { source.Title, source.Publisher, source.Date, source.Terms }), rows.Select(row => row[1..]));
        Assert.All(sources.SelectMany(source => new[] { source.Document, source.Title, source.Publisher, source.Terms }), words => Assert.Contains(words, notice, StringComparison.Ordinal));
    }

    // A path begins with a folder of the root; files of the root are written in capitals. What is built is there only after a run.
    private static bool IsPath(string span) =>
        RootFile().IsMatch(span)
        || (span.Contains('/', StringComparison.Ordinal) && !span.Contains(' ', StringComparison.Ordinal) && !span.StartsWith(Built, StringComparison.Ordinal)
            && span[0] != '/' && Directory.Exists(Path.Combine(Repository.Root, span.Split('/')[0])));

    [GeneratedRegex(@"^(?:[A-Z]{6,}(?:\.md)?|Directory\.[A-Za-z.]+|global\.json)$")]
    private static partial Regex RootFile();

    [GeneratedRegex(@"--project (?<path>\S+?)(?=[\s`]|$)", RegexOptions.Multiline)]
    private static partial Regex ProjectOption();

    [GeneratedRegex("""[cC]onfiguration\["(?<name>\w+)"\]""")]
    private static partial Regex Setting();

    [GeneratedRegex("""DefaultAddress = "(?<address>[^"]+)";""")]
    private static partial Regex DefaultAddress();

    [GeneratedRegex(@"^CREATE (?:VIRTUAL )?TABLE (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex SchemaTable();
}
