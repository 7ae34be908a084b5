using BudgetBot.Facts;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Accounts and budget lines of one project.</summary>
internal static class ProjectAccounts
{
    private const int MostLines = 12;
    private const string General = "一般会計";

    /// <summary>The amount of the account asked for.</summary>
    public static Answer? OfAccount(RegisterTurn turn, Item project)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        (Item Account, Fact[] Facts)[] accounts = [.. Accounts(turn, project).Where(account => Accepts(turn.Question.Account!, account.Printed)).Select(account => (account, FactsOf(turn, account, measure, year))).Where(pair => pair.Item2.Length > 0)];
        foreach ((Item account, Fact[] facts) in accounts)
        {
            turn.Reply.Mention(account);
            turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{RegisterWording.When(measure, year)}（{account.Printed}）は "), .. facts.Length == 1 ? RegisterWording.Amount(turn.Reply, facts[0]) : [.. RegisterWording.Sum(turn.Reply, [.. Used(turn, facts).Select(fact => fact.Figure.Yen!.Value)]), turn.Reply.Cite(facts[0])], Text("です。")]);
        }

        if (accounts.Length == 0)
        {
            string[] names = [.. Accounts(turn, project).Select(account => account.Printed)];
            turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{RegisterWording.When(measure, year)}には、{turn.Question.Account}の額がありません" + (names.Length > 0 ? $"（会計: {string.Join("、", names)}）。" : "。"))]);
        }

        return turn.Reply.Build(accounts.Length > 0 ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>The accounts and lines of a project's measure.</summary>
    public static Answer? Breakdown(RegisterTurn turn, Item project)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        var lines = Accounts(turn, project).SelectMany(account => Below(turn, account)).SelectMany(line => turn.Snapshot.FactsOf(line))
            .Where(fact => fact.Stage == measure.Stage && fact.Year.Year == year && fact.Figure.Yen is not null && IsLine(fact)).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{RegisterWording.When(measure, year)}の内訳（歳出予算項目）:")]);
        foreach (Fact fact in lines.OrderByDescending(fact => fact.Figure.Yen).Take(MostLines))
        {
            turn.Reply.Mention(fact.Item);
            turn.Reply.Line([Text($"・{fact.Item.Printed}（{string.Join(" ＞ ", fact.Item.Path.Skip(project.Path.Count + 1))}）: "), .. RegisterWording.Amount(turn.Reply, fact)]);
        }

        if (lines.Count > MostLines)
        {
            turn.Reply.Line(Text("金額の大きいものから示しました。項目は全部で "), turn.Reply.Count(Counted(turn, lines), "件"), Text(" です。"));
        }

        if (turn.FactOf(project, measure, year) is { Figure.Yen: not null } whole)
        {
            turn.Reply.Line([Text("合計の行: "), .. RegisterWording.Amount(turn.Reply, whole, strong: false)]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    /// <summary>Whether an account is what a question calls 一般会計 or 特別会計.</summary>
    public static bool Accepts(string asked, string account) => (asked == General) == (account == General);

    private static int Counted(RegisterTurn turn, List<Fact> lines) => Used(turn, lines).Count;

    private static IReadOnlyList<Fact> Used(RegisterTurn turn, IReadOnlyList<Fact> facts)
    {
        foreach (Fact fact in facts)
        {
            turn.Reply.Use(fact);
        }

        return facts;
    }

    private static IEnumerable<Item> Accounts(RegisterTurn turn, Item project) => turn.Snapshot.Children(project).Where(child => child.Kind == ItemKind.Division);

    private static Fact[] FactsOf(RegisterTurn turn, Item account, RegisterMeasure measure, int year)
    {
        IEnumerable<Item> items = measure.Part is null ? [account] : turn.Snapshot.Children(account).Where(child => child.Printed.StartsWith(measure.Part, StringComparison.Ordinal));
        return [.. items.SelectMany(turn.Snapshot.FactsOf).Where(fact => fact.Kind == FactKind.Money && fact.Stage == measure.Stage && fact.Year.Year == year && fact.Figure.Yen is not null)];
    }

    private static IEnumerable<Item> Below(RegisterTurn turn, Item item) => turn.Snapshot.Children(item).SelectMany(child => Below(turn, child).Prepend(child));

    private static bool IsLine(Fact fact) => fact.Item.Kind == ItemKind.Entry;
}
