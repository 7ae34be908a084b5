using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Register;

/// <summary>The words for projects and measures of a register.</summary>
internal static class RegisterWording
{
    /// <summary>What the group of all projects is called.</summary>
    public const string All = "行政事業レビューの全府省庁";

    private const int LongestTitle = 20;

    /// <summary>A project's name as the title of a button.</summary>
    public static string Title(Item project) => project.Printed.Length > LongestTitle ? project.Printed[..LongestTitle] : project.Printed;

    /// <summary>Year and measure: 令和6年度当初予算, 令和7年度要求額（令和6年度の翌年度要求額）.</summary>
    public static string When(RegisterMeasure measure, int year)
    {
        var fiscal = new FiscalYear(year);
        return measure switch
        {
            { Stage: Stage.Request } => $"{fiscal.Japanese}要求額（{fiscal.Previous.Japanese}の翌年度要求額）",
            { Stage: Stage.Current } => $"{fiscal.Japanese}歳出予算現額",
            { Part: { } part } => $"{fiscal.Japanese}の{part}",
            _ => FactWords.YearAndStage(fiscal, measure.Stage),
        };
    }

    /// <summary>A project with what tells it from others of its name: 「…」（厚生労働省、ID 2039）.</summary>
    public static IEnumerable<Segment> Named(AnswerBuilder reply, Item project)
    {
        reply.Mention(project);
        string ministry = project.Path.Count > 0 ? project.Path[0] + "、" : string.Empty;
        return [AnswerBuilder.Text($"「{project.Printed}」（{ministry}ID {project.Number}）")];
    }

    /// <summary>An amount with how it is said, and its source: **11,323,000円**（1,132万3千円）[1].</summary>
    public static IEnumerable<Segment> Amount(AnswerBuilder reply, Fact fact, bool strong = true) =>
        fact.Figure.Yen is not { } yen ? [AnswerBuilder.Text("内数（個別の額なし）"), reply.Cite(fact)]
        : Math.Abs(yen) < 10_000 ? [reply.Amount(fact, strong), reply.Cite(fact)]
        : [reply.Amount(fact, strong), AnswerBuilder.Text("（"), reply.Spoken(fact), AnswerBuilder.Text("）"), reply.Cite(fact)];

    /// <summary>A sum with how it is said.</summary>
    public static IEnumerable<Segment> Sum(AnswerBuilder reply, IReadOnlyList<long> operands)
    {
        long sum = operands.Sum();
        return Math.Abs(sum) < 10_000
            ? [reply.Result(ComputationKind.Sum, operands, sum, "円", strong: true)]
            : [reply.Result(ComputationKind.Sum, operands, sum, "円", strong: true), AnswerBuilder.Text("（"), AnswerBuilder.SpokenResult(sum), AnswerBuilder.Text("）")];
    }
}
