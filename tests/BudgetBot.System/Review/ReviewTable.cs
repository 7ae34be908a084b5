using System.Globalization;
using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.Review;

/// <summary>A question of rs2024-questions.tsv.</summary>
/// <param name="Turns">The messages.</param>
/// <param name="Yen">The first amount of the last reply; 拒否, 確認 or - where there is none.</param>
/// <param name="Words">What the last reply must say.</param>
internal sealed record TableQuestion(IReadOnlyList<string> Turns, string Yen, IReadOnlyList<string> Words)
{
    private const string None = "-";
    private const int Columns = 4;

    /// <summary>The amount, or null.</summary>
    public long? Amount => long.TryParse(Yen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long yen) ? yen : null;

    /// <summary>The table.</summary>
    public static IReadOnlyList<TableQuestion> All { get; } =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Find(), "tests", "BudgetBot.System", "Review", "rs2024-questions.tsv")).Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('\t', Columns)).Select(row => new TableQuestion(row[0].Split(" / "), row[1], row[2] == None ? [] : row[2].Split('|'))),
    ];
}
