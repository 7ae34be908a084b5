using System.Numerics;
using System.Runtime.InteropServices;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Which texts hold a pair of neighbouring characters. Pairs survive typing errors, unknown abbreviations and broken words, which
/// whole tokens do not. Weights are integers, so that a score is the same on every machine.
/// </summary>
public sealed class BigramIndex
{
    private readonly Dictionary<int, (int Number, List<int> Holders)> postings = [];
    private int[] frequencyWeights = [];

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The weight of a pair that no text holds.</summary>
    public int UnknownWeight { get; private set; }

    /// <summary>The number of different pairs.</summary>
    public int PairCount => postings.Count;

    /// <summary>The key of a pair of characters.</summary>
    public static int Key(char first, char second) => (first << 16) | second;

    /// <summary>Adds the pairs of a text under its number; numbers must come in rising order.</summary>
    public void Add(int number, ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            int key = Key(text[i], text[i + 1]);
            if (!postings.TryGetValue(key, out (int Number, List<int> Holders) pair))
            {
                postings[key] = pair = (postings.Count, []);
            }

            if (pair.Holders.Count == 0 || pair.Holders[^1] != number)
            {
                pair.Holders.Add(number);
            }
        }

        Count = Math.Max(Count, number + 1);
    }

    /// <summary>Fixes the weights after the last text: the rarer a pair, the more it says.</summary>
    public void Freeze()
    {
        int most = postings.Values.Select(pair => pair.Holders.Count).DefaultIfEmpty(0).Max();
        frequencyWeights = new int[most + 1];
        for (int frequency = 1; frequency <= most; frequency++)
        {
            frequencyWeights[frequency] = Rarity(frequency);
        }

        UnknownWeight = Rarity(1) * 3 / 4;
    }

    /// <summary>The texts that hold a pair, in rising order; empty where none does.</summary>
    public ReadOnlySpan<int> Holding(char first, char second) =>
        postings.TryGetValue(Key(first, second), out (int Number, List<int> Holders) pair) ? CollectionsMarshal.AsSpan(pair.Holders) : [];

    /// <summary>The weight of a pair.</summary>
    public int Weight(char first, char second) =>
        postings.TryGetValue(Key(first, second), out (int Number, List<int> Holders) pair) ? frequencyWeights[pair.Holders.Count] : UnknownWeight;

    /// <summary>The number of a pair, below <see cref="PairCount"/>; −1 where no text holds it.</summary>
    public int NumberOf(char first, char second) => postings.TryGetValue(Key(first, second), out (int Number, List<int> Holders) pair) ? pair.Number : -1;

    // 16 steps for each halving of the frequency; at least 8, so that a common pair still counts.
    private int Rarity(int frequency) => Math.Max(8, 16 * BitOperations.Log2((uint)Math.Max(1, (Count + 1) * 4 / frequency)) / 2);
}
