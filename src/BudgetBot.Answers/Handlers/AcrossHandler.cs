using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers questions across documents: each side with its own scope, side by side; their difference, ratio or sum with the formula.</summary>
public static class AcrossHandler
{
    /// <summary>Answers, or returns null where the question does not ask two documents for a figure each.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (AgainstBudget(context) is { } pair)
        {
            return Answer(context, pair);
        }

        if (question.Sides.Count < 2 || question.Operation is not (Operation.Amount or Operation.Unspecified or Operation.Compare or Operation.Difference
            or Operation.Share or Operation.Sum or Operation.List or Operation.Growth))
        {
            return null;
        }

        SideFigure[][] sides = [.. question.Sides.Select(side => SideFigures.Of(context.For(side)).Select(fact => new SideFigure(side.ScopeWords[0], fact)).ToArray())];
        bool asksForAll = question.Each || question.Operation is not (Operation.Amount or Operation.Unspecified);
        if (sides.Any(side => side.Length == 0))
        {
            return asksForAll && sides.Any(side => side.Length > 0) ? Missing(context, sides) : null;
        }

        return Answer(context, [.. sides.SelectMany(side => side)]);
    }

    // 熊本県の総事業費は医療分909億円の何％: the total of a document beside the nation's budget, which needs no word for whose it is.
    private static SideFigure[]? AgainstBudget(TurnContext context)
    {
        Question question = context.Question;
        if (question.Sides.Count > 0 || !question.Total || question.Divisions.Count > 0
            || question.Operation is not (Operation.Share or Operation.Compare or Operation.Difference or Operation.Sum or Operation.Growth))
        {
            return null;
        }

        string[] documents = question.Document is { } named ? [named] : [.. context.Snapshot.Papers.Select(source => source.Document)];
        Fact? total = documents.SelectMany(document => Totals.Chosen(context.For(question with { Document = document, Bases = [] })))
            .FirstOrDefault(fact => question.Document is not null || question.Mentions.Any(mention => mention.Yen == fact.Figure.Yen));
        if (total is null)
        {
            return null;
        }

        string rest = question.ScopeWords.Aggregate(question.Normalized, (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
        Question other = context.Reader.Read(rest);
        Fact? budget = FamilyHandler.FigureOf(context.For(other with { Mentions = [.. other.Mentions.Where(mention => mention.Yen != total.Figure.Yen)] }));
        return budget is null || budget == total || context.Reader.OwnerOf(budget.Item) == total.Item.Document
            ? null
            : [new SideFigure(string.Join(string.Empty, question.ScopeWords.Take(1)), total), new SideFigure(string.Empty, budget)];
    }

    private static Answer Answer(TurnContext context, SideFigure[] all)
    {
        Question question = context.Question;
        context.Topic = new Topic(question, [.. all.Select(figure => context.SubjectOf(figure.Fact.Item)).Distinct()], [], [.. all.Select(figure => figure.Fact)]);
        if (all.Length == 2 && question.Operation is not (Operation.Amount or Operation.Unspecified or Operation.List) && !Compute(context, all[0], all[1]))
        {
            context.Reply.Line(Text("内数の額が含まれるため、計算はできません。印刷された額は次のとおりです。"));
        }

        foreach (SideFigure figure in all)
        {
            Line(context, figure, strong: all.Length != 2 || question.Operation is Operation.Amount or Operation.Unspecified or Operation.List);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // False where a pool (内数) takes part: it is no operand.
    private static bool Compute(TurnContext context, SideFigure first, SideFigure second)
    {
        if (first.IsPool || second.IsPool)
        {
            return false;
        }

        (SideFigure large, SideFigure small) = first.Yen >= second.Yen ? (first, second) : (second, first);
        AnswerBuilder reply = context.Reply;
        if (FamilyHandler.IsMultiple(context.Question))
        {
            reply.Line([.. Label(context, large), Text("は、"), .. Label(context, small), Text("の"), reply.Multiple(large.Yen, small.Yen, strong: true), Text("です。")]);
            reply.Line(Text("計算: "), reply.Amount(large.Fact), Text(" ÷ "), reply.Amount(small.Fact));
        }
        else if (context.Question.Wants(Operation.Share) || context.Question.Wants(Operation.Growth))
        {
            reply.Line([.. Label(context, small), Text("は、"), .. Label(context, large), Text("の"), reply.Ratio(ComputationKind.Share, small.Yen, large.Yen, strong: true), Text("です。")]);
            reply.Line(Text("計算: "), reply.Amount(small.Fact), Text(" ÷ "), reply.Amount(large.Fact));
        }
        else
        {
            Difference(context, large, small);
        }

        return true;
    }

    private static void Difference(TurnContext context, SideFigure large, SideFigure small)
    {
        AnswerBuilder reply = context.Reply;
        string unit = context.Question.Unit?.Name ?? (MoneyFormat.SizeOf(large.Fact.Figure.Unit) <= MoneyFormat.SizeOf(small.Fact.Figure.Unit) ? large.Fact.Figure.Unit : small.Fact.Figure.Unit);
        bool sum = context.Question.Wants(Operation.Sum);
        ComputationKind kind = sum ? ComputationKind.Sum : ComputationKind.Difference;
        long result = checked(sum ? large.Yen + small.Yen : large.Yen - small.Yen);
        Segment strong = reply.Result(kind, [large.Yen, small.Yen], result, unit, strong: true);
        reply.Line(sum ? [Text("合計は"), strong, Text("です。")] : [.. Label(context, large), Text("のほうが"), strong, Text("多いです。")]);
        reply.Line(
            Text("計算: "), reply.Amount(large.Fact), Text(sum ? " ＋ " : " − "), reply.Amount(small.Fact), Text(" ＝ "), reply.Result(kind, [large.Yen, small.Yen], result, unit));
    }

    private static void Line(TurnContext context, SideFigure figure, bool strong)
    {
        Fact fact = figure.Fact;
        string unit = context.Question.Unit is { } wanted && fact.Figure.Yen is not null ? wanted.Name : fact.Figure.Unit;
        Segment amount = fact.Figure.Yen is null ? context.Reply.Amount(fact, strong) : context.Reply.Amount(fact, unit, strong);
        Segment[] spoken = fact.Figure.Yen is not { } yen || MoneyFormat.Spoken(yen) == MoneyFormat.InUnit(yen, unit) ? [] : [Text("（"), context.Reply.Spoken(fact), Text("）")];
        context.Reply.Line([Text("・"), .. Label(context, figure), Text("："), amount, .. spoken, Text(figure.IsPool ? "の内数" : string.Empty), context.Reply.Cite(fact)]);
    }

    // One side is there, the other is not: no figure stands in for an answer.
    private static Answer Missing(TurnContext context, SideFigure[][] sides)
    {
        IEnumerable<string> missing = context.Question.Sides.Where((_, at) => sides[at].Length == 0).Select(side => side.ScopeWords[0]).Distinct();
        return Refusals.NoDetail(context, "お尋ねのうち「" + string.Join("」「", missing) + "」の側に当てはまる額");
    }

    private static IReadOnlyList<Segment> Label(TurnContext context, SideFigure figure)
    {
        Item item = figure.Fact.Item;
        context.Reply.Mention(item);
        string name = item switch
        {
            { Kind: ItemKind.Table } => context.Snapshot.Papers.First(source => source.Document == item.Document).Title + "の総額",
            { Parent: { Kind: ItemKind.Entry } whole } when context.Reader.Subjects.Of(item).Items.Count == 1 && figure.Fact.Base.Count > 0 => whole.Printed + "の" + item.Printed,
            { Parent: { Kind: ItemKind.Division, Number: not null } division, Number: null } => division.Printed + " " + item.Printed,
            _ => FactWords.Name(item),
        };
        return [figure.Scope.Length > 0 ? new Segment.Echo(figure.Scope) : Text(string.Empty), Text("「" + name + "」（" + string.Join("、", figure.Fact.Base.Prepend(FactWords.YearAndStage(figure.Fact))) + "）")];
    }

    private readonly record struct SideFigure(string Scope, Fact Fact)
    {
        public long Yen => Fact.Figure.Yen ?? 0;

        public bool IsPool => Fact.Qualifiers.Contains(Qualifiers.Pool);
    }
}
