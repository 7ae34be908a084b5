using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what part of a table's projects are new, carried on or carried out by someone: by their number, or by their amounts.</summary>
public static partial class CountShares
{
    private const int MostSubjectWeight = 12;

    /// <summary>Answers, or returns null where the question does not set some of a table's projects against all.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        bool narrows = question.Status is not null || question.Conditions.Count > 0;
        if (!narrows || question.ByStatus || question.FollowsUp || question.SubjectWords.Sum(word => Questions.Text.CharacterWeight.Weight(word)) > MostSubjectWeight
            || Containers.Find(context) is not { } container)
        {
            return null;
        }

        (IReadOnlyList<Item> chosen, string how) = Filters.Apply(context, container.Members);
        if (chosen.Count == 0 || chosen.Count == container.Members.Count)
        {
            return null;
        }

        string scope = "「" + container.Item.Printed + "」の項目のうち" + (how.Length == 0 ? "条件に当てはまるもの" : how.EndsWith("を含む", StringComparison.Ordinal) ? how + "もの" : how + "のもの");
        context.Reply.Mention(container.Item);
        context.Topic = new Topic(question, [context.SubjectOf(container.Item)], chosen, []) { Group = container.Item };
        return question.Wants(Operation.Count) || OfProjects().IsMatch(question.Normalized)
            ? ByNumber(context, container, chosen, scope)
            : ByAmount(context, container, chosen, scope);
    }

    private static Answer ByNumber(TurnContext context, Container container, IReadOnlyList<Item> chosen, string scope)
    {
        AnswerBuilder reply = context.Reply;
        foreach (Item item in container.Members)
        {
            reply.Mention(item);
        }

        Segment part = reply.Count(chosen.Count, "件");
        Segment whole = reply.Count(container.Members.Count, "件");
        reply.Line([
            Text(scope + "は、件数で全体の"), reply.Ratio(ComputationKind.Share, chosen.Count, container.Members.Count, strong: true), Text("です。"),
            .. PrintedCounts.Of(context, container.Item, chosen.Count, container.Members.Count).Select(reply.Cite)]);
        reply.Line(Text("計算: "), part, Text(" ÷ "), whole);
        foreach (Fact fact in chosen.Select(item => Members.FactOf(context, item)).OfType<Fact>().Take(Sums.MostOperands))
        {
            reply.Line(Text("・"), reply.Name(fact.Item), reply.Cite(fact));
        }

        return reply.Build(Outcome.Answered);
    }

    private static Answer? ByAmount(TurnContext context, Container container, IReadOnlyList<Item> chosen, string scope)
    {
        Fact[] parts = [.. chosen.Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.Pool))];
        Fact? whole = Members.FactOf(context, container.Item);
        if (parts.Length != chosen.Count || whole is not { Figure.Yen: > 0 } || parts.Any(fact => fact.Year != whole.Year || fact.Stage != whole.Stage))
        {
            return null;
        }

        AnswerBuilder reply = context.Reply;
        long[] operands = [.. parts.Select(fact => fact.Figure.Yen ?? 0)];
        reply.Line(Text(scope + "は、金額で全体の"), reply.Ratio(ComputationKind.Share, operands.Sum(), whole.Figure.Yen ?? 1, strong: true), Text("です。"), reply.Cite(whole));
        reply.Line(Text("計算: "), reply.Result(ComputationKind.Sum, operands, operands.Sum(), whole.Figure.Unit), Text(" ÷ "), reply.Amount(whole), reply.Cite(whole));
        Sums.Formula(context, parts, whole.Figure.Unit);
        return reply.Build(Outcome.Answered);
    }

    // 54事業のうち, 件数で: projects are counted, not their money.
    [GeneratedRegex(@"[0-9]+\s*(?:事業|件|項目)\s*(?:のうち|中)|件数", RegexOptions.CultureInvariant)]
    private static partial Regex OfProjects();
}
