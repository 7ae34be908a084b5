using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers how many there are of something, where an indicator, a count or a sentence of the sources says it.</summary>
public static partial class QuantityHandler
{
    /// <summary>Answers, or returns null where no source says it.</summary>
    public static Answer? TryAnswer(TurnContext context) =>
        IndicatorHandler.TryAnswer(context, FactKind.Kpi, FactKind.Count) ?? Sentence(context);

    private static Answer? Sentence(TurnContext context)
    {
        foreach (PassageMatch match in PassageSearch.Find(context))
        {
            if (Counted().IsMatch(TextNormalizer.Normalize(match.Passage.Text)))
            {
                context.Topic = new Topic(context.Question, [context.SubjectOf(match.Passage.Item)], [match.Passage.Item], []);
                context.Reply.Line(Text("資料には次のように記載されています。"));
                context.Reply.Line(context.Reply.Quote(match.Passage), context.Reply.Cite(match.Passage.Citation));
                return context.Reply.Build(Outcome.Answered);
            }
        }

        return null;
    }

    // A number that counts: not a year, a date, an amount or a ratio.
    [GeneratedRegex(@"(?<![\d.,])\d[\d,]*\s*(?:の(?!\d)|つ|か所|カ所|箇所|施設|病院|団体|区域|人|名|機関|件|事業|台|床|回|社|校|機|時間)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
