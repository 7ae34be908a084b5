using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>The SQL that finds facts.</summary>
internal static class FactQuery
{
    /// <summary>The columns that <see cref="RowReading.Fact"/> expects.</summary>
    public const string Columns = "item_id, kind, year, stage, state, yen, unit, printed, text, base, qualifiers, document, page, line_from, line_to, quote, place";

    /// <summary>The facts of a list of items, given as a JSON array.</summary>
    public const string OfItems = $"SELECT {Columns} FROM facts WHERE item_id IN (SELECT value FROM json_each($items)) ORDER BY id";

    /// <summary>The condition that a row is of a paper.</summary>
    public const string OfPapers = "document IN (SELECT document FROM sources WHERE form = 'paper')";

    /// <summary>The facts of some numbers, given as a JSON array.</summary>
    public const string OfNumbers = $"SELECT {Columns} FROM facts WHERE id IN (SELECT value FROM json_each($numbers)) ORDER BY id";

    /// <summary>The facts of a whole document: they are written one after another, so nothing has to be sorted.</summary>
    public const string OfDocument =
        $"SELECT {Columns} FROM facts WHERE id BETWEEN (SELECT MIN(id) FROM facts WHERE document = $document) AND (SELECT MAX(id) FROM facts WHERE document = $document) ORDER BY id";

    private const string Below =
        "WITH RECURSIVE below(id) AS (VALUES ($within) UNION ALL SELECT items.id FROM items JOIN below ON items.parent_id = below.id) SELECT id FROM below";

    /// <summary>The statement of a filter and its parameters.</summary>
    public static (string Sql, List<(string Name, object Value)> Parameters) Of(FactFilter filter)
    {
        var conditions = new List<string>();
        var parameters = new List<(string, object)>();
        void Where(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add((name, value));
            }
        }

        Where("document = $document", "$document", filter.Document);
        Where("year = $year", "$year", (long?)filter.Year?.Year);
        Where("stage = $stage", "$stage", filter.Stage?.Word());
        Where("kind = $kind", "$kind", filter.Kind is { } kind ? EnumWords.Of(kind) : null);
        Where("state = $state", "$state", filter.State is { } state ? EnumWords.Of(state) : null);
        Where("item_id IN (SELECT id FROM items WHERE parent_id = $parent)", "$parent", filter.Parent?.Id);
        Where($"item_id IN ({Below})", "$within", filter.Within?.Id);
        if (filter is { Registers: false, Document: null })
        {
            conditions.Add(OfPapers);
        }

        string where = conditions.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", conditions);
        return ($"SELECT {Columns} FROM facts{where} ORDER BY id", parameters);
    }
}
