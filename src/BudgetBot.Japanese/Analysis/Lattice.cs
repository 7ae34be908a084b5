using System.Runtime.CompilerServices;

namespace BudgetBot.Japanese.Analysis;

/// <summary>A word that ends at a position of the text, with the best way to it.</summary>
internal struct Arc
{
    /// <summary>The cost of the path up to and with this word.</summary>
    public int Cost;

    /// <summary>Where the word begins.</summary>
    public int From;

    /// <summary>The arc before it.</summary>
    public int Back;

    /// <summary>The next arc that ends at the same position, in the order of their coming, or none.</summary>
    public int Next;

    /// <summary>The word's number; of a user dictionary's entry ~number of the entry.</summary>
    public int Word;

    /// <summary>The word's row and column in the connection costs.</summary>
    public int ContextId;
}

/// <summary>
/// The arcs between the last position that is settled and those that the search has reached, listed by the position where they
/// end. When a position is settled one arc remains, and everything begins anew from it.
/// </summary>
internal sealed unsafe class Lattice
{
    /// <summary>No arc.</summary>
    public const int None = -1;

    /// <summary>How far the search goes without settling anything.</summary>
    public const int LongestGap = 1024;

    /// <summary>The longest word, known or unknown.</summary>
    public const int LongestWord = 1024;

    private const int Window = LongestGap + LongestWord + 2;

    private readonly int[] heads = GC.AllocateUninitializedArray<int>(Window, pinned: true);
    private readonly int[] tails = GC.AllocateUninitializedArray<int>(Window, pinned: true);
    private readonly int* headAt;
    private readonly int* tailAt;
    private Arc[] arcs = GC.AllocateUninitializedArray<Arc>(1024, pinned: true);
    private int count;

    public Lattice()
    {
        headAt = Pointer(heads);
        tailAt = Pointer(tails);
        Arcs = Pointer(arcs);
        heads.AsSpan().Fill(None);
    }

    /// <summary>The arcs by number; a pointer that is valid until the next <see cref="Add"/>.</summary>
    public Arc* Arcs { get; private set; }

    /// <summary>The last position that is settled.</summary>
    public int Origin { get; private set; }

    /// <summary>The position after the last one that was ever reached.</summary>
    public int Frontier { get; private set; }

    /// <summary>Empties it and puts the beginning of the sentence at position 0.</summary>
    public void Reset()
    {
        Clear();
        Arcs[0] = new Arc { Back = None, Next = None, From = -1 };
        Origin = 0;
        Frontier = 0;
        Begin();
    }

    /// <summary>Keeps one arc only, at the position where it ends, with the cost 0, and settles that position.</summary>
    public void Settle(int position, int arc)
    {
        Clear();
        Arcs[0] = Arcs[arc];
        Arcs[0].Cost = 0;
        Arcs[0].Next = None;
        Origin = position;
        Begin();
    }

    /// <summary>Forgets everything after the settled position.</summary>
    public void Rewind()
    {
        Clear();
        Frontier = Origin;
        Begin();
    }

    /// <summary>Says that the search looks at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reach(int position) => Frontier = Math.Max(Frontier, position + 1);

    /// <summary>The first arc that ends at a position, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstAt(int position) => headAt[position - Origin];

    /// <summary>Adds an arc that ends at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int position, int from, int word, int contextId, int cost, int back)
    {
        unchecked
        {
            if (count == arcs.Length)
            {
                Grow();
            }

            int number = count++;
            Arc* arc = Arcs + number;
            arc->Cost = cost;
            arc->From = from;
            arc->Back = back;
            arc->Next = None;
            arc->Word = word;
            arc->ContextId = contextId;
            int place = position - Origin;
            if (headAt[place] == None)
            {
                headAt[place] = number;
            }
            else
            {
                Arcs[tailAt[place]].Next = number;
            }

            tailAt[place] = number;
            Reach(position);
        }
    }

    /// <summary>Keeps, of all arcs that end at a position or later, one.</summary>
    public void Prune(int from, int keptEnd, int kept)
    {
        heads.AsSpan(from - Origin, Frontier - from).Fill(None);
        headAt[keptEnd - Origin] = kept;
        Arcs[kept].Next = None;
    }

    /// <summary>Makes a list of arcs the ones that end at a position. Used when compounds are cut: nothing is added there later.</summary>
    public void ReplaceAt(int position, int first) => headAt[position - Origin] = first;

    private static T* Pointer<T>(T[] pinned)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref pinned[0]);

    private void Clear() => heads.AsSpan(0, Math.Min(Window, Frontier - Origin + 1)).Fill(None);

    private void Begin()
    {
        headAt[0] = 0;
        tailAt[0] = 0;
        count = 1;
        Reach(Origin);
    }

    private void Grow()
    {
        Arc[] larger = GC.AllocateUninitializedArray<Arc>(arcs.Length * 2, pinned: true);
        arcs.CopyTo(larger, 0);
        arcs = larger;
        Arcs = Pointer(arcs);
    }
}
