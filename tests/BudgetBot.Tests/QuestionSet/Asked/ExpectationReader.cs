using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetBot.Tests.QuestionSet.Judging;

namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>Reads the column "answer".</summary>
internal static partial class ExpectationReader
{
    private const string Refusal = "回答しない";
    private const string Candidates = "候補を列挙";
    private const string Guidance = "案内";
    private const string Decrease = "減";

    /// <summary>The expectation of a cell.</summary>
    /// <exception cref="FormatException">It is not in the notation.</exception>
    public static Expectation Read(string cell) => cell switch
    {
        Refusal => new Expectation(Wanted.Refusal, []),
        Guidance => new Expectation(Wanted.Guidance, []),
        _ => Shown(cell),
    };

    private static Expectation Shown(string cell)
    {
        string[] parts = Split(cell, '、');
        bool candidates = parts[0] == Candidates;
        Clause[] clauses = [.. parts.Skip(candidates ? 1 : 0).Select(ClauseOf)];
        return clauses.Length > 0
            ? new Expectation(candidates ? Wanted.Candidates : Wanted.Answer, clauses)
            : throw new FormatException($"{Candidates} needs what the candidates are");
    }

    private static Clause ClauseOf(string printed) =>
        new(printed, [.. Split(printed, '/').Select(way => (IReadOnlyList<Sign>)[.. Split(way, '＋').Select(SignOf)])]);

    private static Sign SignOf(string printed)
    {
        if (printed == Decrease)
        {
            return new Sign.Decrease();
        }

        if (printed is ['「', _, .., '」'])
        {
            return new Sign.Words(printed[1..^1]);
        }

        if (Percentage().Match(printed) is { Success: true } percentage)
        {
            return new Sign.Percentage(decimal.Parse(percentage.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return PrintedAmounts.TryReadWhole(printed, out long yen)
            ? new Sign.Amount(yen)
            : throw new FormatException($"'{printed}' is no amount (836百万円), percentage (12.5％), words (「…」) or {Decrease}");
    }

    // Words may hold the marks that separate.
    private static string[] Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool quoted = false;
        foreach (char c in text)
        {
            quoted = c == '「' || (quoted && c != '」');
            if (c == separator && !quoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString().Trim());
        return quoted ? throw new FormatException("「 without 」") : [.. parts];
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)％$")]
    private static partial Regex Percentage();
}
