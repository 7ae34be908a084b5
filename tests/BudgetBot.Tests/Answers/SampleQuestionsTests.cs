using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

public sealed class SampleQuestionsTests
{
    [Fact]
    public void Samples_of_every_kind_are_answered_and_speak_of_every_source()
    {
        RealBot bot = RealBot.Open;
        IReadOnlyList<SampleGroup> groups = new SampleQuestions(bot.Engine, bot.Snapshot).ByKind();
        string[] questions = [.. groups.SelectMany(group => group.Questions)];
        Answer[] answers = [.. questions.Select(question => bot.Ask(question))];

        Assert.InRange(groups.Count, 5, 7);
        Assert.Equal(questions.Length, questions.Distinct().Count());
        Assert.All(answers, answer => Assert.Equal(Outcome.Answered, answer.Outcome));
        Assert.Equal(
            bot.Snapshot.Sources.Select(source => source.Document).Order(StringComparer.Ordinal),
            answers.SelectMany(answer => answer.Citations).Select(citation => citation.Document).Distinct().Order(StringComparer.Ordinal));
    }
}
