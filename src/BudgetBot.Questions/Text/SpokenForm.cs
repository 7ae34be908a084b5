using System.Text;

namespace BudgetBot.Questions.Text;

/// <summary>How a text sounds, in katakana: what the analyser reads, and letters that it cannot read by their names.</summary>
/// <param name="readingOf">The analyser's reading.</param>
/// <param name="letterNames">How letters are called.</param>
public sealed class SpokenForm(Func<string, string> readingOf, IReadOnlyDictionary<char, string> letterNames)
{
    /// <summary>The sound of a normalised, lower-case text.</summary>
    public string Of(string text)
    {
        string reading = readingOf(text);
        if (!reading.Any(letterNames.ContainsKey))
        {
            return reading;
        }

        var spoken = new StringBuilder(reading.Length * 2);
        foreach (char c in reading)
        {
            _ = letterNames.TryGetValue(c, out string? name) ? spoken.Append(name) : spoken.Append(c);
        }

        return spoken.ToString();
    }
}
