using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>Search mode's second best path under a word that is too long: the penalties, and the costs counted again with them.</summary>
internal sealed unsafe class CompoundCut(Lattice lattice, ContextCosts costs, Vocabulary vocabulary)
{
    private const int KanjiLength = 2;
    private const int KanjiPenalty = 3000;
    private const int OtherLength = 7;
    private const int OtherPenalty = 1700;

    private readonly byte* traits = vocabulary.Dictionary.Traits;

    /// <summary>What a word costs for being too long: more than two kanji, or more than seven characters of other kinds; else 0.</summary>
    public int Penalty(char* text, int from, int length)
    {
        if (length <= KanjiLength)
        {
            return 0;
        }

        if (AllKanji(text + from, length))
        {
            return (length - KanjiLength) * KanjiPenalty;
        }

        return length > OtherLength ? (length - OtherLength) * OtherPenalty : 0;
    }

    /// <summary>
    /// Drops the arcs that do not lie between two positions and counts the costs of the others again, each with its penalty, from
    /// one arc that ends at the first position.
    /// </summary>
    public void Rescore(char* text, int from, int to, int startArc)
    {
        for (int position = from + 1; position <= to; position++)
        {
            RescoreAt(text, position, from, startArc);
        }
    }

    /// <summary>The cheapest arc at a position with regard to the word that follows there (below 0: none), or none.</summary>
    public int CheapestAt(int position, int followingContext, out int cost)
    {
        cost = int.MaxValue;
        int cheapest = Lattice.None;
        for (int arc = lattice.FirstAt(position); arc != Lattice.None; arc = lattice.Arcs[arc].Next)
        {
            int total = lattice.Arcs[arc].Cost
                + (followingContext < 0 ? 0 : costs.Between(lattice.Arcs[arc].ContextId, followingContext));
            if (total < cost)
            {
                cost = total;
                cheapest = arc;
            }
        }

        return cheapest;
    }

    private void RescoreAt(char* text, int position, int from, int startArc)
    {
        Arc* arcs = lattice.Arcs;
        int first = Lattice.None;
        int last = Lattice.None;
        for (int arc = lattice.FirstAt(position); arc != Lattice.None; arc = arcs[arc].Next)
        {
            if (arcs[arc].From < from || (arcs[arc].From > from && lattice.FirstAt(arcs[arc].From) == Lattice.None))
            {
                continue;
            }

            RescoreArc(text, position, arcs + arc, arcs[arc].From == from ? startArc : Lattice.None);
            if (last == Lattice.None)
            {
                first = arc;
            }
            else
            {
                arcs[last].Next = arc;
            }

            last = arc;
        }

        if (last != Lattice.None)
        {
            arcs[last].Next = Lattice.None;
        }

        lattice.ReplaceAt(position, first);
    }

    private void RescoreArc(char* text, int position, Arc* arc, int startArc)
    {
        int penalty = Penalty(text, arc->From, position - arc->From);
        if (startArc != Lattice.None)
        {
            // The cut stands in the context of the best path: only the arc that it came from counts. The reference lays the
            // penalty on words of the user dictionary too here, and only here.
            arc->Back = startArc;
            arc->Cost = lattice.Arcs[startArc].Cost + WordCost(arc->Word)
                + costs.Between(lattice.Arcs[startArc].ContextId, arc->ContextId) + penalty;
            return;
        }

        int least = int.MaxValue;
        for (int previous = lattice.FirstAt(arc->From); previous != Lattice.None; previous = lattice.Arcs[previous].Next)
        {
            int total = lattice.Arcs[previous].Cost + costs.Between(lattice.Arcs[previous].ContextId, arc->ContextId);
            if (total < least)
            {
                least = total;
                arc->Back = previous;
            }
        }

        arc->Cost = least + WordCost(arc->Word) + (Vocabulary.IsUser(arc->Word) ? 0 : penalty);
    }

    private int WordCost(int word) => Vocabulary.IsUser(word) ? UserDictionary.WordCost : vocabulary.Dictionary.Words[word].Cost;

    private bool AllKanji(char* text, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if ((traits[text[i]] & CharacterTraits.Kanji) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
