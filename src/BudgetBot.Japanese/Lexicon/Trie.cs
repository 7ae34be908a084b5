using System.Runtime.CompilerServices;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Walks a double-array trie (<see cref="DoubleArrayBuilder"/>) in place.</summary>
internal readonly unsafe struct Trie(ushort* codes, int* units)
{
    /// <summary>The node from which every walk begins.</summary>
    public const int Root = 0;

    /// <summary>Goes from a node to its child; false where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref int node, char c)
    {
        unchecked
        {
            int code = codes[c];
            int child = (units[2 * node] >> 1) + code;
            if (code == 0 || units[(2 * child) + 1] != node)
            {
                return false;
            }

            node = child;
            return true;
        }
    }

    /// <summary>Whether a word ends at a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EndsWord(int node) => (units[2 * node] & 1) != 0;

    /// <summary>The value of the word that ends at a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(int node) => units[2 * (units[2 * node] >> 1)];
}
