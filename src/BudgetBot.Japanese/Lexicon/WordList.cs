using System.Text;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>
/// The vocabulary of the product: tab-separated tables (UTF-8, 「#」 begins a comment line, the first row names the columns),
/// one file a table, in seeds/lexicon.
/// </summary>
public sealed class WordList
{
    private readonly Dictionary<string, LexiconTable> tables;

    /// <summary>A vocabulary of tables that were read elsewhere (from a snapshot).</summary>
    public WordList(IEnumerable<LexiconTable> tables) =>
        this.tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The tables in the order of their names.</summary>
    public IEnumerable<LexiconTable> Tables => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <summary>Reads every *.tsv of a folder.</summary>
    /// <exception cref="LexiconException">A file is not UTF-8, a row has too many fields, or a table has no columns.</exception>
    public static WordList Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LexiconException($"{folder}: there is no such folder; the lexicon's *.tsv files belong there.");
        }

        return new WordList(Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(ReadTable));
    }

    /// <summary>The table of a name.</summary>
    /// <exception cref="LexiconException">There is none.</exception>
    public LexiconTable Table(string name) => tables.TryGetValue(name, out LexiconTable? table)
        ? table
        : throw new LexiconException($"{name}.tsv: the lexicon lacks this table; restore the file.");

    private static LexiconTable ReadTable(string path)
    {
        string file = Path.GetFileName(path);
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new LexiconException(file, 1, "the file is not UTF-8; save it as UTF-8.");
        }

        string[]? columns = null;
        var rows = new List<LexiconRow>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            string[] fields = Array.ConvertAll(line.Split('\t'), field => field.Trim());
            if (columns is null)
            {
                columns = fields;
            }
            else
            {
                rows.Add(new LexiconRow(i + 1, Fit(fields, columns.Length, file, i + 1)));
            }
        }

        return new LexiconTable(Path.GetFileNameWithoutExtension(path), columns ?? throw new LexiconException(file, 1, "the file has no row of column names."), rows);
    }

    private static string[] Fit(string[] fields, int columns, string file, int line)
    {
        if (fields.Length > columns)
        {
            throw new LexiconException(file, line, $"the row has {fields.Length} fields, the table {columns} columns; remove a tab.");
        }

        if (fields[0].Length == 0)
        {
            throw new LexiconException(file, line, "the first field is empty; write the word there.");
        }

        return [.. fields, .. Enumerable.Repeat(string.Empty, columns - fields.Length)];
    }
}
