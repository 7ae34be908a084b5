using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading;
using BudgetBot.Reading.Tables;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Documents with tables, read once for all tests.</summary>
internal static class TableDocuments
{
    public static readonly string Root = FindRoot();

    private static readonly Lazy<WordList> Words = new(() => WordList.Load(Path.Combine(Root, "seeds", "lexicon")));
    private static readonly Lazy<ReadingPart> NationalPart = new(() => Read(Path.Combine(Root, "seeds", "000_60395da026dc80b5.txt")));
    private static readonly Lazy<ReadingPart> PrefecturePart = new(() => Read(Path.Combine(Root, "seeds", "004_93ffc900a14662dd.txt")));

    public static ReadingPart National => NationalPart.Value;

    public static ReadingPart Prefecture => PrefecturePart.Value;

    public static ReadingPart Read(string path, int newest = 2025) => ReadText(Path.GetFileName(path), File.ReadAllText(path), newest);

    public static ReadingPart ReadText(string name, string text, int newest = 2025)
    {
        var source = new Source(name, name, "", "", new FiscalYear(newest), "", [], "");
        var root = new Item { Kind = ItemKind.Document, Document = name, Line = 1, Printed = name, Name = TextNormalizer.NameKey(name), Parent = null };
        return TableReader.Read(new SourceText(name, text), source, root, Words.Value);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BudgetBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("BudgetBot.sln is in no folder above the tests.");
    }
}
