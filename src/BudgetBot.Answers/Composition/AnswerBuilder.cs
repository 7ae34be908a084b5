using BudgetBot.Facts;

namespace BudgetBot.Answers.Composition;

/// <summary>Collects the lines, citations and evidence of one answer. Every figure goes through it, so none lacks its evidence.</summary>
/// <param name="question">The user's words.</param>
/// <param name="sources">The sources, for their titles.</param>
public sealed class AnswerBuilder(string question, IReadOnlyList<Source> sources)
{
    /// <summary>The most citations of a reply.</summary>
    internal const int MostCitations = 20;

    /// <summary>The most next steps of a reply.</summary>
    internal const int MostSteps = 3;

    private readonly List<AnswerLine> lines = [];
    private readonly List<AnswerTable> tables = [];
    private readonly List<Citation> citations = [];
    private readonly List<Fact> facts = [];
    private readonly List<Passage> passages = [];
    private readonly List<Computation> computed = [];
    private readonly List<NextStep> steps = [];
    private readonly List<Item> named = [];
    private readonly List<Omission> leftOut = [];
    private readonly List<FigureColumn> columns = [];
    private readonly HashSet<Fact> usedFacts = [];
    private readonly HashSet<Item> usedItems = [];

    /// <summary>Adds a line.</summary>
    public AnswerBuilder Line(params IEnumerable<Segment> segments)
    {
        lines.Add(new AnswerLine([.. segments]));
        return this;
    }

    /// <summary>Adds a table for the card.</summary>
    public AnswerBuilder Table(string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<AnswerLine>> rows)
    {
        tables.Add(new AnswerTable(title, columns, rows));
        return this;
    }

    /// <summary>Adds a next step; more than three are dropped.</summary>
    public AnswerBuilder Step(string title, string says)
    {
        if (steps.Count < MostSteps && steps.TrueForAll(step => step.Says != says))
        {
            steps.Add(new NextStep(title, says));
        }

        return this;
    }

    /// <summary>Words.</summary>
    public static Segment Text(string words) => new Segment.Text(words);

    /// <summary>The name of an item, with its row number where it has one.</summary>
    public Segment Name(Item item)
    {
        Mention(item);
        return new Segment.Text(FactWords.Name(item));
    }

    /// <summary>Allows the names of an item and of the headings above it in the words of the reply.</summary>
    public void Mention(Item item)
    {
        if (usedItems.Add(item))
        {
            named.Add(item);
        }
    }

    /// <summary>The amount of a fact in its printed unit.</summary>
    public Segment Amount(Fact fact, bool strong = false)
    {
        Use(fact);
        return fact.Figure.Yen is long yen
            ? new Segment.Amount(yen, Sign(yen) + MoneyFormat.InUnit(yen, fact.Figure.Unit), strong)
            : new Segment.Text(fact.Figure.Text ?? FactWords.State(fact.Figure.State));
    }

    /// <summary>The amount of a fact in a unit of choice.</summary>
    public Segment Amount(Fact fact, string unit, bool strong = false)
    {
        Use(fact);
        long yen = fact.Figure.Yen ?? throw new ArgumentException("The fact states no amount.", nameof(fact));
        return new Segment.Amount(yen, Sign(yen) + MoneyFormat.InUnit(yen, unit), strong);
    }

    /// <summary>The amount of a fact as people say it: 8億3,600万円.</summary>
    public Segment Spoken(Fact fact)
    {
        Use(fact);
        long yen = fact.Figure.Yen ?? throw new ArgumentException("The fact states no amount.", nameof(fact));
        return new Segment.Amount(yen, Sign(yen) + MoneyFormat.Spoken(yen));
    }

    /// <summary>A value that is no money, as the source prints it.</summary>
    public Segment Printed(Fact fact)
    {
        Use(fact);
        string words = fact.Figure.Text ?? fact.Figure.Printed;
        return new Segment.Quote(words, words);
    }

    /// <summary>A result of a formula, in a unit.</summary>
    public Segment Result(ComputationKind kind, IReadOnlyList<long> operands, long yen, string unit, bool strong = false)
    {
        computed.Add(new Computation(kind, [.. operands.Select(operand => (decimal)operand)], yen));
        return new Segment.Amount(yen, Sign(yen) + MoneyFormat.InUnit(yen, unit), strong);
    }

    /// <summary>A mean, shown rounded to the yen.</summary>
    public Segment Mean(IReadOnlyList<long> operands, bool strong = false)
    {
        decimal mean = operands.Sum(operand => (decimal)operand) / operands.Count;
        computed.Add(new Computation(ComputationKind.Average, [.. operands.Select(operand => (decimal)operand)], mean));
        long yen = (long)Math.Round(mean, MidpointRounding.AwayFromZero);
        return new Segment.Amount(yen, Sign(yen) + MoneyFormat.InUnit(yen, "円"), strong);
    }

