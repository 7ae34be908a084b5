using BudgetBot.Tests.QuestionSet.Asked;
using BudgetBot.Tests.QuestionSet.Judging;
using BudgetBot.Tests.QuestionSet.Running;

namespace BudgetBot.Tests.QuestionSet;

/// <summary>Asks the questions of tests/questions. The report is in the output of the first test and in question-set.txt beside the tests.</summary>
[Collection(nameof(QuestionRun))]
public sealed class QuestionSetTests(QuestionRun run, ITestOutputHelper output)
{
    private const int FewestQuestions = 300;
    private const int MostUncitedPercent = 1;

    [Fact]
    public void Every_kind_is_answered_as_well_as_it_has_been()
    {
        output.WriteLine(run.Report.ToString());
        string[] fallen =
        [
            .. run.Set.Floors.Kinds.Where(kind => Right(kind.Key) < kind.Value.Right).Select(kind => $"{kind.Key}: {Right(kind.Key)} right, {kind.Value.Right} before"),
        ];
        Assert.True(fallen.Length == 0, string.Join('\n', fallen) + "\n\n" + run.Report);
    }

    [Fact]
    public void The_whole_set_is_answered_as_well_as_it_has_been() =>
        Assert.InRange(run.Count(Verdict.Right), run.Set.Floors.Right, run.Judged.Count);

    [Fact]
    public void No_more_is_wrong_than_has_been() =>
        Assert.InRange(run.Count(Verdict.Wrong), 0, run.Set.Floors.MostWrong);

    [Fact]
    public void At_most_one_in_a_hundred_lacks_its_citation() =>
        Assert.InRange(run.Count(Verdict.Uncited) * 100, 0, run.Judged.Count * MostUncitedPercent);

    [Fact]
    public void No_question_makes_the_bot_fail_or_the_gate_withhold() =>
        Assert.Empty(run.Judged.Where(judged => judged.Incidents.Length > 0).Select(judged => $"{judged.Question.Id}: {judged.Incidents}"));

    [Fact]
    public void The_set_is_large_and_has_every_question_once()
    {
        Assert.True(run.Set.Questions.Count >= FewestQuestions);
        Assert.Empty(run.Set.Questions.GroupBy(question => question.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(run.Set.Questions.GroupBy(question => string.Join('\n', question.Turns)).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void The_floors_name_every_kind_and_count_its_questions() =>
        Assert.Equal(
            run.Set.Floors.Kinds.ToDictionary(kind => kind.Key, kind => kind.Value.Questions),
            run.Set.Questions.GroupBy(question => question.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()));

    [Fact]
    public void An_answer_names_lines_that_its_source_has_and_a_refusal_none()
    {
        Assert.All(run.Set.Questions, question => Assert.Equal(question.Expectation.Wanted is Wanted.Answer or Wanted.Candidates, question.Sources.Count > 0));
        Dictionary<string, int> length = run.Set.Questions.SelectMany(question => question.Sources).Select(place => place.Document).Distinct()
            .ToDictionary(document => document, QuestionSetFolder.LinesOf);
        Assert.All(run.Set.Questions.SelectMany(question => question.Sources), place => Assert.True(place.From >= 1 && place.From <= place.To && place.To <= length[place.Document], place.ToString()));
    }

    private int Right(string kind) => run.Judged.Count(judged => judged.Question.Kind == kind && judged.Judgement.Verdict == Verdict.Right);
}
