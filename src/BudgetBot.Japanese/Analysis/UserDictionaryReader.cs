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
                problem = $"「{entry.Surface}」は{lineOf[entry.Surface]}行目にもあります。1つにしてください";
            }

            if (problem is not null)
            {
                problems.Add($"{path} の{number}行目: {problem}。");
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
            throw new DictionaryException($"ユーザー辞書 {path} は UTF-8 ではありません。UTF-8 で保存し直してください。", notUtf8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException($"ユーザー辞書 {path} を読めません（{problem.Message}）。", problem);
        }
    }

    private static string? TryRead(string line, out UserEntry entry)
    {
        entry = new UserEntry(string.Empty, [], [], string.Empty);
        if (line.Count(c => c == '"') % 2 != 0)
        {
            return "引用符 \" が閉じていません。欄全体を \" で囲み、中の \" は \"\" と書いてください";
        }

        List<string> fields = SplitCsv(line);
        if (fields.Count != Fields)
        {
            return $"欄が{fields.Count}つあります。「単語,分割,読み,品詞」の{Fields}つにしてください";
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
