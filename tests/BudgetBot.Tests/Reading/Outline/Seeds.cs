using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading;
using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>The real sources and the lists of what they print.</summary>
internal static class Seeds
{
    public const string National = "000_60395da026dc80b5.txt";
    public const string Prefecture = "004_93ffc900a14662dd.txt";

    public static string Root { get; } = FindRoot();

    public static WordList Words { get; } = WordList.Load(Path.Combine(Root, "seeds", "lexicon"));

    /// <summary>Reads a seed without the lines of its column tables.</summary>
    public static ReadingPart Outline(string file, params (int From, int To)[] tables)
    {
        SourceText text = SourceLoader.Load(Path.Combine(Root, "seeds", file));
        return Read(text, Describe(file), tables);
    }

    public static ReadingPart Read(SourceText text, Source source, params (int From, int To)[] tables)
    {
        var claimed = tables.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1)).ToHashSet();
        return OutlineReader.Read(text, source, RootOf(source), claimed, Words);
    }

    public static Item RootOf(Source source) => new()
    {
        Kind = ItemKind.Document,
        Document = source.Document,
        Line = 1,
        Printed = source.Title,
        Name = TextNormalizer.NameKey(source.Title),
        Parent = null,
    };

    public static List<JsonElement> Expectations(string file) =>
        [.. File.ReadLines(Path.Combine(Root, "seeds", "expectations", file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    private static Source Describe(string file)
    {
        JsonElement all = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "seeds", "sources.json"))).RootElement;
        JsonElement one = all.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("file").GetString() == file);
        return new Source(file, one.GetProperty("title").GetString()!, string.Empty, string.Empty, new FiscalYear(one.GetProperty("year").GetInt32()), string.Empty, [], string.Empty);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "BudgetBot.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("BudgetBot.sln");
    }
}
