using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;

namespace BudgetBot.Questions.Plans;

/// <summary>Which level of rows is spoken of.</summary>
public enum Level
{
    /// <summary>Whatever rows are spoken of (もの, ほう): no level of their own.</summary>
    Any,

    /// <summary>Rows right below, whatever they are (内訳).</summary>
    Below,

    /// <summary>Projects: the rows that money is budgeted for (事業, 項目, 施策).</summary>
    Project,

    /// <summary>Divisions of a table (事業区分).</summary>
    Division,

    /// <summary>款 of a chart of accounts.</summary>
    Title,

    /// <summary>項.</summary>
    Item,

    /// <summary>目.</summary>
    Paragraph,

    /// <summary>節.</summary>
    Clause,
}

/// <summary>Which end of an order is meant.</summary>
public enum Way
{
    /// <summary>The largest first.</summary>
    Largest,

    /// <summary>The smallest first.</summary>
    Smallest,
}

/// <summary>Rows of the sources: what figures are printed of. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Rows
{
    private Rows()
    {
    }

    /// <summary>Rows that a span of the question names. 「救急医療体制の推進」</summary>
    /// <param name="Said">The words.</param>
    /// <param name="Candidates">The things they may mean, best first: each is one thing, printed at one or several places of one
    /// source.</param>
    public sealed record Named(string Said, IReadOnlyList<IReadOnlyList<Item>> Candidates) : Rows;

    /// <summary>A source as a whole: its printed total, and what stands in it. 「熊本県計画」</summary>
    /// <param name="Said">The words.</param>
    /// <param name="Document">The file name of the source.</param>
    public sealed record Whole(string Said, string Document) : Rows;

    /// <summary>A ministry, an agency or an office of a register: the projects that it is in charge of. 「国税庁」</summary>
    /// <param name="Said">The words.</param>
    /// <param name="Title">Its name as printed.</param>
    /// <param name="Document">The register.</param>
    public sealed record Body(string Said, string Title, string Document) : Rows;

    /// <summary>Rows that lie within others. 「熊本県計画の事業区分4」</summary>
    /// <param name="Of">What is named.</param>
    /// <param name="Place">Where it lies.</param>
    public sealed record Within(Rows Of, Rows Place) : Rows;

    /// <summary>The rows of a level below others. 「区分4の事業」</summary>
    /// <param name="Of">What they are part of.</param>
    /// <param name="Level">Their level.</param>
    public sealed record Members(Rows Of, Level Level) : Rows;

    /// <summary>The rows that fulfil a condition. 「5,000万円を超える事業」</summary>
    /// <param name="Of">The rows looked at.</param>
    /// <param name="Condition">What must hold of each.</param>
    public sealed record Where(Rows Of, Predicate Condition) : Rows;

    /// <summary>Some places in an order. 「予算が大きい事業を3つ」「二番目の事業」</summary>
    /// <param name="Of">The rows that are ordered.</param>
    /// <param name="By">What they are ordered by.</param>
    /// <param name="Way">Which end comes first.</param>
    /// <param name="From">The first place wanted, 1 for the first.</param>
    /// <param name="Count">How many places.</param>
    public sealed record Top(Rows Of, Measure By, Way Way, int From, int Count) : Rows;

    /// <summary>Several rows side by side, in the order of the words. 「AとB」</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record Union(IReadOnlyList<Rows> Parts) : Rows;

    /// <summary>Rows without others. 「Aを除く」</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Without">What is left out.</param>
    public sealed record Except(Rows Of, Rows Without) : Rows;

    /// <summary>Canonical text: equal plans have equal text.</summary>
    public sealed override string ToString() => PlanText.Of(this);
}
