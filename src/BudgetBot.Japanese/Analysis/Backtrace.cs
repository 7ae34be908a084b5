using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>Follows the best path back to the last settled position and gives its words as morphemes.</summary>
internal sealed unsafe class Backtrace(Lattice lattice, ContextCosts costs, Vocabulary vocabulary)
{
    private static readonly List<Morpheme> Nowhere = [];

    private readonly CompoundCut cut = new(lattice, costs, vocabulary);
    private readonly byte* traits = vocabulary.Dictionary.Traits;
    private char* text;
    private bool search;
    private bool keepPunctuation;
    private List<Morpheme> found = Nowhere;

    // The compound whose parts the path is now followed through, and how many of them were given.
    private bool inCompound;
    private int compoundWord;
    private int compoundStart;
    private int compoundLength;
    private int given;

    /// <summary>Prepares for a text.</summary>
    public void Begin(char* analysed, AnalyzerMode mode, bool keepsPunctuation, List<Morpheme> into)
    {
        text = analysed;
        search = mode == AnalyzerMode.Search;
        keepPunctuation = keepsPunctuation;
        found = into;
    }

    /// <summary>Lets go of the text and the list.</summary>
    public void End()
    {
        text = null;
        found = Nowhere;
    }

    /// <summary>Adds the morphemes between the settled position and the end of a path, in the order of the text.</summary>
    /// <param name="end">The position where the path ends.</param>
    /// <param name="last">Its last arc.</param>
    public void Give(int end, int last)
    {
        int before = found.Count;
        inCompound = false;
        given = 0;
        int following = -1;
        int arc = last;
        for (int position = end; position > lattice.Origin;)
        {
            if (search && !inCompound && !Vocabulary.IsUser(lattice.Arcs[arc].Word))
            {
                arc = CutCompound(position, arc, following);
            }

            Arc step = lattice.Arcs[arc];
            GiveCompoundThatBeginsAt(step.From);
            GiveWord(step, position);
            following = step.ContextId;
            position = step.From;
            arc = step.Back;
        }

        found.Reverse(before, found.Count - before);
    }

    private int CutCompound(int position, int arc, int following)
    {
        Arc whole = lattice.Arcs[arc];
        int penalty = cut.Penalty(text, whole.From, position - whole.From);
        if (penalty == 0)
        {
            return arc;
        }

        int most = whole.Cost + penalty + (following < 0 ? 0 : costs.Between(whole.ContextId, following));
        cut.Rescore(text, whole.From, position, whole.Back);
        int second = cut.CheapestAt(position, following, out int cost);
        if (second == Lattice.None || cost > most || lattice.Arcs[second].From == whole.From)
        {
            return RestoreWhole(arc, whole);
        }

        inCompound = true;
        compoundWord = whole.Word;
        compoundStart = whole.From;
        compoundLength = position - whole.From;
        given = 0;
        return second;
    }

    private int RestoreWhole(int arc, Arc whole)
    {
        lattice.Arcs[arc].Back = whole.Back;
        return arc;
    }

    /// <summary>The compound comes before the part with which it begins is written down: backwards, that is after it.</summary>
    private void GiveCompoundThatBeginsAt(int position)
    {
        if (!inCompound || compoundStart < position)
        {
            return;
        }

        inCompound = false;
        if (given > 0)
        {
            given++;
            found.Add(new Morpheme(vocabulary, compoundWord, compoundStart, compoundLength, given));
        }
    }

    private void GiveWord(in Arc step, int end)
    {
        if (Vocabulary.IsUser(step.Word))
        {
            GiveUserEntry(~step.Word, end);
        }
        else if (keepPunctuation || (traits[text[step.From]] & CharacterTraits.Punctuation) == 0)
        {
            found.Add(new Morpheme(vocabulary, step.Word, step.From, end - step.From, 1));
            given++;
        }
    }

    private void GiveUserEntry(int entry, int end)
    {
        ReadOnlySpan<byte> lengths = vocabulary.User!.SegmentsOf(entry, out int firstWord);
        for (int i = lengths.Length - 1; i >= 0; i--)
        {
            end -= lengths[i];
            found.Add(new Morpheme(vocabulary, ~(firstWord + i), end, lengths[i], 1));
            given++;
        }
    }
}
