using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether two amounts that the question mentions (909億円, 90,866百万円) are prints of one figure of a budget.</summary>
public static class FamilyPrints
{
    /// <summary>Answers, or returns null where fewer than two of the amounts are figures of the budget.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Mentions.Count < 2 || BudgetFamily.Of(context) is not { } family)
        {
            return null;
        }

        Print[] all = [.. family.Members.SelectMany(member => FamilyQuestion.Bases.SelectMany(word => family.Prints(context, member, word).Select(fact => new Print(member, word, fact))))];
        Print[] said = [.. context.Question.Mentions.DistinctBy(mention => mention.Yen).Select(mention => Array.Find(all, print => print.Fact.Figure.Yen == mention.Yen)).OfType<Print>()];
        if (said.Length < 2)
        {
            return null;
        }

        bool same = said.All(print => print.Member == said[0].Member && print.Base == said[0].Base);
        context.Topic = new Topic(context.Question, [.. said.Select(print => context.SubjectOf(print.Fact.Item)).Distinct()], [], [.. said.Select(print => print.Fact)]);
        context.Reply.Line(Text(same
            ? "同じものです。単位の違い（四捨五入）の範囲で一致しています。"
            : "別のものです。それぞれ次の額です。"));
        foreach (Print print in said)
        {
            Name(context, print);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>Answers whether the papers agree about a part, base by base, or returns null where one paper alone prints it.</summary>
    public static Answer? Agreement(TurnContext context, FamilyQuestion asked)
    {
        if (asked.Parts.Count != 1)
        {
            return null;
        }

        IReadOnlyList<string> bases = asked.Named.Count > 0 ? asked.Named : FamilyQuestion.Bases;
        Print[][] prints = [.. bases.Select(word => asked.Family.Prints(context, asked.Parts[0], word).Select(fact => new Print(asked.Parts[0], word, fact)).ToArray())
            .Where(all => all.Select(print => print.Fact.Item.Document).Distinct().Count() > 1)];
        if (prints.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [.. prints.SelectMany(all => all).Select(print => context.SubjectOf(print.Fact.Item)).Distinct()], [], [.. prints.SelectMany(all => all).Select(print => print.Fact)]);
        bool agree = prints.All(all => all.All(print => SameFigure.Agree(all[0].Fact, print.Fact)));
        context.Reply.Line(Text(agree ? "資料の間で一致しています（単位の違いは四捨五入の範囲です）。" : "資料の間で一致していません。"));
        foreach (Print print in prints.SelectMany(all => all))
        {
            Name(context, print);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static void Name(TurnContext context, Print print)
    {
        context.Reply.Mention(print.Member);
        string whole = print.Member.Parent is { Kind: ItemKind.Entry } above ? above.Printed + "の" : string.Empty;
        string title = context.Snapshot.Papers.First(source => source.Document == print.Fact.Item.Document).Title;
        context.Reply.Line(
            Text("・"), context.Reply.Amount(print.Fact, strong: true), Text("：" + whole + print.Member.Printed + "の" + FactWords.YearAndStage(print.Fact) + "（" + print.Base + "）、「" + title + "」"), context.Reply.Cite(print.Fact));
    }

    private sealed record Print(Item Member, string Base, Fact Fact);
}