    /// <summary>A result of a formula once more, as people say it; the formula must have been added by <see cref="Result"/>.</summary>
    public static Segment SpokenResult(long yen) => new Segment.Amount(yen, Sign(yen) + MoneyFormat.Spoken(yen));

    /// <summary>A ratio in per cent.</summary>
    /// <param name="kind">Growth or Share.</param>
    /// <param name="first">The first operand.</param>
    /// <param name="second">The second operand, not 0.</param>
    /// <param name="strong">Whether it is the figure asked for.</param>
    public Segment Ratio(ComputationKind kind, long first, long second, bool strong = false)
    {
        decimal value = ((decimal)first / second * 100m) - (kind == ComputationKind.Growth ? 100m : 0m);
        computed.Add(new Computation(kind, [first, second], value));
        string sign = kind == ComputationKind.Growth && value > 0 ? "＋" : value < 0 ? "△" : string.Empty;
        return new Segment.Ratio(value, sign + MoneyFormat.Percent(Math.Abs(value)), strong);
    }

    /// <summary>How many times the second amount the first one is.</summary>
    /// <param name="first">The first operand.</param>
    /// <param name="second">The second operand, not 0.</param>
    /// <param name="strong">Whether it is the figure asked for.</param>
    public Segment Multiple(long first, long second, bool strong = false)
    {
        decimal value = (decimal)first / second;
        computed.Add(new Computation(ComputationKind.Multiple, [first, second], value));
        return new Segment.Ratio(value, Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", System.Globalization.CultureInfo.InvariantCulture) + "倍", strong);
    }

    /// <summary>How many there are of something that the answer lists.</summary>
    public Segment Count(int number, string counter, bool strong = false)
    {
        computed.Add(new Computation(ComputationKind.Count, [.. Enumerable.Repeat(1m, number)], number));
        return new Segment.Count(number, number.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture) + counter, strong);
    }

    /// <summary>Words of a passage.</summary>
    public Segment Quote(Passage passage, string? words = null)
    {
        Use(passage);
        return new Segment.Quote(words ?? passage.Text, passage.Text);
    }

    /// <summary>A mark that leads to the place of a fact.</summary>
    public Segment Cite(Fact fact)
    {
        Use(fact);
        return Cite(fact.Citation);
    }

    /// <summary>A mark that leads to a place; the same place has the same mark.</summary>
    public Segment Cite(Citation citation)
    {
        int at = citations.FindIndex(known => known.Document == citation.Document && known.Lines == citation.Lines);
        if (at < 0 && citations.Count < MostCitations)
        {
            citations.Add(citation);
            at = citations.Count - 1;
        }

        return at < 0 ? new Segment.Text(string.Empty) : new Segment.Cite(at + 1);
    }

    /// <summary>A mark that leads to a passage; the passage is evidence.</summary>
    public Segment Cite(Passage passage)
    {
        Use(passage);
        return Cite(passage.Citation);
    }

    /// <summary>A mark that leads to a row that could not be read.</summary>
    public Segment Cite(Omission row)
    {
        leftOut.Add(row);
        return Cite(new Citation(row.Document, null, row.Lines, row.Text));
    }

    /// <summary>Counts a passage as evidence without showing it.</summary>
    public void Use(Passage passage)
    {
        if (!passages.Contains(passage))
        {
            passages.Add(passage);
        }
    }

    /// <summary>Counts a fact as evidence without showing it.</summary>
    public void Use(Fact fact)
    {
        if (usedFacts.Add(fact))
        {
            facts.Add(fact);
        }
    }

    /// <summary>Counts a formula as evidence without showing its result.</summary>
    public void Use(Computation computation) => computed.Add(computation);

    /// <summary>Counts figures of a register as evidence without showing them.</summary>
    public void Use(FigureColumn column) => columns.Add(column);

    /// <summary>The answer.</summary>
    public Answer Build(Outcome outcome) => new()
    {
        Outcome = outcome,
        Lines = lines,
        Tables = tables,
        Citations = citations,
        SourceTitles = sources.Where(source => citations.Exists(citation => citation.Document == source.Document))
            .ToDictionary(source => source.Document, source => source.Label),
        Evidence = new Evidence(facts, passages, computed, question, named) { Titles = [.. sources.Select(source => source.Title)], LeftOut = leftOut, Columns = columns },
        NextSteps = steps,
    };

    private static string Sign(long yen) => yen < 0 ? "△" : string.Empty;
}
