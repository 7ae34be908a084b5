using System.Runtime.CompilerServices;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>
/// Finds the cheapest path of words through a text, as the reference does: forward position by position, settling what is certain
/// as soon as one path only is alive, and settling the best guess when that does not happen for too long.
/// One search serves one thread at a time and is used again for the next text.
/// </summary>
internal sealed unsafe class PathSearch
{
    private readonly Lattice lattice = new();
    private readonly ContextCosts costs;
    private readonly Backtrace backtrace;
    private readonly IpadicDictionary dictionary;
    private readonly UserDictionary? user;
    private readonly Trie words;
    private char* text;
    private int length;
    private int position;
    private int unknownEnd;
    private int runStart;
    private int runEnd;

    public PathSearch(Vocabulary vocabulary)
    {
        dictionary = vocabulary.Dictionary;
        user = vocabulary.User;
        costs = new ContextCosts(dictionary);
        backtrace = new Backtrace(lattice, costs, vocabulary);
        words = new Trie(dictionary.Codes, dictionary.Trie);
    }

    /// <summary>Adds the morphemes of a text to a list.</summary>
    public void Run(char* analysed, int textLength, AnalyzerMode mode, bool keepPunctuation, List<Morpheme> into)
    {
        text = analysed;
        length = textLength;
        position = 0;
        unknownEnd = -1;
        runStart = 0;
        runEnd = 0;
        lattice.Reset();
        backtrace.Begin(analysed, mode, keepPunctuation, into);
        do
        {
            Advance(greedyUnknown: mode == AnalyzerMode.Search);
        }
        while (!Finish());
        backtrace.End();
    }

    private void Advance(bool greedyUnknown)
    {
        while (position < length)
        {
            lattice.Reach(position);
            int first = lattice.FirstAt(position);
            if (first == Lattice.None)
            {
                Skip();
                continue;
            }

            if (position > lattice.Origin && lattice.Arcs[first].Next == Lattice.None && lattice.Frontier == position + 1)
            {
                Settle(position, first);
                first = 0;
            }

            if (position - lattice.Origin >= Lattice.LongestGap)
            {
                SettleBestGuess();
                continue;
            }

            costs.Begin(lattice.Arcs, first);
            bool known = AddUserWords() || AddKnownWords();
            if (greedyUnknown || unknownEnd <= position)
            {
                AddUnknownWords(known);
            }

            position++;
        }
    }

    /// <summary>Gives what lies before the end of the text; false where no path reached it and the rest must be gone through again.</summary>
    private bool Finish()
    {
        if (length == 0 || lattice.Origin == length)
        {
            return true;
        }

        lattice.Reach(length);
        int least = int.MaxValue;
        int last = Lattice.None;
        for (int arc = lattice.FirstAt(length); arc != Lattice.None; arc = lattice.Arcs[arc].Next)
        {
            int cost = lattice.Arcs[arc].Cost + costs.Between(lattice.Arcs[arc].ContextId, 0);
            if (cost < least)
            {
                least = cost;
                last = arc;
            }
        }

        if (last == Lattice.None)
        {
            Rewind();
            return false;
        }

        backtrace.Give(length, last);
        return true;
    }

    /// <summary>Passes a position where no word ends; where none ends further on either, goes back.</summary>
    private void Skip()
    {
        if (lattice.Frontier > position + 1)
        {
            position++;
        }
        else
        {
            Rewind();
        }
    }

    /// <summary>
    /// Begins anew from the settled position. Needed where a best guess ended inside an unknown word, in which normal mode begins no
    /// other one, so that no path leads on. (The reference fails there.)
    /// </summary>
    private void Rewind()
    {
        lattice.Rewind();
        position = lattice.Origin;
        unknownEnd = -1;
    }

    private void Settle(int end, int arc)
    {
        backtrace.Give(end, arc);
        // Cutting compounds may have counted the arc's cost again; only its word and context live on.
        lattice.Settle(end, arc);
    }

    private void SettleBestGuess()
    {
        int least = int.MaxValue;
        int best = Lattice.None;
        int bestEnd = position;
        for (int end = position; end < lattice.Frontier; end++)
        {
            for (int arc = lattice.FirstAt(end); arc != Lattice.None; arc = lattice.Arcs[arc].Next)
            {
                if (lattice.Arcs[arc].Cost < least)
                {
                    least = lattice.Arcs[arc].Cost;
                    best = arc;
                    bestEnd = end;
                }
            }
        }

        // A compound at the end of a guess is not cut: the arcs beside it are gone.
        lattice.Prune(position, bestEnd, best);
        Settle(bestEnd, best);
        position = bestEnd;
    }

    private bool AddUserWords()
    {
        bool any = false;
        if (user is not null)
        {
            int node = Trie.Root;
            for (int ahead = position; ahead < length && user.Trie.TryStep(ref node, text[ahead]); ahead++)
            {
                if (user.Trie.EndsWord(node))
                {
                    Add(ahead + 1, ~user.Trie.Value(node), UserDictionary.ContextId, UserDictionary.WordCost);
                    any = true;
                }
            }
        }

        return any;
    }

    private bool AddKnownWords()
    {
        unchecked
        {
            bool any = false;
            int node = Trie.Root;
            Trie known = words;
            char* end = text + length;
            for (char* ahead = text + position; ahead < end && known.TryStep(ref node, *ahead); ahead++)
            {
                if (known.EndsWord(node))
                {
                    int run = known.Value(node);
                    AddRun((int)(ahead + 1 - text), run >> 8, run & 0xFF);
                    any = true;
                }
            }

            return any;
        }
    }

    private void AddUnknownWords(bool known)
    {
        byte traits = dictionary.Traits[text[position]];
        if (known && (traits & CharacterTraits.Invoke) == 0)
        {
            return;
        }

        int end = (traits & CharacterTraits.Group) == 0 ? position + 1 : Math.Min(RunEnd(traits), position + Lattice.LongestWord);
        int place = 2 * (traits & CharacterTraits.ClassMask);
        AddRun(end, dictionary.Unknown[place], dictionary.Unknown[place + 1]);
        unknownEnd = end;
    }

    /// <summary>Where the run of characters of one class, punctuation or not, ends that the position is in.</summary>
    private int RunEnd(byte traits)
    {
        if (position < runStart || position >= runEnd)
        {
            runStart = position;
            runEnd = position + 1;
            while (runEnd < length && dictionary.Traits[text[runEnd]] == traits)
            {
                runEnd++;
            }
        }

        return runEnd;
    }

    private void AddRun(int end, int first, int count)
    {
        WordRecord* record = dictionary.Words + first;
        for (int word = first; count > 0; count--, word++, record++)
        {
            Add(end, word, record->ContextId, record->Cost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int end, int word, int contextId, int wordCost)
    {
        unchecked
        {
            ContextCosts.Entry* least = costs.Least(contextId);
            lattice.Add(end, position, word, contextId, least->Cost + wordCost, least->Arc);
        }
    }
}
