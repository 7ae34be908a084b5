using System.Runtime.CompilerServices;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>
/// The least cost from the words that end at a position to a following word. Of arcs with one context id only the cheapest counts,
/// and following words of one context id have one answer: both are worked out once a position. Of equal costs the earlier arc wins.
/// </summary>
internal sealed unsafe class ContextCosts
{
    private readonly short* connections;
    private readonly int contexts;
    private readonly Entry[] slots;
    private readonly Entry[] answers;
    private readonly Entry* slotOf;
    private readonly Entry* answerOf;
    private readonly ushort[] slotContexts;
    private readonly ushort* used;
    private int usedCount;
    private int stamp;

    public ContextCosts(IpadicDictionary dictionary)
    {
        connections = dictionary.Connections;
        contexts = dictionary.ContextCount;
        slots = GC.AllocateArray<Entry>(contexts, pinned: true);
        answers = GC.AllocateArray<Entry>(contexts, pinned: true);
        slotContexts = GC.AllocateArray<ushort>(contexts, pinned: true);
        slotOf = (Entry*)Unsafe.AsPointer(ref slots[0]);
        answerOf = (Entry*)Unsafe.AsPointer(ref answers[0]);
        used = (ushort*)Unsafe.AsPointer(ref slotContexts[0]);
    }

    /// <summary>The cost of one word after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Between(int previous, int next) => connections[(next * contexts) + previous];

    /// <summary>Takes the arcs that end at the position from which words are now added.</summary>
    public void Begin(Arc* arcs, int first)
    {
        unchecked
        {
            stamp = stamp == int.MaxValue ? ForgetStamps() : stamp + 1;
            usedCount = 0;
            for (int number = first; number != Lattice.None;)
            {
                Arc* arc = arcs + number;
                Entry* slot = slotOf + arc->ContextId;
                if (slot->Stamp != stamp)
                {
                    used[usedCount++] = (ushort)arc->ContextId;
                    *slot = new Entry { Stamp = stamp, Cost = arc->Cost, Arc = number };
                }
                else if (arc->Cost < slot->Cost)
                {
                    slot->Cost = arc->Cost;
                    slot->Arc = number;
                }

                number = arc->Next;
            }
        }
    }

    /// <summary>The least cost of a path up to a following word's context, and the arc from which it comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Entry* Least(int context)
    {
        Entry* answer = answerOf + context;
        if (answer->Stamp != stamp)
        {
            Search(context, answer);
        }

        return answer;
    }

    private void Search(int context, Entry* answer)
    {
        unchecked
        {
            short* row = connections + (context * contexts);
            int least = int.MaxValue;
            int from = Lattice.None;
            ushort* end = used + usedCount;
            for (ushort* at = used; at < end; at++)
            {
                Entry* slot = slotOf + *at;
                int total = slot->Cost + row[*at];
                if (total <= least && (total < least || slot->Arc < from))
                {
                    least = total;
                    from = slot->Arc;
                }
            }

            *answer = new Entry { Stamp = stamp, Cost = least, Arc = from };
        }
    }

    private int ForgetStamps()
    {
        Array.Clear(slots);
        Array.Clear(answers);
        return 1;
    }

    /// <summary>A cost and the arc that it belongs to; out of date unless it bears the position's stamp.</summary>
    internal struct Entry
    {
        public int Stamp;
        public int Cost;
        public int Arc;
    }
}
