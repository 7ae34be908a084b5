using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Amounts of single projects: budgets by stage and year, execution rates, changes. Several of one name stand side by side.</summary>
internal static class ProjectAmounts
{
    /// <summary>Amounts, one line a project, measure and year.</summary>
    public static Answer? Amounts(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        bool any = false;
        bool shared = false;
        foreach (Item project in projects)
        {
            foreach (MeasureNamed measure in turn.Measures)
            {
                foreach (int year in turn.YearsOf(measure))
                {
                    Fact? fact = turn.FactOf(project, measure.Measure, year);
                    shared |= fact?.Figure.State == FigureState.Shared;
                    any |= fact is not null || PoolOf(turn, project, year) is not null;
                    turn.Reply.Line(fact is null ? Missing(turn, project, measure.Measure, year) : Line(turn, project, measure.Measure, fact, projects.Count > 1));
                    _ = fact is null || QuoteRemarks(turn, project, fact);
                }
            }
        }

        Steps(turn, projects[0]);
        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>Execution rates, computed from what they are the ratio of.</summary>
    public static Answer? Rates(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        bool any = false;
        foreach (Item project in projects)
        {
            IReadOnlyList<Fact> facts = turn.Snapshot.FactsOf(project);
            int newest = facts.Where(IsRate).Select(fact => fact.Year.Year).DefaultIfEmpty(turn.ReviewYear - 1).Max();
            foreach (int year in turn.Question.Years.Count > 0 ? turn.Question.Years : [newest])
            {
                Fact? rate = facts.FirstOrDefault(fact => IsRate(fact) && fact.Year.Year == year);
                any |= rate is not null;
                turn.Reply.Line(rate is null ? NoRate(turn, project, facts, year, newest) : Rate(turn, project, facts, rate));
            }
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>The change of a measure against the year before.</summary>
    public static Answer? Change(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        bool any = false;
        foreach (Item project in projects)
        {
            RegisterMeasure measure = turn.Measures[0].Measure;
            int[] years = [.. turn.Question.Years.Order()];
            (int from, int to) = years.Length > 1 ? (years[0], years[^1]) : turn.YearsOf(turn.Measures[0])[0] is var year ? (year - 1, year) : default;
            Fact? before = turn.FactOf(project, measure, from);
            Fact? after = turn.FactOf(project, measure, to);
            any |= before?.Figure.Yen is not null && after?.Figure.Yen is not null;
            turn.Reply.Line(before?.Figure.Yen is { } old && after?.Figure.Yen is { } now
                ? [.. RegisterWording.Named(turn.Reply, project), .. ChangeOf(turn, measure, before, old, after, now)]
                : Missing(turn, project, measure, before is null ? from : to));
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>A measure in all years.</summary>
    public static Answer? Transition(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        foreach (Item project in projects)
        {
            turn.Reply.Line(RegisterWording.Named(turn.Reply, project));
            foreach (Fact fact in turn.Figures.Years.Select(year => turn.FactOf(project, measure, year)).OfType<Fact>())
            {
                turn.Reply.Line([Text($"・{RegisterWording.When(measure, fact.Year.Year)}: "), .. RegisterWording.Amount(turn.Reply, fact)]);
            }
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    /// <summary>Whether a fact is the execution rate of a year.</summary>
    public static bool IsRate(Fact fact) => fact is { Kind: FactKind.Rate, Stage: Stage.Executed };

    private static IEnumerable<Segment> Line(RegisterTurn turn, Item project, RegisterMeasure measure, Fact fact, bool listed)
    {
        string when = RegisterWording.When(measure, fact.Year.Year);
        return fact.Figure.State == FigureState.Shared
            ? [Text(listed ? "・" : string.Empty), .. RegisterWording.Named(turn.Reply, project), Text($"の{when}は内数です（単独の額は示されていません）。"), turn.Reply.Cite(fact)]
            : [Text(listed ? "・" : string.Empty), .. RegisterWording.Named(turn.Reply, project), Text($"の{when}は "), .. RegisterWording.Amount(turn.Reply, fact), Text("です。")];
    }

    // The remark of the same row says of what it is part.
    private static bool QuoteRemarks(RegisterTurn turn, Item project, Fact fact)
    {
        Passage[] remarks = [.. turn.Snapshot.PassagesOf(project).Where(passage => passage.Role == PassageRole.Remark && passage.Citation.Document == fact.Citation.Document
            && passage.Citation.Lines == fact.Citation.Lines && passage.Text.Contains(Qualifiers.Pool, StringComparison.Ordinal))];
        foreach (Passage remark in remarks)
        {
            turn.Reply.Line(Text("　注記: "), turn.Reply.Quote(remark), turn.Reply.Cite(remark));
        }

        return remarks.Length > 0;
    }

    // Where the budget of a year is part of a pool, no amount of that year stands alone.
    private static Fact? PoolOf(RegisterTurn turn, Item project, int year) => turn.FactOf(project, new RegisterMeasure(Stage.Initial), year) is { Figure.State: FigureState.Shared } pool ? pool : null;

    private static IEnumerable<Segment> Missing(RegisterTurn turn, Item project, RegisterMeasure measure, int year)
    {
        string when = RegisterWording.When(measure, year);
        if (PoolOf(turn, project, year) is { } pool)
        {
            return [.. RegisterWording.Named(turn.Reply, project), Text($"の{when}は内数です（単独の額は示されていません）。"), turn.Reply.Cite(pool)];
        }

        int newest = turn.NewestOf(measure);
        Fact? latest = turn.FactOf(project, measure, newest);
        IEnumerable<Segment> known = latest is null ? [] : [Text($"数値のある最新は{RegisterWording.When(measure, newest)} "), .. RegisterWording.Amount(turn.Reply, latest, strong: false), Text("です。")];
        bool unreported = measure.Stage == Stage.Executed && year >= turn.ReviewYear;
        return [.. RegisterWording.Named(turn.Reply, project), Text(unreported ? $"の{when}は、まだ報告されていません（公表時点で未執行・未集計）。" : $"の{when}は、行政事業レビューのシートにありません。"), .. known];
    }

    private static IEnumerable<Segment> Rate(RegisterTurn turn, Item project, IReadOnlyList<Fact> facts, Fact rate)
    {
        Fact? executed = facts.FirstOrDefault(fact => fact is { Kind: FactKind.Money, Stage: Stage.Executed } && fact.Year == rate.Year);
        Fact? current = facts.FirstOrDefault(fact => fact is { Kind: FactKind.Money, Stage: Stage.Current } && fact.Year == rate.Year);
        IEnumerable<Segment> head = [.. RegisterWording.Named(turn.Reply, project), Text($"の{rate.Year.Japanese}の執行率は ")];
        return executed?.Figure.Yen is { } spent && current?.Figure.Yen is { } allowed and not 0
            ?
            [
                .. head, turn.Reply.Ratio(ComputationKind.Share, spent, allowed, strong: true), Text("（公表値 "), turn.Reply.Printed(rate), Text("）です。"), turn.Reply.Cite(rate),
                Text("計算: 執行額 "), turn.Reply.Amount(executed), Text(" ÷ 歳出予算現額 "), turn.Reply.Amount(current),
            ]
            : [.. head, turn.Reply.Printed(rate), Text(" です。"), turn.Reply.Cite(rate)];
    }

    private static IEnumerable<Segment> NoRate(RegisterTurn turn, Item project, IReadOnlyList<Fact> facts, int year, int newest)
    {
        Fact? shared = facts.FirstOrDefault(fact => fact.Figure.State == FigureState.Shared && fact.Year.Year == year);
        string why = year >= turn.ReviewYear ? "まだ報告されていません"
            : shared is not null ? "ありません（予算が内数で、単独の額が示されていないため）"
            : "ありません（執行率の欄が空欄）";
        IEnumerable<Segment> head = [.. RegisterWording.Named(turn.Reply, project), Text($"の{new FiscalYear(year).Japanese}の執行率は{why}。")];
        head = shared is null ? head : [.. head, turn.Reply.Cite(shared)];
        Fact? latest = facts.FirstOrDefault(fact => IsRate(fact) && fact.Year.Year == newest && newest != year);
        return latest is null ? head : [.. head, Text("報告のある最新は"), .. Rate(turn, project, facts, latest)];
    }

    private static IEnumerable<Segment> ChangeOf(RegisterTurn turn, RegisterMeasure measure, Fact before, long old, Fact after, long now)
    {
        string direction = now > old ? "の増" : now < old ? "の減" : "（同額）";
        Segment difference = turn.Reply.Result(ComputationKind.Difference, [now, old], now - old, "円", strong: true);
        IEnumerable<Segment> growth = old > 0 ? [Text("（"), turn.Reply.Ratio(ComputationKind.Growth, now, old, strong: turn.Question.Ask == RegisterAsk.Growth), Text("）")] : [];
        IEnumerable<Segment> first = turn.Question.Ask == RegisterAsk.Growth && old > 0 ? [.. growth, Text("、額で "), difference] : [difference, .. growth];
        return
        [
            Text($"の{RegisterWording.When(measure, after.Year.Year)}は、{before.Year.Japanese}に比べて "), .. first, Text(direction + "です。計算: "),
            turn.Reply.Amount(after), turn.Reply.Cite(after), Text(" − "), turn.Reply.Amount(before), turn.Reply.Cite(before),
        ];
    }

    private static void Steps(RegisterTurn turn, Item project)
    {
        turn.Reply.Step("執行率を見る", $"予算事業ID{project.Number}の執行率").Step("所管を見る", $"予算事業ID{project.Number}を所管する課").Step("推移を見る", $"予算事業ID{project.Number}の当初予算の推移");
    }
}
