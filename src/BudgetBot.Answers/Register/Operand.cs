using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>One of the amounts that a question puts side by side.</summary>
/// <param name="Name">What it is of: a project or a ministry.</param>
/// <param name="When">Year and measure.</param>
/// <param name="Yen">The amount; null where the register states none.</param>
/// <param name="Shown">The amount as the reply shows it, with its source.</param>
internal sealed record Operand(IReadOnlyList<Segment> Name, string When, long? Yen, IReadOnlyList<Segment> Shown)
{
    /// <summary>The amounts that the question puts side by side: names, ministries, measures and years as far as it says several of them.</summary>
    public static IReadOnlyList<Operand> Of(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        IEnumerable<(RegisterMeasure Measure, int Year)> when = turn.Measures.SelectMany(measure => turn.YearsOf(measure).Select(year => (measure.Measure, year)));
        return question.Projects.Count == 0
            ? [.. question.Ministries.SelectMany(ministry => when.Select(at => OfMinistry(turn, ministry, at.Measure, at.Year)))]
            : [.. (question.Sides.Count > 1 ? question.Sides.Select(side => side[0]) : question.Projects.Take(1)).SelectMany(project => when.Select(at => OfProject(turn, project, at.Measure, at.Year)))];
    }

    /// <summary>The amount of a project.</summary>
    public static Operand OfProject(RegisterTurn turn, Item project, RegisterMeasure measure, int year)
    {
        Fact? fact = turn.FactOf(project, measure, year);
        Segment[] name = [.. RegisterWording.Named(turn.Reply, project)];
        return new Operand(name, RegisterWording.When(measure, year), fact?.Figure.Yen, fact?.Figure.Yen is null ? [] : [turn.Reply.Amount(fact), turn.Reply.Cite(fact)]);
    }

    /// <summary>The sum of a ministry's projects; of all where none is given.</summary>
    public static Operand OfMinistry(RegisterTurn turn, string? ministry, RegisterMeasure measure, int year)
    {
        GroupFigures group = GroupFigures.OfMinistry(turn, ministry);
        RegisterFigure[] figures = group.Valued(measure, year);
        long[] operands = group.Use(figures);
        string when = RegisterWording.When(measure, year) + "の合計";
        return operands.Length == 0 ? new Operand([Text(group.Name)], when, null, [])
            : new Operand([Text(group.Name)], when, operands.Sum(), [turn.Reply.Result(ComputationKind.Sum, operands, operands.Sum(), "円"), turn.Reply.Cite(GroupFigures.Largest(turn, figures))]);
    }
}
