using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Sums, counts, means and ranks over the projects of a ministry, of an office, of a word in their names, or of the whole register.</summary>
internal static class ProjectGroups
{
    private const int MostShown = 10;
    private const int MostReceipts = 5;

    /// <summary>The answer, or null where the group has nothing to say.</summary>
    public static Answer? Answer(RegisterTurn turn)
    {
        bool[] inside = Members(turn);
        return turn.Question.Ask switch
        {
            RegisterAsk.Count => Count(turn, inside),
            RegisterAsk.Rank => Rank(turn, inside),
            RegisterAsk.List => List(turn, inside),
            RegisterAsk.ExecutionRate when turn.Question.Rank is { } rank => RateRanks.Answer(turn, inside, NameOf(turn), rank),
            RegisterAsk.ExecutionRate => Rate(turn, inside),
            RegisterAsk.Difference or RegisterAsk.Growth => Change(turn, inside),
            RegisterAsk.Amount or RegisterAsk.Sum or RegisterAsk.Average => Sum(turn, inside),
            _ => null,
        };
    }

    private static bool[] Members(RegisterTurn turn)
    {
        IReadOnlyList<Item> all = turn.Snapshot.Projects;
        HashSet<Item> named = [.. turn.Question.Projects];
        return [.. all.Select(project => named.Count > 0 ? named.Contains(project) : RegisterReader.IsOf(project, turn.Question))];
    }

    private static string NameOf(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        string[] owners = [.. question.Ministries, .. question.Offices];
        string words = question.Projects.Count > 0 ? string.Concat(question.Words.Select(word => $"「{word}」")) + "を名称に含む事業" : string.Empty;
        return owners.Length == 0 && words.Length == 0 ? "行政事業レビューの全府省庁" : string.Join('・', owners) + (owners.Length > 0 && words.Length > 0 ? "の" : string.Empty) + words;
    }

    private static IEnumerable<RegisterFigure> Figures(RegisterTurn turn, RegisterMeasure measure, int year, bool[] inside) =>
        (turn.Question.Account is { } account
            ? turn.Figures.Accounts.Where(name => ProjectAccounts.Accepts(account, name)).SelectMany(name => turn.Figures.Of(year, measure, name))
            : turn.Figures.Of(year, measure)).Where(figure => inside[figure.Project]);

