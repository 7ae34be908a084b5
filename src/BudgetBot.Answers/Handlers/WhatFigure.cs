using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what an amount is the amount of (26,655百万円って何の金額): every item that prints it.</summary>
public static class WhatFigure
{
    private const int MostItems = 8;
    private const int MostSubjectWeight = 8;
    private const int Enough = 620;

    /// <summary>Answers, or returns null where no amount is all that is said, or none prints it.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Mentions is not [{ } mention] || question.FollowsUp || !context.Speech.AsksForMeaning(question.Normalized))
        {
            return null;
        }

        Fact[] facts = [.. context.Snapshot.Facts(new FactFilter { Kind = FactKind.Money, Document = question.Document })
            .Where(fact => fact.Figure.Yen is long yen && Math.Abs(yen) == mention.Yen && fact.Year is var year && (question.Years.Count == 0 || question.Years.Contains(year)))
            .DistinctBy(fact => (fact.Item.Name, fact.Stage, fact.Year))];
        // 「基金の733億円って何」: of what is named, where that prints it.
        Fact[] named = [.. facts.Where(fact => question.Links.Any(link => link.Coverage >= Enough && link.Subject.Items.Contains(fact.Item)))];
        facts = named.Length > 0 ? named : question.SubjectWords.Sum(word => word.AsSpan().Weight()) > MostSubjectWeight ? [] : facts;
        if (facts.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [.. facts.Select(fact => fact.Item)], facts);
        context.Reply.Line(context.Reply.Amount(facts[0], strong: true), Text("と印刷されている項目は"), context.Reply.Count(facts.Length, "件"), Text("です。"));
        foreach (Fact fact in facts.Take(MostItems))
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(Text("・" + FactWords.Name(fact.Item) + "（" + AccountHandler.PlaceOf(fact.Item) + "）の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact)), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
