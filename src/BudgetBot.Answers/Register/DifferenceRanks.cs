using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>The projects of a group where two amounts differ most: what was left of the current budget, what grew or shrank against the year before.</summary>
internal static class DifferenceRanks
{
    private const int MostShown = 20;

    /// <summary>The answer, or null where no project has both amounts.</summary>
    public static Answer? Answer(RegisterTurn turn, GroupFigures group, RankWanted rank)
    {
        bool left = turn.Question.Ask is RegisterAsk.Unspent or RegisterAsk.Lapsed;
        var executed = new RegisterMeasure(Stage.Executed);
        RegisterMeasure measure = left ? new RegisterMeasure(Stage.Current) : turn.Measures[0].Measure;
        int year = left ? (turn.Question.Years.Count > 0 ? turn.Question.Years[0] : turn.NewestOf(executed)) : turn.YearsOf(turn.Measures[0]).Max();
        Dictionary<int, RegisterFigure> less = group.Valued(left ? executed : measure, left ? year : year - 1).ToDictionary(figure => figure.Project);
        var pairs = group.Valued(measure, year).Where(figure => less.ContainsKey(figure.Project)).Select(figure => (More: figure, Less: less[figure.Project]));
        (RegisterFigure More, RegisterFigure Less)[] shown = [.. (rank.Descending ? pairs.OrderByDescending(Gap) : pairs.OrderBy(Gap)).Skip(rank.From - 1).Take(Math.Min(rank.Count, MostShown))];
        if (shown.Length == 0)
        {
            return null;
        }

        string what = left ? $"{new FiscalYear(year).Japanese}に執行されなかった額（歳出予算現額 − 執行額）" : $"{RegisterWording.When(measure, year)}の{new FiscalYear(year - 1).Japanese}からの増減額";
        turn.Reply.Line(Text($"{group.Name}で{what}の{(rank.Descending ? "大きい" : "小さい")}順:"));
        for (int i = 0; i < shown.Length; i++)
        {
            IReadOnlyList<Fact> facts = turn.Snapshot.WholeFactsOf([shown[i].More, shown[i].Less]);
            Fact more = facts.First(fact => fact.Stage == measure.Stage && fact.Year.Year == year);
            Fact other = facts.First(fact => fact != more);
            Segment gap = turn.Reply.Result(ComputationKind.Difference, [shown[i].More.Yen, shown[i].Less.Yen], Gap(shown[i]), "円", strong: i == 0);
            turn.Reply.Line([Text($"{rank.From + i}. "), .. RegisterWording.Named(turn.Reply, GroupFigures.ProjectOf(more)), Text(" "), gap, Text("（"), turn.Reply.Amount(more), Text(" − "), turn.Reply.Amount(other), Text("）"), turn.Reply.Cite(more), .. more.Citation.Lines == other.Citation.Lines ? [] : (IEnumerable<Segment>)[turn.Reply.Cite(other)]]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    private static long Gap((RegisterFigure More, RegisterFigure Less) pair) => pair.More.Yen - pair.Less.Yen;
}
