using BudgetBot.Answers;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Plans;

/// <summary>Under which heading a row stands, asked of the seeds.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("在宅医療連携推進事業の事業区分を教えて", "事業区分２")]
    [InlineData("歯科衛生士確保対策事業はどの区分", "事業区分４")]
    public void The_heading_is_named_and_cited(string question, string heading)
    {
        Answer answer = RealBot.Open.Ask(question);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(heading, string.Concat(answer.Lines.SelectMany(line => line.Segments).Select(segment => segment.Plain)),
            StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
    }
}
