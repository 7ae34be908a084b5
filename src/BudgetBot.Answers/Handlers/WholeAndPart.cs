using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with a whole and a part of it: 「基金の予算額とそのうち国費は」「総額とそのうち新規事業の額」.</summary>
public static partial class WholeAndPart
{
    /// <summary>Answers, or returns null where the question does not ask for a whole and its part by fund base or status.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (!OfWhich().IsMatch(question.Normalized) || question.Wants(Operation.Share) || question.Wants(Operation.Difference) || question.Parts.Count > 1)
        {
            return null;
        }

        return question.Total && question.Status is not null ? OfStatus(context) : question.Bases.Count > 0 ? OfBase(context) : null;
    }

    // The total, and the sum of the rows of the status below it.
    private static Answer? OfStatus(TurnContext context)
    {
        Question question = context.Question;
        TurnContext whole = context.For(question with { Status = null, Each = false, Operations = [Operation.Amount] });
        if (Totals.Chosen(whole).Count == 0 || Totals.TryAnswer(whole) is null)
        {
            return null;
        }

        TurnContext part = context.For(question with { Total = false, Each = false, Operations = [Operation.Sum] });
        Answer? answer = GroupHandler.TryAnswer(part);
        context.Topic = whole.Topic;
        return answer;
    }

    // The amount and the part by fund base, of the item that prints it; without one the amount, and that the part is not printed.
    private static Answer? OfBase(TurnContext context)
    {
        Question question = context.Question;
        SubjectChoice parted = SubjectChooser.Choose(question.Links, subject => context.Chooser.Choose(context.Sheet(subject), question).Count > 0);
        Fact? part = parted.Found ? context.Chooser.Choose(context.Sheet(parted.Best[0].Subject), question)[0] : null;
        Fact? whole = part is null ? null : context.FactsOf(part.Item).FirstOrDefault(fact => fact.Kind == FactKind.Money && fact.Year == part.Year && fact.Stage == part.Stage && fact.Figure.Yen > part.Figure.Yen);
        if (part is not null && whole is not null)
        {
            TurnContext both = context.For(question with { Operations = [Operation.Amount] });
            Answer answer = SideBySideHandler.Answer(both, [whole, part]);
            context.Topic = both.Topic;
            return answer;
        }

        SubjectChoice choice = SubjectChooser.Choose(question.Links, subject => context.Sheet(subject).HasMoney);
        Fact? alone = choice.Best.Count == 1 ? context.Chooser.Choose(context.Sheet(choice.Best[0].Subject), question with { Bases = [] }).FirstOrDefault(fact => fact.Figure.Yen is not null) : null;
        if (part is not null || alone is null)
        {
            return null;
        }

        context.Topic = new Topic(question, [choice.Best[0].Subject], [], [alone]);
        context.Reply.Line(Text(FactWords.Name(alone.Item) + "の" + FactWords.YearAndStage(alone) + FactWords.Remarks(alone) + "は"), context.Reply.Amount(alone, strong: true), Text("です。"), context.Reply.Cite(alone));
        context.Reply.Line(Text("うち" + string.Join("・", question.Bases) + "の額は、資料に記載がありません。"));
        return context.Reply.Build(Outcome.Answered);
    }

    [GeneratedRegex(@"(?:と|、|および|及び)[、\s]*(?:その|この)?(?:うち|内|中の)", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();
}
