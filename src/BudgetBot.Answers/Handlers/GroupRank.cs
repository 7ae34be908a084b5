using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The largest, smallest or n-th of a group.</summary>
internal static class GroupRank
{
    /// <summary>Answers with the places that are asked for, each with its amount.</summary>
    public static Answer Answer(TurnContext context, GroupRows rows, RankWanted rank)
    {
        Fact[] countable = rows.Countable();
        Fact[] ordered = [.. rank.Descending ? countable.OrderByDescending(fact => fact.Figure.Yen) : countable.OrderBy(fact => fact.Figure.Yen)];
        if (rank.From > ordered.Length)
        {
            return Refusals.NoDetail(context, rows.Scope + "の" + Place(rank.From));
        }

        if (rank.Both && ordered.Length > 1)
        {
            return SideBySideHandler.Answer(context, [ordered[0], ordered[^1]]);
        }

        Fact[] wanted = [.. ordered.Skip(rank.From - 1).Take(rank.Count)];
        context.Topic = context.Topic with { Shown = wanted, Members = [.. ordered.Select(fact => fact.Item)], Subjects = [.. wanted.Take(1).Select(fact => context.SubjectOf(fact.Item))] };
        string order = rank.Descending ? "大きい" : "小さい";
        if (wanted.Length > 1 && (context.Question.Wants(Operation.Sum) || context.Question.Wants(Operation.Average)))
        {
            Sums.Line(context, $"{rows.Scope}を金額の{order}順に並べた上位のもの", wanted, context.Question.Wants(Operation.Average));
            Receipts.Line(context, wanted, []);
            return context.Reply.Build(Outcome.Answered);
        }

        if (wanted.Length > 1)
        {
            context.Reply.Line(Text($"{rows.Scope}を、金額の{order}順に並べました。"));
        }

        int place = rank.From;
        foreach (Fact fact in wanted)
        {
            string head = wanted.Length == 1 ? $"{rows.Scope}で金額が{(rank.From == 1 ? "最も" : Place(rank.From) + "に")}{order}のは、" : Place(place) + "：";
            context.Reply.Line(
                Text(head + FactWords.Name(fact.Item) + AccountHandler.Placed(context, fact.Item) + "の"), context.Reply.Amount(fact, strong: true),
                Text($"（{FactWords.YearAndStage(fact)}）{(fact.Base.Count > 0 ? FactWords.Remarks(fact) : string.Empty)}{(wanted.Length == 1 ? "です。" : string.Empty)}"), context.Reply.Cite(fact));
            place++;
        }

        rows.Receipt(context, countable);
        return context.Reply.Build(Outcome.Answered);
    }

    // Ordinals in kanji: they are places, not figures.
    private static string Place(int place) => Ordinals.Of(place) + "番目";
}
