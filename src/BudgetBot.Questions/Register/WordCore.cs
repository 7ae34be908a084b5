using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Register;

/// <summary>Takes politeness, particles and words without meaning off both ends of a word; what stands inside it stays.</summary>
internal sealed class WordCore(IEnumerable<string> fillers)
{
    // At the end of what somebody says: …ですかね, …だよ.
    private const string Closing = "かねよ";
    private const char Joint = 'の';

    private readonly string[] fillers = [.. fillers.OrderByDescending(filler => filler.Length).ThenBy(filler => filler, StringComparer.Ordinal)];

    /// <summary>The word without them; empty where nothing is left.</summary>
    public string Of(string word)
    {
        for (string before = string.Empty; before != word;)
        {
            before = word;
            word = WithoutParticles(word);
            word = Array.Find(fillers, filler => word.StartsWith(filler, StringComparison.Ordinal)) is { } head ? word[head.Length..] : word;
            word = Array.Find(fillers, filler => word.EndsWith(filler, StringComparison.Ordinal)) is { } tail ? word[..^tail.Length] : word;
        }

        return word;
    }

    /// <summary>The word without particles at its ends; がん対策 begins with none, [厚労省]のがん対策 with one.</summary>
    public static string WithoutParticles(string word)
    {
        int end = word.Length;
        while (end > 0 && IsParticle(word[end - 1]))
        {
            end--;
        }

        word = word[..end].TrimStart('・');
        return word.Length > 1 && (word[0] == Joint || (IsParticle(word[0]) && !CharacterWeight.IsHiragana(word[1]))) ? word[1..] : word;
    }

    private static bool IsParticle(char letter) => Particles.Is(letter) || Closing.Contains(letter, StringComparison.Ordinal);
}
