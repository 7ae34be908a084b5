using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Judges rows by a condition.</summary>
/// <param name="desk">Reads figures and texts.</param>
/// <param name="all">All rows that are judged: an open frame is theirs together.</param>
/// <param name="right">The other side of each comparison, by its node.</param>
internal sealed class Conditions(Desk desk, IReadOnlyList<Row> all, IReadOnlyDictionary<Predicate.Compare, decimal> right)
{
    private static readonly char[] Joints = ['、', '（', '）', '(', ')', ',', '・', '　', ' ', '\n'];

    /// <summary>Whether a row fulfils a condition; null where it cannot be judged, for the reason given.</summary>
    public bool? Holds(Predicate condition, Row row, ref Missing? missing)
    {
        switch (condition)
        {
            case Predicate.Compare compare:
                return Compare(compare, row, ref missing);
            case Predicate.Prints prints:
                return desk.Facts.Passages(row, prints.Role).Any(passage => Has(passage, prints));
            case Predicate.Bears bears:
                return desk.Facts.Of(row).Any(fact => fact.Base.Contains(bears.Mark) || fact.Qualifiers.Contains(bears.Mark));
            case Predicate.Not not:
                return !Holds(not.Condition, row, ref missing);
            case Predicate.And and:
                bool? first = Holds(and.First, row, ref missing);
                return first == false ? false : first & Holds(and.Second, row, ref missing);
            default:
                throw new InvalidOperationException($"A new predicate: {condition.GetType().Name}.");
        }
    }

    /// <summary>Whether a relation holds between two values.</summary>
    public static bool Holds(decimal left, Relation relation, decimal other) => relation switch
    {
        Relation.AtLeast => left >= other,
        Relation.MoreThan => left > other,
        Relation.AtMost => left <= other,
        Relation.LessThan => left < other,
        _ => left == other,
    };

    private bool? Compare(Predicate.Compare compare, Row row, ref Missing? missing)
    {
        Reading reading = desk.Measures.Read(row, desk.Frames.Of(all, compare.Of), strict: true);
        missing ??= reading.Missing;
        return reading.Measured is { } measured ? Holds(measured.Number, compare.Relation, right[compare]) : null;
    }

    // An implementer is one of the names that the cell prints; other texts hold the words.
    private static bool Has(Passage passage, Predicate.Prints prints)
    {
        string text = TextNormalizer.NameKey(passage.Text);
        string words = TextNormalizer.NameKey(prints.Words);
        return prints.Alone ? text == words
            : prints.Role == PassageRole.Implementer
                ? text.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Contains(words, StringComparer.Ordinal)
            : text.Contains(words, StringComparison.Ordinal);
    }
}