    private static Answer? Sum(RegisterTurn turn, bool[] inside)
    {
        bool any = false;
        foreach (MeasureNamed measure in turn.Measures)
        {
            foreach (int year in turn.YearsOf(measure))
            {
                any |= AddSum(turn, inside, measure.Measure, year);
            }
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    private static bool AddSum(RegisterTurn turn, bool[] inside, RegisterMeasure measure, int year)
    {
        RegisterFigure[] all = [.. Figures(turn, measure, year, inside)];
        RegisterFigure[] valued = [.. all.Where(figure => figure.State == FigureState.Value)];
        string when = RegisterWording.When(measure, year) + (turn.Question.Account is { } account ? $"（{account}）" : string.Empty);
        if (valued.Length == 0)
        {
            int newest = turn.NewestOf(measure);
            turn.Reply.Line(Text($"{NameOf(turn)}の{when}は、行政事業レビューに{(measure.Stage == Stage.Executed && year >= turn.ReviewYear ? "まだ報告されていません" : "ありません")}。数値のある最新は{RegisterWording.When(measure, newest)}です。"));
            return false;
        }

        IReadOnlyList<Fact> facts = Used(turn, valued);
        bool mean = turn.Question.Ask == RegisterAsk.Average;
        turn.Reply.Line([Text($"{NameOf(turn)}の{when}の{(mean ? "事業ごとの平均" : "合計")}は "), .. mean ? [turn.Reply.Mean([.. facts.Select(fact => fact.Figure.Yen!.Value)], strong: true)] : RegisterWording.Sum(turn.Reply, facts), Text("です。")]);
        turn.Reply.Line(Text("対象: 行政事業レビューのシートのある "), turn.Reply.Count(valued.Select(figure => figure.Project).Distinct().Count(), "事業"), Text("（シート間の重複の調整はしていません）。"));
        int shared = all.Length - valued.Length;
        if (shared > 0)
        {
            foreach (Fact fact in turn.Snapshot.WholeFactsOf(all.Where(figure => figure.State != FigureState.Value)))
            {
                turn.Reply.Use(fact);
            }

            turn.Reply.Line(Text("このほか内数で単独の額がない "), turn.Reply.Count(shared, "事業"), Text(" は含めていません。"));
        }

        Receipts(turn, facts);
        return true;
    }

    private static void Receipts(RegisterTurn turn, IReadOnlyList<Fact> facts)
    {
        turn.Reply.Line(Text("額の大きいもの:"));
        foreach (Fact fact in facts.OrderByDescending(fact => fact.Figure.Yen).Take(MostReceipts))
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, ProjectOf(fact)), Text(" "), turn.Reply.Amount(fact), turn.Reply.Cite(fact)]);
        }
    }

    private static Item ProjectOf(Fact fact)
    {
        Item item = fact.Item;
        while (item is { Number: null, Parent: { } above })
        {
            item = above;
        }

        return item;
    }

    private static Answer? Rank(RegisterTurn turn, bool[] inside)
    {
        RankWanted rank = turn.Question.Rank ?? new RankWanted(true, 1, 1);
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        IEnumerable<RegisterFigure> valued = Figures(turn, measure, year, inside).Where(figure => figure.State == FigureState.Value && (rank.Descending || figure.Yen > 0));
        RegisterFigure[] order = [.. rank.Descending ? valued.OrderByDescending(figure => figure.Yen) : valued.OrderBy(figure => figure.Yen)];
        RegisterFigure[] shown = [.. order.Skip(rank.From - 1).Take(Math.Min(rank.Count, 40))];
        if (shown.Length == 0)
        {
            return null;
        }

        Dictionary<Item, Fact> facts = turn.Snapshot.WholeFactsOf(shown).ToDictionary(fact => fact.Item);
        string end = rank.Descending ? "大きい" : "小さい";
        Fact[] inOrder = [.. shown.Select(figure => facts[turn.Snapshot.Projects[figure.Project]])];
        string place = rank.From == 1 ? $"最も{end}事業" : $"{end}方から順に数えた事業";
        turn.Reply.Line(inOrder.Length == 1
            ? [Text($"{NameOf(turn)}で{RegisterWording.When(measure, year)}の{place}は、"), .. RegisterWording.Named(turn.Reply, inOrder[0].Item), Text("の "), .. RegisterWording.Amount(turn.Reply, inOrder[0]), Text("です。")]
            : [Text($"{NameOf(turn)}で{RegisterWording.When(measure, year)}の{end}順:")]);
        if (inOrder.Length > 1)
        {
            for (int i = 0; i < inOrder.Length; i++)
            {
                turn.Reply.Line([Text($"{rank.From + i}. "), .. RegisterWording.Named(turn.Reply, inOrder[i].Item), Text(" "), turn.Reply.Amount(inOrder[i], strong: i == 0), turn.Reply.Cite(inOrder[i])]);
            }
        }
        else if (order.Skip(rank.From).FirstOrDefault() is { Fact: > 0 } next && turn.Snapshot.WholeFactsOf([next]) is [var second])
        {
            turn.Reply.Line([Text("次は、"), .. RegisterWording.Named(turn.Reply, second.Item), Text("の "), turn.Reply.Amount(second), turn.Reply.Cite(second), Text(" です。")]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    private static Answer Count(RegisterTurn turn, bool[] inside)
    {
        Item[] members = [.. turn.Snapshot.Projects.Where((_, at) => inside[at])];
        foreach (Item project in members)
        {
            turn.Reply.Mention(project);
        }

        turn.Reply.Line(Text($"{NameOf(turn)}の事業は、行政事業レビュー（{turn.ReviewYear}年度）に "), turn.Reply.Count(members.Length, "事業", strong: true), Text(" あります。"));
        if (members.Length > 0 && turn.Snapshot.PassagesOf(members[0]) is [var place, ..])
        {
            turn.Reply.Cite(place);
        }

        return turn.Reply.Build(members.Length > 0 ? Outcome.Answered : Outcome.NotFound);
    }

    private static Answer? List(RegisterTurn turn, bool[] inside)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        RegisterFigure[] order = [.. Figures(turn, measure, year, inside).OrderByDescending(figure => figure.Yen).Take(MostShown)];
        int all = inside.Count(member => member);
        if (order.Length == 0)
        {
            return null;
        }

        foreach (Item project in turn.Snapshot.Projects.Where((_, at) => inside[at]))
        {
            turn.Reply.Mention(project);
        }

        Dictionary<Item, Fact> facts = turn.Snapshot.WholeFactsOf(order).ToDictionary(fact => fact.Item);
        turn.Reply.Line(Text($"{NameOf(turn)}の事業は "), turn.Reply.Count(all, "件", strong: true), Text($" です。{RegisterWording.When(measure, year)}の大きい順:"));
        foreach (Fact fact in order.Select(figure => facts[turn.Snapshot.Projects[figure.Project]]))
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, fact.Item), Text(" "), .. RegisterWording.Amount(turn.Reply, fact, strong: false)]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    private static Answer? Rate(RegisterTurn turn, bool[] inside)
    {
        var executed = new RegisterMeasure(Stage.Executed);
        int year = turn.Question.Years.Count > 0 ? turn.Question.Years[0] : turn.NewestOf(executed);
        IReadOnlyList<Fact> spent = Used(turn, [.. Figures(turn, executed, year, inside).Where(figure => figure.State == FigureState.Value)]);
        IReadOnlyList<Fact> allowed = Used(turn, [.. Figures(turn, new RegisterMeasure(Stage.Current), year, inside).Where(figure => figure.State == FigureState.Value)]);
        long[] parts = [.. spent.Select(fact => fact.Figure.Yen!.Value)];
        long[] wholes = [.. allowed.Select(fact => fact.Figure.Yen!.Value)];
        if (parts.Length == 0 || wholes.Sum() == 0)
        {
            turn.Reply.Line(Text($"{NameOf(turn)}の{new FiscalYear(year).Japanese}の執行率は、まだ報告されていません。報告のある最新は{new FiscalYear(turn.NewestOf(executed)).Japanese}です。"));
            return turn.Reply.Build(Outcome.NotFound);
        }

        Segment sumSpent = turn.Reply.Result(ComputationKind.Sum, parts, parts.Sum(), "円");
        Segment sumAllowed = turn.Reply.Result(ComputationKind.Sum, wholes, wholes.Sum(), "円");
        turn.Reply.Line(Text($"{NameOf(turn)}の{new FiscalYear(year).Japanese}の執行率は "), turn.Reply.Ratio(ComputationKind.Share, parts.Sum(), wholes.Sum(), strong: true), Text(" です。計算: 執行額の合計 "), sumSpent, Text(" ÷ 歳出予算現額の合計 "), sumAllowed);
        Receipts(turn, spent);
        return turn.Reply.Build(Outcome.Answered);
    }

    private static Answer? Change(RegisterTurn turn, bool[] inside)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int to = turn.YearsOf(turn.Measures[0]).Max();
        int from = turn.Question.Years.Count > 1 ? turn.YearsOf(turn.Measures[0]).Min() : to - 1;
        long[] now = [.. Used(turn, [.. Figures(turn, measure, to, inside).Where(figure => figure.State == FigureState.Value)]).Select(fact => fact.Figure.Yen!.Value)];
        IReadOnlyList<Fact> earlier = Used(turn, [.. Figures(turn, measure, from, inside).Where(figure => figure.State == FigureState.Value)]);
        long[] old = [.. earlier.Select(fact => fact.Figure.Yen!.Value)];
        if (now.Length == 0 || old.Length == 0)
        {
            return null;
        }

        Segment after = turn.Reply.Result(ComputationKind.Sum, now, now.Sum(), "円");
        Segment before = turn.Reply.Result(ComputationKind.Sum, old, old.Sum(), "円");
        Segment gap = turn.Reply.Result(ComputationKind.Difference, [now.Sum(), old.Sum()], now.Sum() - old.Sum(), "円", strong: true);
        turn.Reply.Line([Text($"{NameOf(turn)}の{RegisterWording.When(measure, to)}の合計は、{new FiscalYear(from).Japanese}に比べて "), gap, .. old.Sum() > 0 ? new[] { Text("（"), turn.Reply.Ratio(ComputationKind.Growth, now.Sum(), old.Sum()), Text("）") } : [], Text("の変化です。計算: "), after, Text(" − "), before]);
        Receipts(turn, earlier);
        return turn.Reply.Build(Outcome.Answered);
    }

    private static IReadOnlyList<Fact> Used(RegisterTurn turn, IReadOnlyList<RegisterFigure> figures)
    {
        IReadOnlyList<Fact> facts = turn.Snapshot.WholeFactsOf(figures);
        foreach (Fact fact in facts)
        {
            turn.Reply.Use(fact);
        }

        return facts;
    }
}
