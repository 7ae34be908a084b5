using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;

namespace BudgetBot.Questions.Plans;

/// <summary>How two scalars are compared.</summary>
public enum Relation
{
    /// <summary>以上.</summary>
    AtLeast,

    /// <summary>超, を超える, より多い.</summary>
    MoreThan,

    /// <summary>以下.</summary>
    AtMost,

    /// <summary>未満, より少ない.</summary>
    LessThan,

    /// <summary>ちょうど, 同じ.</summary>
    Equal,
}

/// <summary>What a row must fulfil. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Predicate
{
    private Predicate()
    {
    }

    /// <summary>A measure of the row against a scalar. 「5,000万円を超える」「前年度より増えた」「平均より大きい」</summary>
    /// <param name="Of">The measure.</param>
    /// <param name="Relation">How it is compared.</param>
    /// <param name="To">With what; of the same dimension.</param>
    public sealed record Compare(Measure Of, Relation Relation, Scalar To) : Predicate;

    /// <summary>A text of the row holds words. 「県歯科医師会が実施する」「新規の」</summary>
    /// <param name="Role">Which text.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Alone">Whether the text may hold nothing else (だけ, 単独).</param>
    public sealed record Prints(PassageRole Role, string Words, bool Alone) : Predicate;

    /// <summary>The figure of the row bears a mark. 「○デが付いた」「再掲の」</summary>
    /// <param name="Mark">A fund base or a qualifier.</param>
    public sealed record Bears(string Mark) : Predicate;

    /// <summary>The condition does not hold. 「再掲を除く」</summary>
    /// <param name="Condition">The condition.</param>
    public sealed record Not(Predicate Condition) : Predicate;

    /// <summary>Both hold.</summary>
    /// <param name="First">One.</param>
    /// <param name="Second">The other.</param>
    public sealed record And(Predicate First, Predicate Second) : Predicate;

    /// <summary>Canonical text.</summary>
    public sealed override string ToString() => PlanText.Of(this);
}
