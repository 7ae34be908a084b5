using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>What a stretch of phrases means so far. A closed union; parts that are still missing are null.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>Rows, with what is measured of them where it was said.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="Measure">The measure, or null.</param>
    public sealed record Of(Rows Rows, Measure? Measure) : Meaning;

    /// <summary>Rows whose container is still to come: 事業, 増えたもの, 一番大きい款.</summary>
    /// <param name="Level">Their level; <see cref="Level.Any"/> where none was said.</param>
    /// <param name="Where">What must hold of each, or null.</param>
    /// <param name="Order">Their order, or null.</param>
    /// <param name="Measure">What is measured of them, or null.</param>
    /// <param name="Document">The source that they must be of, or null.</param>
    public sealed record Open(Level Level, Predicate? Where = null, Order? Order = null, Measure? Measure = null, string? Document = null)
        : Meaning;

    /// <summary>Two kinds of rows whose container is still to come: 一番大きい事業と二番目の事業.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Second">The second.</param>
    public sealed record Opens(Open First, Open Second) : Meaning;

    /// <summary>A measure or what is said of year and stage.</summary>
    /// <param name="Measure">The measure.</param>
    /// <param name="Noun">Whether a noun for it was said: 予算, 増加額.</param>
    public sealed record Measured(Measure Measure, bool Noun) : Meaning;

    /// <summary>Two measures side by side: 当初予算と執行額.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Second">The second.</param>
    /// <param name="Differ">Whether their difference is asked for.</param>
    public sealed record Pair(Measure First, Measure Second, bool Differ = false) : Meaning;

    /// <summary>Several measures that are asked for side by side: 予算と増減額、伸び率.</summary>
    /// <param name="All">At least two.</param>
    public sealed record Measures(IReadOnlyList<Measure> All) : Meaning
    {
        /// <summary>The measures in words, so that equal meanings have equal text.</summary>
        public override string ToString() => string.Join(" / ", All);
    }

    /// <summary>One value.</summary>
    /// <param name="Scalar">The value.</param>
    public sealed record One(Scalar Scalar) : Meaning;

    /// <summary>A condition on rows: 1億円を超える, 前年度より増えた, 県医師会が実施する.</summary>
    /// <param name="Predicate">The condition.</param>
    /// <param name="Document">The source whose rows can fulfil it, or null.</param>
    public sealed record Condition(Predicate Predicate, string? Document = null) : Meaning;

    /// <summary>An order: 大きい, 一番少ない, 2番目に大きい, 上位3.</summary>
    /// <param name="Order">The order.</param>
    public sealed record Ordered(Order Order) : Meaning;

    /// <summary>A concept or a number that other phrases give its meaning.</summary>
    /// <param name="Id">The concept; number with its counter.</param>
    /// <param name="Number">The number, or 0.</param>
    public sealed record Word(string Id, decimal Number = 0) : Meaning;

    /// <summary>Words that texts of rows print.</summary>
    /// <param name="Texts">The condition of printing them.</param>
    /// <param name="Document">The source.</param>
    public sealed record Printed(Predicate.Prints Texts, string Document) : Meaning;

    /// <summary>A ratio that is asked for, as far as it was said: 区分4の何％, 教育費の割合.</summary>
    /// <param name="Part">The part, or null.</param>
    /// <param name="Base">The whole, or null.</param>
    /// <param name="Form">How it is told.</param>
    /// <param name="AtLeast">The claim on it: 6倍以上; null where it is asked for.</param>
    /// <param name="Noun">Whether a noun asks for it (割合), which the part stands before; else the base does (…の何%).</param>
    public sealed record AskRatio(
        Meaning? Part, Meaning? Base, RatioForm Form, (Relation Relation, decimal Number)? AtLeast = null, bool Noun = false)
        : Meaning;

    /// <summary>A place that is asked for: 何番目に大きい.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="Among">Where, or null.</param>
    /// <param name="Row">Whose place, or null.</param>
    public sealed record AskRank(Order Order, Rows? Among, Rows? Row = null) : Meaning;

    /// <summary>More or less than something: 教育費より多い.</summary>
    /// <param name="Relation">The relation.</param>
    /// <param name="Other">What is compared with.</param>
    public sealed record Than(Relation Relation, Meaning Other) : Meaning;

    /// <summary>How much more or less is asked for (いくら多い).</summary>
    /// <param name="Way">More or less.</param>
    /// <param name="Other">Than what; null where it was not said.</param>
    public sealed record HowMuchMore(Way Way, Scalar? Other = null) : Meaning;

    /// <summary>A whole question.</summary>
    /// <param name="Plan">Its plan.</param>
    public sealed record Whole(Plan Plan) : Meaning;
}

/// <summary>An order of rows, as far as it was said.</summary>
/// <param name="Way">Which end comes first.</param>
/// <param name="Measure">What they are ordered by, or null.</param>
/// <param name="From">The first place wanted; 0 where none was said.</param>
/// <param name="Count">How many places; 0 where none was said.</param>
internal sealed record Order(Way Way, Measure? Measure = null, int From = 0, int Count = 0)
{
    /// <summary>The order with another's measure where it has none.</summary>
    public Order By(Measure? measure) => this with { Measure = Measure ?? measure };
}
