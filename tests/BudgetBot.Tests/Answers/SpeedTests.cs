using System.Globalization;
using BudgetBot.Answers.Handlers;

namespace BudgetBot.Tests.Answers;

/// <summary>
/// How long an answer takes, with no other test beside it: of a hundred questions ninety-nine take less than the bound. What other programs
/// take of the core does not count, and what they slow down is measured again; what is slow by itself stays slow. The measured figures are printed.
/// </summary>
[Collection(nameof(SpeedTests))]
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Seed = 11;
    private const int Times = 3;
    private const int MostTimes = 15;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void Nearly_every_question_is_answered_in_milliseconds()
    {
        var random = new Random(Seed);
        string[] questions = [.. BaseQuestion.All.SelectMany(question => Enumerable.Range(0, 3).Select(_ => QuestionVariants.Of(question, random).Words).Prepend(question.Words))];
        Hold("Questions of users", questions);
    }

    [Fact]
    public void The_longest_and_strangest_questions_too()
    {
        var fuzz = new FuzzQuestions(RealBot.Open.Snapshot, Seed);
        Hold("Strange questions", [.. Enumerable.Range(0, 200).SelectMany(_ => fuzz.Conversation())]);
    }

    private void Hold(string what, string[] questions)
    {
        (TimeSpan Time, string Words)[] times = [.. questions.Select(words => (Measure(words), words)).OrderBy(time => time.Item1)];
        output.WriteLine($"{what}: {Summary(times)}");
        Assert.True(At(times, 990) < Bound, Summary(times));
    }

    private static TimeSpan Measure(string words)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < Times || (best > Bound && i < MostTimes); i++)
        {
            TimeSpan time = ThreadClock.Time(() => RealBot.Open.Engine.Answer(words, Topic.None));
            best = time < best ? time : best;
        }

        return best;
    }

    private static TimeSpan At((TimeSpan Time, string Words)[] sorted, int perMille) => sorted[Math.Min(sorted.Length - 1, sorted.Length * perMille / 1000)].Time;

    private static string Summary((TimeSpan Time, string Words)[] sorted)
    {
        string slowest = sorted[^1].Words.Length > 60 ? sorted[^1].Words[..60] + "…" : sorted[^1].Words;
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Length} questions, median {At(sorted, 500).TotalMilliseconds:0.0} ms, 99 % {At(sorted, 990).TotalMilliseconds:0.0} ms, slowest {At(sorted, 1000).TotalMilliseconds:0.0} ms: {slowest}");
    }
}
