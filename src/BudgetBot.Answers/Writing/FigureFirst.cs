using BudgetBot.Answers.Execution;
using BudgetBot.Japanese.Numbers;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>The figure asked for is the first one of an answer: words that hold another one wait behind it.</summary>
internal static class FigureFirst
{
    /// <summary>Whether words hold a figure: one of the question (1億円未満), or one in a name.</summary>
    public static bool Holds(IEnumerable<Segment> words) =>
        words.Any(word => (word is Segment.Echo && word.Plain.Any(char.IsNumber)) || MoneyScanner.Scan(word.Plain).Count > 0);

    /// <summary>Says of what the figures above are, in a line of its own.</summary>
    public static void Subject(IEnumerable<Segment> words, Pen pen) => pen.Reply.Line([Text("対象: "), .. words]);

    /// <summary>Says of what a value is, in a line of its own.</summary>
    public static void Subject(ScalarValue value, Pen pen) => Subject(pen.Phrases.Subject(value), pen);
}
