using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Accounts;

/// <summary>Some of the funds that are printed beside the amount of a row: those that are named, or all that are earmarked (特定財源) with their sum.</summary>
internal static class AccountFunds
{
    private const string General = "一般財源";

    /// <summary>Answers for a row.</summary>
    public static Answer Answer(TurnContext context, Item item, AccountMention accounts)
    {
        Fact? whole = Members.FactOf(context, item);
        Fact[] facts = [.. context.FactsOf(item).Where(fact => fact.Base.Count > 0 && fact.Year == whole?.Year && fact.Stage == whole.Stage && fact.Figure.Yen is not null
            && (accounts.Earmarked ? !fact.Base.Contains(General) : fact.Base.Any(accounts.FundsNamed.Contains)))];
        if (facts.Length == 0)
        {
            return Refusals.NoDetail(context, "お尋ねの財源");
        }

        long[] operands = [.. facts.Select(fact => fact.Figure.Yen ?? 0)];
        context.Topic = new Topic(context.Question, [context.SubjectOf(item)], [], facts);
        context.Reply.Mention(item);
        if (accounts.Earmarked)
        {
            Segment sum = context.Reply.Result(ComputationKind.Sum, operands, operands.Sum(), context.Question.Unit?.Name ?? facts[0].Figure.Unit, strong: true);
            context.Reply.Line(Text(item.Printed + "の特定財源（" + FactWords.YearAndStage(facts[0]) + "）は"), sum, Text("です。"));
        }
        else
        {
            context.Reply.Line(Text(item.Printed + "の" + FactWords.YearAndStage(facts[0]) + "の財源のうち、お尋ねのものは次のとおりです。"));
        }

        foreach (Fact fact in facts)
        {
            context.Reply.Line(Text("・" + fact.Base[0] + "　"), context.Reply.Amount(fact, strong: !accounts.Earmarked), context.Reply.Cite(fact));
        }

        foreach (string fund in accounts.FundsNamed.Where(fund => !facts.Any(fact => fact.Base.Contains(fund))))
        {
            context.Reply.Line(Text("・" + fund + "　記載がありません。"));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
