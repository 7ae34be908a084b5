using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>The projects of a group with the highest or lowest execution rate. Those without a current budget or a published rate are left out.</summary>
internal static class RateRanks
{
    private const int MostShown = 10;

    /// <summary>The answer, or null where no project of the group has a rate.</summary>
    public static Answer? Answer(RegisterTurn turn, GroupFigures group, RankWanted rank)
    {
        int year = turn.Question.Years.Count > 0 ? turn.Question.Years[0] : turn.NewestOf(new RegisterMeasure(Stage.Executed));
        Dictionary<int, long> current = group.Valued(new RegisterMeasure(Stage.Current), year).ToDictionary(figure => figure.Project, figure => figure.Yen);
        var rates = group.Valued(new RegisterMeasure(Stage.Executed), year).Where(figure => current.GetValueOrDefault(figure.Project) > 0 && turn.Figures.HasRate(figure.Project, year))
            .Select(figure => (figure.Project, Rate: figure.Yen / (decimal)current[figure.Project]));
        IEnumerable<Item> order = (rank.Descending ? rates.OrderByDescending(rate => rate.Rate) : rates.OrderBy(rate => rate.Rate))
            .Select(rate => turn.Snapshot.Projects[rate.Project]);
        Item[] shown = [.. order.Skip(rank.From - 1).Take(Math.Min(rank.Count, MostShown))];
        if (shown.Length == 0)
        {
            return null;
        }

        turn.Reply.Line(Text($"{group.Name}の{new FiscalYear(year).Japanese}の執行率の{(rank.Descending ? "高い" : "低い")}順です（執行率が公表されている事業の中で）。"));
        return ProjectAmounts.Rates(turn, shown);
    }
}
