using System.Text.RegularExpressions;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers how many there are of something, where an indicator, a count or a sentence of the sources says it.</summary>
public static partial class QuantityHandler
{
    private const int LongestThing = 12;

    /// <summary>Answers, or returns null where no source says it.</summary>
    public static Answer? TryAnswer(TurnContext context) =>
        IndicatorHandler.TryAnswer(context, FactKind.Kpi, FactKind.Count) ?? Sentence(context);

    /// <summary>Whether what a source prints of an item states a number before one of the counters asked for.</summary>
    public static bool Says(TurnContext context, Item item) =>
        context.PassagesOf(item).Any(passage => Counts(TextNormalizer.Normalize(passage.Text), context.Question.Counters));

    private static Answer? Sentence(TurnContext context)
    {
        foreach (PassageMatch match in context.Matches)
        {
            if (Counts(TextNormalizer.Normalize(match.Passage.Text), context.Question.Counters))
            {
                context.Topic = new Topic(context.Question, [context.SubjectOf(match.Passage.Item)], [match.Passage.Item], []);
                context.Reply.Line(Text("資料には次のように記載されています。"));
                context.Reply.Line(context.Reply.Quote(match.Passage), context.Reply.Cite(match.Passage.Citation));
                return context.Reply.Build(Outcome.Answered);
            }
        }

        return null;
    }

    // A number before one of the counters that the question asks for.
    private static bool Counts(string text, IReadOnlyList<string> counters) => Numbers().Matches(text)
        .Any(number => counters.Any(counter => string.CompareOrdinal(text, number.Index + number.Length, counter, 0, counter.Length) == 0
            || IsOf(text.AsSpan(number.Index + number.Length), counter)));

    // 「15の地域医療拠点病院」: what is counted ends with the counter.
    private static bool IsOf(ReadOnlySpan<char> rest, string counter)
    {
        int at = rest.Length > 0 && rest[0] == 'の' ? rest.IndexOf(counter, StringComparison.Ordinal) : -1;
        return at > 0 && at <= LongestThing && rest[1..at].IndexOfAny("、。,. ") < 0 && !rest[1..at].ContainsAnyInRange('ぁ', 'ん');
    }

    [GeneratedRegex(@"(?<![0-9.,])[0-9][0-9,]*(?![0-9.,])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
