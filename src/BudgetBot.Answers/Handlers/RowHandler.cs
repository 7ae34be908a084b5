using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about a row of a project table that is named by its number.</summary>
public static class RowHandler
{
    /// <summary>Answers, or returns null where no row is named.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Rows.Count == 0)
        {
            return null;
        }

        if (context.Question.PartOnly)
        {
            return Refusals.NoDetail(context, "お尋ねの部分だけの額");
        }

        if (Calculated(context) is { } calculated)
        {
            return calculated;
        }

        int number = context.Question.Rows[0];
        Item? row = Find(context, number);
        return row is null ? Refusals.NoDetail(context, Ordinals.Of(number) + "番の事業") : Describe(context, row);
    }

    /// <summary>The figures of the rows that the question names by number, in its order.</summary>
    public static IReadOnlyList<Fact> Figures(TurnContext context) =>
        [.. context.Question.Rows.Select(number => Find(context, number)).OfType<Item>().Distinct().Select(row => Members.FactOf(context, row)).OfType<Fact>()];

    // 「No.19とNo.43の合計」「No.44は総事業費の何％」
    private static Answer? Calculated(TurnContext context)
    {
        Question question = context.Question;
        if (question.Wants(Operation.Share))
        {
            return Shares.TryAnswer(context) ?? Refusals.NoDetail(context, "お尋ねの割合");
        }

        bool two = question.Operations.Any(operation => operation is Operation.Sum or Operation.Average or Operation.Compare or Operation.Difference);
        bool amounts = question.Rows.Count > 1 && question.Operation is Operation.Amount or Operation.Unspecified or Operation.List;
        return (two && !question.Previous) || amounts ? SideBySideHandler.TryAnswer(context) : null;
    }

    private static Item? Find(TurnContext context, int number) => Members.Tables(context).SelectMany(table => Members.Of(context, table, supplementary: false))
        .FirstOrDefault(item => item.Number == number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Everything that a table prints of a row.</summary>
    public static Answer Describe(TurnContext context, Item row)
    {
        AnswerBuilder reply = context.Reply;
        reply.Mention(row);
        Fact? fact = Members.FactOf(context, row);
        context.Topic = new Topic(context.Question, [context.SubjectOf(row)], [row], fact is null ? [] : [fact]);
        if (context.Question.Wants(Operation.Implementer) && AttributeHandler.Implementer(context, [row]) is { } implementer)
        {
            return implementer;
        }

        if (fact is null)
        {
            bool otherYear = context.Question.Years.Count > 0 || context.Question.Previous;
            return otherYear ? Refusals.NoDetail(context, FactWords.Name(row) + "のお尋ねの年度の額") : Refusals.NoDetail(context, FactWords.Name(row) + "の額");
        }

        if (context.Question.Counters.Count > 0 && context.Question.Wants(Operation.Quantity) && !QuantityHandler.Says(context, row))
        {
            return Refusals.NoDetail(context, FactWords.Name(row) + "についてお尋ねの数");
        }

        reply.Line(Text(FactWords.Name(row) + "の" + FactWords.YearAndStage(fact) + "は"), reply.Amount(fact, strong: true), Text("（"), reply.Spoken(fact), Text("）です。"), reply.Cite(fact));
        foreach (Passage passage in context.PassagesOf(row))
        {
            if (Label(passage.Role) is { } label)
            {
                reply.Line(Text(label + "："), reply.Quote(passage), reply.Cite(passage.Citation));
            }
        }

        NextSteps.ForSubject(context, context.SubjectOf(row), fact);
        return reply.Build(Outcome.Answered);
    }

    private static string? Label(PassageRole role) => role switch
    {
        PassageRole.Description => "事業概要",
        PassageRole.Implementer => "実施団体",
        PassageRole.Status => "新規・継続の別",
        _ => null,
    };
}
