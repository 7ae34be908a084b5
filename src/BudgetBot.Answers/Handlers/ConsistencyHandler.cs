using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether printed figures agree: every print of the subject's figure, and what the audit found about it.</summary>
public static class ConsistencyHandler
{
    private const int MostPrints = 14;

    /// <summary>Answers, or returns null where no subject with money fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => context.Sheet(subject).HasMoney);
        if (!choice.Found)
        {
            return null;
        }

        Subject[] subjects = [.. choice.Best.Select(link => link.Subject)];
        Finding[] findings = [.. subjects.SelectMany(subject => Disagreements.Of(context, subject.Items)).Distinct()];
        Fact[] prints = [.. findings.SelectMany(finding => Disagreements.FactsOf(context, finding))
            .Concat(subjects.SelectMany(subject => context.Chooser.Choose(context.Sheet(subject), context.Question)))
            .DistinctBy(fact => (fact.Citation.Lines.From, fact.Figure.Yen)).OrderBy(fact => fact.Citation.Lines.From).Take(MostPrints)];
        if (prints.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, subjects, [], prints);
        bool agree = findings.Length == 0 && prints.All(fact => SameFigure.Agree(fact, prints[0]));
        context.Reply.Line(Text(agree
            ? "印刷された額は一致しています（単位の違いは四捨五入の範囲です）。"
            : "印刷された額が一致していません。どちらが正しいかは資料からは判断できないため、両方をお示しします。"));
        foreach (Fact fact in prints)
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(
                Text("・" + FactWords.Name(fact.Item) + "（" + FactWords.Place(fact.Item) + "）の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "："),
                context.Reply.Amount(fact, strong: true), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
