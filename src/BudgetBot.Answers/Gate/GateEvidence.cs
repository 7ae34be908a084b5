using BudgetBot.Facts;
using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Answers;

/// <summary>What the evidence of an answer bears: amounts, results, printed words.</summary>
internal sealed class GateEvidence
{
    private readonly HashSet<decimal> yen = [];
    private readonly HashSet<decimal> operands = [];
    private readonly HashSet<decimal> approximate = [];
    private readonly HashSet<decimal> counts = [];
    private readonly HashSet<decimal> ratios = [];
    private readonly Lazy<List<string>> texts;

    /// <summary>Takes in the facts, then the computations that stand on them, however they are ordered.</summary>
    public GateEvidence(Answer answer)
    {
        Answer = answer;
        texts = new Lazy<List<string>>(Texts);
        foreach (Fact fact in answer.Evidence.Facts.Where(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null }))
        {
            decimal amount = fact.Figure.Yen!.Value;
            yen.Add(amount);
            _ = fact.Qualifiers.Contains(Qualifiers.Pool) || operands.Add(amount);
            _ = fact.Qualifiers.Contains(Qualifiers.Approximate) && approximate.Add(amount);
        }

        foreach (decimal amount in answer.Evidence.Columns.SelectMany(column => column.Amounts))
        {
            yen.Add(amount);
            operands.Add(amount);
        }

        operands.UnionWith(MoneyScanner.Scan(answer.Evidence.Question).Select(money => (decimal)money.Yen));
        TakeComputations(answer.Evidence.Computed);
    }

    /// <summary>The answer.</summary>
    public Answer Answer { get; }

    /// <summary>The computations that hold.</summary>
    public List<Computation> Computed { get; } = [];

    /// <summary>What is wrong with the others.</summary>
    public List<string> BrokenComputations { get; } = [];

    /// <summary>The facts that are not money.</summary>
    public IEnumerable<Fact> OtherFacts => Answer.Evidence.Facts.Where(fact => fact.Kind != FactKind.Money);

    /// <summary>Whether an amount is printed in a fact, computed, or an operand of what was computed.</summary>
    public bool HasYen(long amount) => yen.Contains(amount);

    /// <summary>Whether a number was counted, is a place in an order, or the difference of two such.</summary>
    public bool HasCount(decimal number) => counts.Contains(number);

    /// <summary>Whether a fact prints the amount as an approximate one (余, 約).</summary>
    public bool IsApproximate(long amount) => approximate.Contains(amount);

    /// <summary>Whether the quote stands in its passage and the passage in the evidence, no figure cut apart.</summary>
    public bool Bears(Segment.Quote quote) =>
        GateFolding.Holds(quote.Passage, quote.Words)
            && (texts.Value.Contains(quote.Passage) || texts.Value.Exists(text => GateFolding.Holds(text, quote.Passage)));

    /// <summary>Whether a fact that is not money prints these words.</summary>
    public bool Prints(string words) => OtherFacts.Any(fact =>
        GateFolding.Holds(fact.Figure.Printed, words) || (fact.Figure.Text is { } text && GateFolding.Holds(text, words)));

    /// <summary>The names that sources print: items and their headings, titles, bases, qualifiers, file names.</summary>
    public IEnumerable<string> Names() => Items()
        .SelectMany(item => item.Path.Append(item.Printed))
        .Concat(Answer.SourceTitles.Values)
        .Concat(Answer.Evidence.Titles)
        .Concat(Answer.Evidence.Facts.SelectMany(fact => fact.Base.Concat(fact.Qualifiers)))
        .Concat(Answer.Citations.Select(citation => citation.Document))
        .Distinct();

    /// <summary>The items that the facts and passages are of, and those that are named.</summary>
    public IEnumerable<Item> Items() =>
        Answer.Evidence.Facts.Select(fact => fact.Item)
            .Concat(Answer.Evidence.Passages.Select(passage => passage.Item))
            .Concat(Answer.Evidence.Named);

    /// <summary>The citations of the answer and of its evidence.</summary>
    public IEnumerable<Citation> Citations() => Answer.Citations
        .Concat(Answer.Evidence.Facts.Select(fact => fact.Citation))
        .Concat(Answer.Evidence.Passages.Select(passage => passage.Citation));

    private List<string> Texts() => [.. Answer.Evidence.Passages.Select(passage => passage.Text)
        .Concat(Citations().Select(citation => citation.Quote))
        .Concat(Answer.Evidence.Facts.Select(fact => fact.Figure.Printed))
        .Concat(OtherFacts.Select(fact => fact.Figure.Text).OfType<string>())
        .Concat(Names())
        .Distinct()];

    // A result may be an operand of another formula: take what stands, until nothing more does.
    private void TakeComputations(IReadOnlyList<Computation> computations)
    {
        List<Computation> open = [.. computations];
        while (open.RemoveAll(Take) > 0)
        {
        }

        BrokenComputations.AddRange(open.Select(broken =>
            $"{broken.Kind}({string.Join(", ", broken.Operands)}) = {broken.Result} does not follow from the evidence."));
    }

    private bool Take(Computation computation)
    {
        if (!Stands(computation) || !GateComputations.Holds(computation))
        {
            return false;
        }

        Computed.Add(computation);
        if (IsCount(computation))
        {
            counts.Add(computation.Result);
            operands.Add(computation.Result);
        }
        else if (computation.Kind is ComputationKind.Sum or ComputationKind.Difference or ComputationKind.Average)
        {
            // An average is the one amount that may have to be rounded, and only to the yen.
            yen.UnionWith(computation.Operands);
            yen.Add(decimal.Round(computation.Result, 0, MidpointRounding.AwayFromZero));
            operands.Add(computation.Result);
        }
        else
        {
            yen.UnionWith(computation.Operands);
            ratios.Add(computation.Result);
        }

        return true;
    }

    private bool Stands(Computation computation) => computation.Kind switch
    {
        ComputationKind.Count => computation.Operands.Count
            <= Answer.Evidence.Facts.Count + Answer.Evidence.Passages.Count + Answer.Evidence.Named.Count + Answer.Evidence.Columns.Sum(column => column.Count),

        // Rows may be ordered by their rates.
        ComputationKind.RankFromLargest or ComputationKind.RankFromSmallest => computation.Operands.All(operands.Contains)
            || computation.Operands.All(ratios.Contains),
        _ => computation.Operands.All(operands.Contains),
    };

    private bool IsCount(Computation computation) =>
        computation.Kind is ComputationKind.Count or ComputationKind.RankFromLargest or ComputationKind.RankFromSmallest
        || (computation.Kind == ComputationKind.Difference && computation.Operands.All(counts.Contains));
}
