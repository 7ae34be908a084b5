using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Groups;

/// <summary>Proves a long sum by what it leaves out: 総額 less the few other rows.</summary>
public static class Complements
{
    private const int MostOperands = 20;

    /// <summary>Adds the line where the container's printed total less the rows left out gives the sum of the others.</summary>
    public static void Add(TurnContext context, Container container, IReadOnlyList<Fact> counted)
    {
        Item[] left = [.. container.Members.Where(item => !counted.Any(fact => fact.Item == item))];
        Fact[] others = [.. left.Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null)];
        if (counted.Count <= MostOperands || left.Length is 0 or > MostOperands || others.Length != left.Length
            || Members.FactOf(context, container.Item) is not { Figure.Yen: long total } printed || total - others.Sum(fact => fact.Figure.Yen ?? 0) != counted.Sum(fact => fact.Figure.Yen ?? 0))
        {
            return;
        }

        AnswerBuilder reply = context.Reply;
        List<Segment> line = [Text("計算: " + container.Item.Printed + "の総額 "), reply.Amount(printed), reply.Cite(printed)];
        foreach (Fact other in others)
        {
            line.AddRange([Text(" − "), reply.Name(other.Item), Text(" "), reply.Amount(other), reply.Cite(other)]);
        }

        long[] operands = [.. counted.Select(fact => fact.Figure.Yen ?? 0)];
        reply.Line([.. line, Text(" ＝ "), reply.Result(ComputationKind.Sum, operands, operands.Sum(), printed.Figure.Unit)]);
    }
}
