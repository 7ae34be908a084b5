using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;

namespace BudgetBot.Tests.Answers;

public sealed class RehearsalQuestionsTests
{
    [Fact]
    public void Most_forms_are_answered_from_each_paper_so_that_handlers_run()
    {
        RealBot bot = RealBot.Open;
        string[] answered = [.. RehearsalQuestions.Over(bot.Snapshot).Where(question => bot.Engine.Answer(question, Topic.None).Answer.Outcome == Outcome.Answered)];

        Assert.True(answered.Length >= 30, $"{answered.Length}:\n{string.Join('\n', answered)}");
    }
}
