using BudgetBot.Answers;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Plans;

/// <summary>Questions of several steps, asked of the whole engine over the real papers.</summary>
public sealed class PlanDeskTests
{
    [Fact]
    public void A_name_of_two_projects_gets_both_results_and_the_question_back()
    {
        Answer answer = RealBot.Open.Ask("かかりつけ薬剤師・薬局機能強化事業は区分4の小計の何％");
        Assert.Equal(Outcome.Clarify, answer.Outcome);
        string said = Text(answer);
        Assert.Contains("No.13", said, StringComparison.Ordinal);
        Assert.Contains("2.2％", said, StringComparison.Ordinal);
        Assert.Contains("No.17", said, StringComparison.Ordinal);
        Assert.Contains("0.3％", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_reading_with_a_result_beats_the_question_back() =>
        Assert.Equal(Outcome.Answered, RealBot.Open.Ask("訪問看護サポート強化事業は熊本県計画の区分2で何番目に大きい").Outcome);

    [Fact]
    public void Of_divisions_of_one_label_the_one_in_the_source_of_the_project_is_meant()
    {
        Answer answer = RealBot.Open.Ask("病床機能分化・連携事業は区分1-1の何％を占めますか");
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains("64.9％", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("区分4で1億円未満の事業の合計は", "545,092千円")]
    [InlineData("区分4で5,000万円を超える事業は何件", "4件")]
    public void The_first_figure_is_the_one_asked_for(string question, string figure)
    {
        IEnumerable<Segment> figures = RealBot.Open.Ask(question).Lines.SelectMany(line => line.Segments)
            .Where(segment => segment is Segment.Amount or Segment.Count or Segment.Ratio or Segment.Echo);
        Assert.Equal(figure, figures.First().Plain);
    }

    [Fact]
    public void The_next_of_an_order_is_of_the_same_rows() => Assert.Contains("21,596千円",
        Text(RealBot.Open.Ask("熊本県の区分２で一番予算が大きい事業は", "じゃあ2番目は？")), StringComparison.Ordinal);

    private static string Text(Answer answer) =>
        string.Join('\n', answer.Lines.Select(line => string.Concat(line.Segments.Select(segment => segment.Plain))));
}
