namespace BudgetBot.Questions.Text;

/// <summary>The particles that join a word to what follows it. They are no part of a name.</summary>
public static class Particles
{
    private const string Letters = "のをがにはでともへや";

    /// <summary>Whether a character may be a particle.</summary>
    public static bool Is(char letter) => Letters.Contains(letter, StringComparison.Ordinal);

    /// <summary>A word without the particles at both ends.</summary>
    public static string Trim(string word) => word.AsSpan().Trim(Letters).ToString();

    /// <summary>Words without spaces and particles at both ends; single characters, which name nothing, are left out.</summary>
    public static string[] Bare(IEnumerable<string> words) => [.. words.Select(word => Trim(word.Trim())).Where(word => word.Length > 1)];

    /// <summary>A word without the particles at its end.</summary>
    public static string TrimEnd(string word) => word.AsSpan().TrimEnd(Letters).ToString();
}
