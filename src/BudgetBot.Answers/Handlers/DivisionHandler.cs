using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what a division costs: its subtotal, in each document that has it, base by base.</summary>
public static class DivisionHandler
{
    private const int MostFigures = 8;

    /// <summary>Whether the question names a division and no item besides.</summary>
    public static bool IsMeant(TurnContext context) => context.Question.Divisions.Count > 0
        && (context.Question.Total || !context.Question.Links.Any(link => link.NameShare >= 600 && link.Subject.Items.Any(item => item.Parent is { Kind: ItemKind.Division })));

    /// <summary>Answers, or returns null where no division is named or none has a figure.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Divisions.Count == 0)
        {
            return null;
        }

        Fact[] facts = [.. context.Question.Divisions.SelectMany(label => Members.Divisions(context, label))
            .Where(item => !context.Question.Total || item.Kind == ItemKind.Division).SelectMany(item => FactsOf(context, item))
            .DistinctBy(fact => (fact.Item.Document, fact.Figure.Yen, string.Join('/', fact.Base))).Take(MostFigures)];
        // Where a fund base is asked for, figures that print none stand back behind those that print it.
        facts = context.Question.Bases.Count > 0 && facts.Any(fact => fact.Base.Count > 0) ? [.. facts.Where(fact => fact.Base.Count > 0)] : facts;
        bool foreign = context.Question.SubjectWords.Any(word => Explained.LongestUnexplained(word, string.Join('\n', facts.SelectMany(fact => fact.Item.Path.Append(fact.Item.Printed)).Select(Japanese.Text.TextNormalizer.NameKey))) >= 8);
        if (facts.Length == 0 || foreign)
        {
            return Refusals.NoDetail(context, "お尋ねの区分の額");
        }

        context.Topic = new Topic(context.Question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [.. facts.Select(fact => fact.Item)], facts);
        foreach (Fact fact in facts)
        {
            Segment amount = context.Question.Unit is { } unit && fact.Figure.Yen is not null ? context.Reply.Amount(fact, unit.Name, strong: true) : context.Reply.Amount(fact, strong: true);
            List<Segment> line = [Text(fact.Item.Printed + "の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "は"), amount];
            if (fact.Figure.Yen is not null)
            {
                line.AddRange([Text("（"), context.Reply.Spoken(fact), Text("）")]);
            }

            context.Reply.Line([.. line, Text(fact.Qualifiers.Contains(Qualifiers.Pool) ? "の内数です。" : "です。"), context.Reply.Cite(fact)]);
        }

        if (context.Question.Wants(Operation.Pool) && facts.Any(fact => fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            context.Reply.Line(Text("内数の額は、そのまま足すことはできません。"));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static IEnumerable<Fact> FactsOf(TurnContext context, Item item)
    {
        Question question = context.Question;
        FiscalYear? year = context.Chooser.YearOf(question);
        return Members.FiguresOf(context, item).Where(fact => fact.Kind == FactKind.Money && (year is null || fact.Year == year)
            && (question.Stages.Count == 0 || context.Chooser.StagesOf(question, year).Contains(fact.Stage))
            && (question.Bases.Count == 0 || fact.Base.Count == 0 || fact.Base.Any(question.Bases.Contains)));
    }
}
