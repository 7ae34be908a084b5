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
    private readonly int[] slotStamp;
    private readonly int[] slotOf;
    private readonly int[] answerStamp;
    private readonly (int Cost, int Arc)[] answers;
    private readonly (int Cost, int Context, int Arc)[] slots;
    private int slotCount;
    private int stamp;

    public ContextCosts(IpadicDictionary dictionary)
    {
        connections = dictionary.Connections;
        contexts = dictionary.ContextCount;
        slotStamp = new int[contexts];
        slotOf = new int[contexts];
        answerStamp = new int[contexts];
        answers = new (int, int)[contexts];
        slots = new (int, int, int)[contexts];
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
            slotCount = 0;
            for (int arc = first; arc != Lattice.None; arc = arcs[arc].Next)
            {
                int context = arcs[arc].ContextId;
                if (slotStamp[context] != stamp)
                {
                    slotStamp[context] = stamp;
                    slotOf[context] = slotCount;
                    slots[slotCount++] = (arcs[arc].Cost, context, arc);
                }
                else if (arcs[arc].Cost < slots[slotOf[context]].Cost)
                {
                    slots[slotOf[context]] = (arcs[arc].Cost, context, arc);
                }
            }
        }
    }

    /// <summary>The least cost of a path up to a following word's context, and the arc from which it comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Cost, int Arc) Least(int context)
    {
        if (answerStamp[context] != stamp)
        {
            answerStamp[context] = stamp;
            answers[context] = Search(context);
        }

        return answers[context];
    }

    private (int Cost, int Arc) Search(int context)
    {
        unchecked
        {
            short* row = connections + (context * contexts);
            int least = int.MaxValue;
            int from = Lattice.None;
            foreach ((int cost, int previous, int arc) in slots.AsSpan(0, slotCount))
            {
                int total = cost + row[previous];
                if (total < least || (total == least && arc < from))
                {
                    least = total;
                    from = arc;
                }
            }

            return (least, from);
        }
    }

    private int ForgetStamps()
    {
        Array.Clear(slotStamp);
        Array.Clear(answerStamp);
        return 1;
    }
}
