using System.Diagnostics.CodeAnalysis;

namespace BudgetBot.Questions.Plans;

/// <summary>The form in which a quotient is told.</summary>
public enum RatioForm
{
    /// <summary>The first in per cent of the second.</summary>
    Percent,

    /// <summary>How many times the second the first is.</summary>
    Multiple,
}

/// <summary>One value. A closed union; <see cref="Dimension"/> says what it counts.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Scalar
{
    private Scalar()
    {
    }

    /// <summary>What the value counts.</summary>
    public abstract Dimension Dimension { get; }

    /// <summary>A measure of one row. 「区分4の小計」「救急医療体制の推進の予算」</summary>
    /// <param name="Of">The row; several of one name are a question back.</param>
    /// <param name="Measure">What is measured.</param>
    public sealed record Value(Rows Of, Measure Measure) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Measure.Dimension;
    }

    /// <summary>The sum over rows of one frame, no row ancestor, part or second print of another. 「AとBの合計」</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Measure">What is added up; the growth of a sum is the growth between the sums.</param>
    public sealed record Sum(Rows Of, Measure Measure) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Measure.Dimension;
    }

    /// <summary>The mean over rows. 「区分4の1事業あたり平均」</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Measure">What is averaged.</param>
    public sealed record Mean(Rows Of, Measure Measure) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Measure.Dimension;
    }

    /// <summary>How many rows there are. 「区分4の事業は何件」</summary>
    /// <param name="Of">The rows.</param>
    public sealed record Count(Rows Of) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Dimension.Count;
    }

    /// <summary>The first less the second. 「一番大きい事業と二番目の差」</summary>
    /// <param name="First">From what.</param>
    /// <param name="Second">What is taken away; of the same dimension.</param>
    public sealed record Diff(Scalar First, Scalar Second) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => First.Dimension;
    }

    /// <summary>The first in terms of the second. 「AとBを足すと区分4の小計の何％」「補正は当初の何倍」</summary>
    /// <param name="Part">The first.</param>
    /// <param name="Base">What it is measured by; of the same dimension.</param>
    /// <param name="Form">How it is told.</param>
    public sealed record Ratio(Scalar Part, Scalar Base, RatioForm Form) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Dimension.Ratio;
    }

    /// <summary>The place of a row among others. 「訪問看護サポート強化事業は区分2で何番目に大きい」</summary>
    /// <param name="Of">The row.</param>
    /// <param name="Among">The rows it stands among.</param>
    /// <param name="By">What they are ordered by.</param>
    /// <param name="Way">Which end comes first.</param>
    public sealed record RankOf(Rows Of, Rows Among, Measure By, Way Way) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Dimension.Rank;
    }

    /// <summary>A figure that the question names. 「1,000万円」「6倍」「3割」</summary>
    /// <param name="Number">Yen, a multiple (6, 0.3), or a count.</param>
    /// <param name="Of">What it counts.</param>
    /// <param name="Said">The words.</param>
    public sealed record Literal(decimal Number, Dimension Of, string Said) : Scalar
    {
        /// <inheritdoc />
        public override Dimension Dimension => Of;
    }

    /// <summary>Canonical text.</summary>
    public sealed override string ToString() => PlanText.Of(this);
}
