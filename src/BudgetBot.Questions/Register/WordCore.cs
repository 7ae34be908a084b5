using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Register;

/// <summary>Takes politeness, particles and words without meaning off both ends of a word; what stands inside it stays.</summary>
internal sealed class WordCore(IEnumerable<string> fillers)
{
    private const string Particles = "のをがはにでともやへかねよ";
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
        word = word.TrimEnd(Particles.ToCharArray()).TrimStart('・');
        return word.Length > 1 && (word[0] == Joint || (Particles.Contains(word[0], StringComparison.Ordinal) && !CharacterWeight.IsHiragana(word[1]))) ? word[1..] : word;
    }
}
