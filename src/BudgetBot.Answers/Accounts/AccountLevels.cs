using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Accounts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Accounts;

/// <summary>Ranks, lists, counts and compares all rows of one level: the 目 of a 款, the 款 of the expenditure.</summary>
internal static class AccountLevels
{
    private const int MostShares = 40;

    /// <summary>Answers for each place in which the rows stand; a refusal where the rows do not say what is asked for.</summary>
    public static Answer Answer(TurnContext context, AccountMention accounts)
    {
        var answers = new List<Answer>();
        var topics = new List<Topic>();
        foreach ((Item place, IReadOnlyList<Item> rows) in accounts.Listed)
        {
            TurnContext narrowed = context.For(context.Question with { Accounts = accounts with { Listed = [(place, rows)] }, Operations = Wanted(context.Question) });
            if (InPlace(narrowed, new Container(place, rows)) is { } answer)
            {
                answers.Add(answer);
                topics.Add(narrowed.Topic);
            }
        }

        context.Topic = topics.Count > 0 ? topics[0] : context.Topic;

        // All are written to one reply: the last holds them all.
        return answers.Count > 0 ? answers[^1] : Refusals.NoDetail(context, accounts.LevelName + "についてお尋ねの額");
    }

    private static IReadOnlyList<Operation> Wanted(Question question) =>
        question.Wants(Operation.Sum) || question.Wants(Operation.Average) || question.Rank is not null || question.Wants(Operation.Share) ? question.Operations
        : question.Wants(Operation.Count) || question.Wants(Operation.Quantity) ? [Operation.Count]
        : [Operation.List];

    private static Answer? InPlace(TurnContext context, Container container)
    {
        Question question = context.Question;
        string scope = AccountHandler.Scope(context, container);
        return question switch
        {
            { Rank: not null } when question.Change != ChangeWanted.None || question.Wants(Operation.Growth) || question.Wants(Operation.Difference) => ChangeRank.Of(context, container),
            { Rank: null, Change: not ChangeWanted.None } => ChangeFilter.Of(context, scope, container.Members),
            { Rank: null } when question.Wants(Operation.Share) => Shares(context, container, scope),
            _ => GroupHandler.Answer(context, container),
        };
    }

    // 歳出の款別構成比: each row's part of the printed whole.
    private static Answer? Shares(TurnContext context, Container container, string scope)
    {
        Fact? whole = Members.FactOf(context, container.Item);
        Fact[] facts = [.. container.Members.Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null && fact.Year == whole?.Year && fact.Stage == whole.Stage)];
        if (whole?.Figure.Yen is not (> 0 and long total) || facts.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(container.Item)], [.. facts.Select(fact => fact.Item)], facts) { Group = container.Item };
        context.Reply.Mention(container.Item);
        context.Reply.Line(Text(scope + "の構成比です。全体は"), context.Reply.Amount(whole), Text("です。"), context.Reply.Cite(whole));
        foreach (Fact fact in facts.OrderByDescending(fact => fact.Figure.Yen).Take(MostShares))
        {
            context.Reply.Line(
                Text("・"), context.Reply.Name(fact.Item), Text(" "), context.Reply.Ratio(ComputationKind.Share, fact.Figure.Yen ?? 0, total, strong: true),
                Text("（"), context.Reply.Amount(fact), Text("）"), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
