using BudgetBot.Tests.House;

namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>The question set as it lies in tests/questions.</summary>
internal sealed class QuestionSetFolder
{
    private const string Readme = "README.md";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "questions");
    private static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    private QuestionSetFolder(IReadOnlyList<AskedQuestion> questions, Floors floors)
    {
        Questions = questions;
        Floors = floors;
    }

    public IReadOnlyList<AskedQuestion> Questions { get; }

    public Floors Floors { get; }

    /// <summary>Reads the whole set.</summary>
    /// <exception cref="QuestionSetException">A file is not in the notation.</exception>
    public static QuestionSetFolder Read()
    {
        var reader = new QuestionFile([.. Directory.EnumerateFiles(Seeds, "*.txt").Select(file => Path.GetFileName(file))]);
        IEnumerable<string> files = Directory.EnumerateFiles(Folder, "*.md").Where(file => Path.GetFileName(file) != Readme).Order(StringComparer.Ordinal);
        return new QuestionSetFolder(
            [.. files.SelectMany(file => reader.Read(Path.GetFileName(file), File.ReadAllText(file)))],
            Floors.Read(Readme, File.ReadAllText(Path.Combine(Folder, Readme))));
    }

    /// <summary>How many lines a source has.</summary>
    public static int LinesOf(string document) => File.ReadLines(Path.Combine(Seeds, document)).Count();
}
