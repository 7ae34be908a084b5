using BudgetBot.Facts;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>What a figure of a register says of its project's year: its stage, or the name of what no stage names (前年度からの繰越し).</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Part">The name of the item below the project, or null.</param>
public readonly record struct RegisterMeasure(Stage Stage, string? Part = null);

/// <summary>A figure of a register in short form: enough to count, add up and rank; <see cref="SnapshotReader.WholeFactsOf"/> gives the whole.</summary>
/// <param name="Project">The place of the project in <see cref="SnapshotReader.Projects"/>.</param>
/// <param name="State">What the source states.</param>
/// <param name="Yen">Exact yen; 0 where it states no amount.</param>
/// <param name="Fact">The number of the fact.</param>
public readonly record struct RegisterFigure(int Project, FigureState State, long Yen, long Fact);

/// <summary>All amounts of a register's projects by year and measure, in memory: questions add up thousands of them.</summary>
public sealed class RegisterFigures
{
    private const string Select =
        "SELECT f.id, f.year, f.stage, f.state, f.yen, i.id, i.parent_id, i.printed, i.kind, i.number, f.kind FROM facts f JOIN items i ON i.id = f.item_id "
        + "WHERE (f.kind = 'money' OR (f.kind = 'rate' AND f.stage = '執行')) AND f.document IN (SELECT document FROM sources WHERE form = 'register') "
        + "AND (i.number IS NOT NULL OR i.parent_id IN (SELECT id FROM items WHERE kind = 'entry' AND number IS NOT NULL)) ORDER BY f.id";

    private readonly HashSet<(int Project, int Year)> rates = [];
    private readonly Dictionary<(int Year, RegisterMeasure Measure, string? Account), List<RegisterFigure>> figures = [];

    internal RegisterFigures(ReadConnection connection, IReadOnlyList<Item> projects)
    {
        Dictionary<long, int> at = projects.Select((project, index) => (project.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        connection.Query(Select, [], row => Add(row, at));
        foreach (List<RegisterFigure> list in figures.Values)
        {
            list.TrimExcess();
        }

        Years = [.. figures.Keys.Select(key => key.Year).Distinct().Order()];
        Accounts = [.. figures.Keys.Select(key => key.Account).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The years that figures are of, the earliest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The names of the accounts.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>The figures of a year and measure in the order of the projects.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="measure">Stage or part.</param>
    /// <param name="account">The account, or null for the totals of projects.</param>
    public IReadOnlyList<RegisterFigure> Of(int year, RegisterMeasure measure, string? account = null) => figures.GetValueOrDefault((year, measure, account), []);

    /// <summary>Whether the register states the execution rate of a project's year.</summary>
    public bool HasRate(int project, int year) => rates.Contains((project, year));

    private bool Add(SqliteDataReader row, Dictionary<long, int> at)
    {
        bool whole = !row.IsDBNull(9);
        if (!at.TryGetValue(row.GetInt64(whole ? 5 : 6), out int project))
        {
            return false;
        }

        if (row.GetString(10) != "money")
        {
            return whole && rates.Add((project, row.GetInt32(1)));
        }

        bool account = !whole && row.GetString(8) == "division";
        var measure = new RegisterMeasure(StageNames.Parse(row.GetString(2)), whole || account ? null : row.GetString(7));
        (int, RegisterMeasure, string?) key = (row.GetInt32(1), measure, account ? row.GetString(7) : null);
        if (!figures.TryGetValue(key, out List<RegisterFigure>? list))
        {
            figures.Add(key, list = []);
        }

        list.Add(new RegisterFigure(project, EnumWords.Parse<FigureState>(row.GetString(3)), row.IsDBNull(4) ? 0 : row.GetInt64(4), row.GetInt64(0)));
        return true;
    }
}
