using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>A question whose answer stands at lines that a person has found.</summary>
/// <param name="Text">What was said, all turns of it.</param>
/// <param name="Places">The documents' numbers and lines; any of them is right.</param>
internal sealed record CitedQuestion(string Text, IReadOnlyList<(string Document, LineSpan Lines)> Places)
{
    private static readonly string[] Sets = ["dev.jsonl", "officer.jsonl", "analyst.jsonl"];

    /// <summary>All of them; skips the test where they do not lie beside the repository, and fails it where they must.</summary>
    public static IReadOnlyList<CitedQuestion> All()
    {
        string? folder = Find();
        const string Sentence = "Search is not tested with the questions of shared/eval here: they do not lie beside the repository.";
        Assert.False(folder is null && Environment.GetEnvironmentVariable("CI") == "true", Sentence);
        Assert.SkipWhen(folder is null, Sentence);
        return [.. Sets.SelectMany(set => File.ReadLines(Path.Combine(folder!, set))).Select(Read)
            .Where(question => question.Places.Count > 0)];
    }

    /// <summary>Whether a place is one of those.</summary>
    public bool IsAt(Citation place) => IsAt(place.Document, place.Lines);

    /// <summary>Whether lines of a document are among those.</summary>
    public bool IsAt(string document, LineSpan lines) => Places.Any(right =>
        document.StartsWith(right.Document + "_", StringComparison.Ordinal)
        && lines.From <= right.Lines.To && lines.To >= right.Lines.From);

    private static CitedQuestion Read(string line)
    {
        using var question = JsonDocument.Parse(line);
        JsonElement root = question.RootElement;
        string document = root.GetProperty("doc").GetString()!;
        return new CitedQuestion(
            string.Join(' ', root.GetProperty("turns").EnumerateArray().Select(turn => turn.GetString())),
            [.. root.GetProperty("cite_lines").EnumerateArray().Select(place => PlaceOf(place, document))]);
    }

    private static (string Document, LineSpan Lines) PlaceOf(JsonElement place, string document) =>
        (place.GetArrayLength() > 2 ? place[2].GetString()! : document, new LineSpan(place[0].GetInt32(), place[1].GetInt32()));

    private static string? Find()
    {
        for (DirectoryInfo? at = new(RepositoryRoot.Find()); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "eval");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
