namespace BudgetBot.Japanese.Lexicon;

/// <summary>
/// Builds a double-array trie over dense character codes. Unit n is two integers: the base of its children (shifted left by one;
/// the low bit says that a word ends here) and the parent. The child for code 0 holds the word's value in place of a base.
/// </summary>
internal sealed class DoubleArrayBuilder
{
    private const int Free = -1;

    private readonly string[] keys;
    private readonly int[] values;
    private readonly ushort[] codes;
    private int[] bases = new int[1 << 16];
    private int[] parents = new int[1 << 16];
    private int firstFree = 1;
    private int used = 1;

    private DoubleArrayBuilder(string[] keys, int[] values, ushort[] codes)
    {
        this.keys = keys;
        this.values = values;
        this.codes = codes;
        Array.Fill(parents, Free);
        parents[0] = 0;
    }

    /// <summary>Builds the units.</summary>
    /// <param name="keys">Different, not empty, in ordinal order.</param>
    /// <param name="values">A value not below zero for each key.</param>
    /// <param name="codes">The code of each UTF-16 code unit, 0 for those in no key.</param>
    /// <returns>Pairs of integers, a pair a unit; no reader ever leaves the array, whatever the code.</returns>
    public static int[] Build(string[] keys, int[] values, ushort[] codes)
    {
        var builder = new DoubleArrayBuilder(keys, values, codes);
        builder.Insert(0, 0, keys.Length, 0);
        return builder.Units();
    }

    /// <summary>Dense codes for the characters of the keys: the more frequent, the smaller; 0 is the end of a word.</summary>
    public static ushort[] CodesFor(string[] keys)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (string key in keys)
        {
            foreach (char c in key)
            {
                counts[c]++;
            }
        }

        int[] order = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c)];
        var codes = new ushort[counts.Length];
        for (int i = 0; i < order.Length; i++)
        {
            codes[order[i]] = (ushort)(i + 1);
        }

        return codes;
    }

    private void Insert(int node, int from, int to, int depth)
    {
        var children = new List<(int Code, int From, int To)>();
        bool word = keys[from].Length == depth;
        for (int at = word ? from + 1 : from; at < to;)
        {
            char c = keys[at][depth];
            int end = at + 1;
            while (end < to && keys[end][depth] == c)
            {
                end++;
            }

            children.Add((codes[c], at, end));
            at = end;
        }

        if (word)
        {
            children.Add((0, from, from));
        }

        children.Sort();
        int place = FindBase(children);
        bases[node] = (place << 1) | (word ? 1 : 0);
        foreach ((int code, _, _) in children)
        {
            Occupy(place + code, node);
        }

        foreach ((int code, int first, int end) in children)
        {
            if (code == 0)
            {
                bases[place] = values[first];
            }
            else
            {
                Insert(place + code, first, end, depth + 1);
            }
        }
    }

    private int FindBase(List<(int Code, int From, int To)> children)
    {
        int least = children[0].Code;
        int tried = 0;
        int start = Math.Max(firstFree, least + 1);
        for (int slot = start; ; slot++)
        {
            EnsureRoom(slot + char.MaxValue);
            if (parents[slot] != Free)
            {
                continue;
            }

            int place = slot - least;
            if (children.TrueForAll(child => parents[place + child.Code] == Free))
            {
                return place;
            }

            // A region where sets of children keep failing is as good as full: later nodes need not try it again.
            if (++tried > 4096 && slot - firstFree > 65_536)
            {
                firstFree = slot;
            }
        }
    }

    private void Occupy(int slot, int parent)
    {
        parents[slot] = parent;
        used = Math.Max(used, slot + 1);
        while (parents[firstFree] != Free)
        {
            firstFree++;
        }
    }

    private void EnsureRoom(int slot)
    {
        int before = parents.Length;
        if (slot + 1 < before)
        {
            return;
        }

        int size = Math.Max(before * 2, slot + 2);
        Array.Resize(ref bases, size);
        Array.Resize(ref parents, size);
        parents.AsSpan(before).Fill(Free);
    }

    private int[] Units()
    {
        int most = codes.Max();
        var units = new int[(used + most + 1) * 2];
        for (int i = 0; i < units.Length / 2; i++)
        {
            bool live = i < used && parents[i] != Free;
            units[2 * i] = live ? bases[i] : 0;
            units[(2 * i) + 1] = live ? parents[i] : Free;
        }

        return units;
    }
}
