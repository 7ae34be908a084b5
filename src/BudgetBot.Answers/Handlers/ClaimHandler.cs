using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Slots;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether an item's amount is the one that the question says (…は658百万円で合ってますか): what is printed, and what the other amount is.</summary>
public static class ClaimHandler
{
    // A rounded amount is neither right nor wrong.
    private const int Rounding = 20;

    /// <summary>Answers, or returns null where no one amount of one item is claimed.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Mentions is not [{ } mention] || question.Wants(Operation.Sum) || question.Wants(Operation.Breakdown) || question.Wants(Operation.Difference) || question.OfMembers
            || !context.Speech.IsClaim(question.Normalized[(mention.Start + mention.Length)..]))
        {
            return null;
        }

        SubjectChoice choice = SubjectChooser.Choose(question.Links, subject => context.Sheet(subject).HasMoney);
        Fact[] facts = choice.Best.Count == 1 ? [.. context.Chooser.Choose(context.Sheet(choice.Best[0].Subject), question).Where(fact => fact.Figure.Yen is not null)] : [];
        return facts.Select(fact => fact.Figure.Yen).Distinct().Count() != 1 || Disagreements.Concern(context, facts[0]) ? null : Answer(context, choice, facts[0], mention);
    }

    private static Answer Answer(TurnContext context, SubjectChoice choice, Fact main, AmountMention mention)
    {
        AnswerBuilder reply = context.Reply;
        bool right = main.Figure.Yen == mention.Yen;
        bool near = !right && Math.Abs((main.Figure.Yen ?? 0) - mention.Yen) <= mention.Yen / Rounding;
        Fact? other = right ? null : context.Sheet(choice.Best[0].Subject).All.FirstOrDefault(fact => fact.Figure.Yen == mention.Yen);
        string said = ReadingNotes.AsTyped(context.Question.Text, context.Question.Normalized.Substring(mention.Start, mention.Length));
        context.Topic = new Topic(context.Question, [choice.Best[0].Subject], [], [main]);
        reply.Line(
            Text((right ? "はい、" : near ? string.Empty : "いいえ、") + FactWords.Name(main.Item) + "の" + FactWords.YearAndStage(main) + FactWords.Remarks(main) + "は"), reply.Amount(main, strong: true),
            Text("（"), reply.Spoken(main), Text("）と印刷されています。"), reply.Cite(main));
        if (other is not null)
        {
            reply.Line(reply.Amount(other), Text("は" + FactWords.YearAndStage(other) + FactWords.Remarks(other) + "です。"), reply.Cite(other));
        }
        else if (!right && !near && said.Length > 0)
        {
            reply.Line(Text("「"), new Segment.Echo(said), Text("」という額は、この項目には印刷されていません。"));
        }

        return reply.Build(Outcome.Answered);
    }
}
