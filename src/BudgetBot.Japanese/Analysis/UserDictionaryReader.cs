using System.Text;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>Reads the lines of a user dictionary file and says of each wrong one where it is and what to do.</summary>
internal static class UserDictionaryReader
{
    private const int Fields = 4;

    /// <summary>The entries of a file.</summary>
    /// <exception cref="DictionaryException">A sentence for each wrong line.</exception>
    public static List<UserEntry> Read(string path)
    {
        var entries = new List<UserEntry>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        int number = 0;
        foreach (string line in ReadLines(path))
        {
            number++;
            string content = line.Split('#')[0];
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            string? problem = TryRead(content, out UserEntry entry) ?? entry.Problem();
            if (problem is null && !lineOf.TryAdd(entry.Surface, number))
            {
                problem = $"「{entry.Surface}」 stands already in line {lineOf[entry.Surface]}; keep one of the two";
            }

            if (problem is not null)
            {
                problems.Add($"{path}, line {number}: {problem}.");
            }

            entries.Add(entry);
        }

        return problems.Count == 0 ? entries : throw new DictionaryException(string.Join(Environment.NewLine, problems));
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw new DictionaryException($"The user dictionary {path} is not UTF-8; save it as UTF-8.", notUtf8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException($"The user dictionary {path} cannot be read: {problem.Message}", problem);
        }
    }

    private static string? TryRead(string line, out UserEntry entry)
    {
        entry = new UserEntry(string.Empty, [], [], string.Empty);
        if (line.Count(c => c == '"') % 2 != 0)
        {
            return "a quotation mark is not closed; put \" around the whole field and write \"\" for one inside it";
        }

        List<string> fields = SplitCsv(line);
        if (fields.Count != Fields)
        {
            return $"it has {fields.Count} fields instead of {Fields}; write word,parts,readings,part of speech";
        }

        entry = new UserEntry(fields[0], Parts(fields[1]), Parts(fields[2]), fields[3].Trim());
        return null;
    }

    private static string[] Parts(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> SplitCsv(string line)
    {
        var fields = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(Unquote(line[start..i]));
                start = i + 1;
            }
        }

        return fields;
    }

    private static string Unquote(string field)
    {
        string inner = field.Length > 1 && field[0] == '"' && field[^1] == '"' ? field[1..^1] : field;
        return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
