using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers questions across documents: each side with its own scope, side by side; their difference, ratio or sum with the formula.</summary>
public static class AcrossHandler
{
    private const int MostUnexplained = 8;

    /// <summary>Answers, or returns null where the question does not ask two documents for a figure each.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Sides.Count < 2 || question.Operations.All(operation => operation is not (Operation.Amount or Operation.Unspecified or Operation.Compare or Operation.Difference
            or Operation.Share or Operation.Sum or Operation.List or Operation.Growth)))
        {
            return null;
        }

        (Question Side, IReadOnlyList<Fact> Facts)[] sides = [.. question.Sides.Select(side => (side, Figures(context.For(side))))];
        bool asksForAll = question.Each || question.Operation is not (Operation.Amount or Operation.Unspecified);
        if (sides.Any(side => side.Facts.Count == 0))
        {
            return asksForAll && sides.Any(side => side.Facts.Count > 0) ? Missing(context, sides) : null;
        }

        Fact[] all = [.. sides.SelectMany(side => side.Facts)];
        context.Topic = new Topic(question, [.. all.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [], all);
        if (sides.Any(side => side.Facts.Count > 1) || !Computes(question) || all.Length != 2)
        {
            Lines(context, all);
            return context.Reply.Build(Outcome.Answered);
        }

        return Computed(context, all);
    }

    private static bool Computes(Question question) => question.Wants(Operation.Compare) || question.Wants(Operation.Difference) || question.Wants(Operation.Share)
        || question.Wants(Operation.Growth) || question.Wants(Operation.Sum);

    private static Answer Computed(TurnContext context, Fact[] pair)
    {
        AnswerBuilder reply = context.Reply;
        if (pair.Any(fact => fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            reply.Line(Text("内数の額が含まれるため、計算はできません。印刷された額は次のとおりです。"));
            Lines(context, pair);
            return reply.Build(Outcome.Answered);
        }

        Fact small = pair.MinBy(fact => fact.Figure.Yen)!;
        Fact large = small == pair[0] ? pair[1] : pair[0];
        long first = large.Figure.Yen ?? 0;
        long second = small.Figure.Yen ?? 0;
        if (context.Question.Wants(Operation.Share) || context.Question.Wants(Operation.Growth))
        {
            reply.Line(Text(Label(context, small) + "は、" + Label(context, large) + "の"), reply.Ratio(ComputationKind.Share, second, first, strong: true), Text("です。"), reply.Cite(small));
            reply.Line(Text("計算: "), reply.Amount(small), Text(" ÷ "), reply.Amount(large), reply.Cite(large));
            return reply.Build(Outcome.Answered);
        }

        string unit = context.Question.Unit?.Name ?? (MoneyFormat.SizeOf(large.Figure.Unit) <= MoneyFormat.SizeOf(small.Figure.Unit) ? large.Figure.Unit : small.Figure.Unit);
        if (context.Question.Wants(Operation.Sum))
        {
            reply.Line(Text("合計は"), reply.Result(ComputationKind.Sum, [first, second], checked(first + second), unit, strong: true), Text("です。"));
        }
        else
        {
            reply.Line(
                Text(Label(context, large) + "のほうが"), reply.Result(ComputationKind.Difference, [first, second], first - second, unit, strong: true), Text("多いです。"));
        }

        Lines(context, pair);
        return reply.Build(Outcome.Answered);
    }

    private static void Lines(TurnContext context, IReadOnlyList<Fact> facts)
    {
        foreach (Fact fact in facts)
        {
            List<Segment> line = [Text("・" + Label(context, fact) + "："), context.Question.Unit is { } unit && fact.Figure.Yen is not null ? context.Reply.Amount(fact, unit.Name, strong: true) : context.Reply.Amount(fact, strong: true)];
            if (fact.Figure.Yen is not null)
            {
                line.AddRange([Text("（"), context.Reply.Spoken(fact), Text("）")]);
            }

            context.Reply.Line([.. line, Text(fact.Qualifiers.Contains(Qualifiers.Pool) ? "の内数" : string.Empty), context.Reply.Cite(fact)]);
        }
    }

    // One side is there, the other is not: no figure stands in for an answer.
    private static Answer Missing(TurnContext context, (Question Side, IReadOnlyList<Fact> Facts)[] sides)
    {
        string[] missing = [.. sides.Where(side => side.Facts.Count == 0).SelectMany(side => side.Side.ScopeWords.Take(1)).Distinct()];
        return Refusals.NoDetail(context, "お尋ねのうち「" + string.Join("」「", missing) + "」の額");
    }

    private static string Label(TurnContext context, Fact fact)
    {
        context.Reply.Mention(fact.Item);
        string source = context.Snapshot.Sources.First(source => source.Document == fact.Item.Document).Title;
        return "「" + source + "」の" + FactWords.Name(fact.Item) + "（" + string.Join("、", fact.Base.Prepend(FactWords.YearAndStage(fact))) + "）";
    }

    // The figure of one side; several where its words name several things equally well.
    private static IReadOnlyList<Fact> Figures(TurnContext side)
    {
        Question question = side.Question;
        if (question.Divisions.Count > 0)
        {
            return OfDivisions(side);
        }

        if (FamilyHandler.FigureOf(side) is { } member)
        {
            return [member];
        }

        if (question.Links.Count == 0 || !Questions.Text.CharacterWeight.MayName(question.SubjectWords) || (question.Total && !question.Links.Any(link => link.Whole)))
        {
            return question.Document is null ? [] : Totals.Chosen(side);
        }

        SubjectChoice choice = SubjectChooser.Choose(question.Links, subject => side.Chooser.Choose(side.Sheet(subject), question).Any(fact => fact.Figure.Yen is not null));
        Fact[] facts = [.. choice.Best.Where(link => link.ByReading || Explained.UnexplainedWeight(side, link.Subject) < MostUnexplained)
            .Select(link => side.Chooser.Choose(side.Sheet(link.Subject), question).First(fact => fact.Figure.Yen is not null))];
        return [.. SameFigure.Distinct(facts).Take(3)];
    }

    private static IReadOnlyList<Fact> OfDivisions(TurnContext side)
    {
        Fact[] OfLabels(TurnContext context) => [.. context.Question.Divisions.Select(label => NamedFigure.OfDivision(context, label).FirstOrDefault()).OfType<Fact>()];
        Fact[] facts = OfLabels(side);
        // A base that was said of the other paper: this one prints none.
        return facts.Length > 0 || side.Question.Bases.Count == 0 ? facts : [.. OfLabels(side.For(side.Question with { Bases = [] })).Where(fact => fact.Base.Count == 0)];
    }
}
