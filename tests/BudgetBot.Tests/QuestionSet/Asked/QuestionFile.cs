using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>Reads the questions of a Markdown file.</summary>
/// <param name="documents">The file names of the sources.</param>
internal sealed partial class QuestionFile(IReadOnlyCollection<string> documents)
{
    private const string Nothing = "－";

    /// <summary>The questions of a file, in order.</summary>
    /// <param name="file">The name that problems are reported under.</param>
    /// <param name="text">The file's content.</param>
    /// <exception cref="QuestionSetException">A row is not in the notation.</exception>
    public IEnumerable<AskedQuestion> Read(string file, string text) =>
        MarkdownTable.Rows(file, text, "id", "kind", "turns", "answer", "lines", "note").Select(Question);

    private AskedQuestion Question(TableRow row)
    {
        try
        {
            return new AskedQuestion(Named(row["id"]), Named(row["kind"]), Turns(row["turns"]), ExpectationReader.Read(row["answer"]), Sources(row["lines"]));
        }
        catch (FormatException problem)
        {
            throw row.Problem(problem.Message);
        }
    }

    private static string Named(string name) =>
        Name().IsMatch(name) ? name : throw new FormatException($"'{name}' is no id or kind: small letters, digits and _ are");

    private static string[] Turns(string cell) => cell is ['「', _, .., '」']
        ? Turn().Split(cell[1..^1])
        : throw new FormatException("the turns stand in 「」, with ⏎ between them");

    private SourceLines[] Sources(string cell)
    {
        if (cell == Nothing)
        {
            return [];
        }

        var sources = new List<SourceLines>();
        foreach (string part in cell.Split('、'))
        {
            Match match = Lines().Match(part);
            if (!match.Success)
            {
                throw new FormatException($"'{part}' are no lines: 000:12 and 000:12–14 are");
            }

            string? document = match.Groups["key"].Success ? Document(match.Groups["key"].Value) : sources.LastOrDefault()?.Document;
            int from = Number(match.Groups["from"]);
            int to = match.Groups["to"].Success ? Number(match.Groups["to"]) : from;
            sources.Add(new SourceLines(document ?? throw new FormatException($"'{part}' of which source?"), from, to));
        }

        return [.. sources];
    }

    private string Document(string key) => documents.SingleOrDefault(name => name.StartsWith(key + "_", StringComparison.Ordinal))
        ?? throw new FormatException($"no source's name begins with {key}_");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex Name();

    [GeneratedRegex("」 ⏎ 「")]
    private static partial Regex Turn();

    [GeneratedRegex("^(?:(?<key>[0-9A-Za-z]+):)?(?<from>[0-9]{1,7})(?:–(?<to>[0-9]{1,7}))?$")]
    private static partial Regex Lines();
}
