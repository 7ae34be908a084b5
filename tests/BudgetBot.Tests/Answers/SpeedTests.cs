using System.Diagnostics;
using System.Globalization;
using BudgetBot.Answers.Handlers;

namespace BudgetBot.Tests.Answers;

/// <summary>How long an answer takes. The bound is generous, for busy machines and debug builds; the measured figures are printed.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Seed = 11;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void Nearly_every_question_is_answered_in_milliseconds()
    {
        RealBot bot = RealBot.Open;
        var random = new Random(Seed);
        string[] questions = [.. BaseQuestion.All.SelectMany(question => Enumerable.Range(0, 4).Select(_ => QuestionVariants.Of(question, random).Words).Prepend(question.Words))];
        Measure(bot, questions);
        (TimeSpan Time, string Words)[] times = Measure(bot, questions);
        output.WriteLine($"Questions of users: {Summary(times)}");
        Assert.True(At(times, 990) < Bound, Summary(times));
    }

    [Fact]
    public void Strange_questions_take_no_longer_than_a_user_waits()
    {
        RealBot bot = RealBot.Open;
        var fuzz = new FuzzQuestions(bot.Snapshot, Seed);
        string[] questions = [.. Enumerable.Range(0, 400).SelectMany(_ => fuzz.Conversation())];
        (TimeSpan Time, string Words)[] times = Measure(bot, questions);
        output.WriteLine($"Strange questions: {Summary(times)}");
        Assert.True(At(times, 1000) < TimeSpan.FromSeconds(5), Summary(times));
    }

    private static (TimeSpan Time, string Words)[] Measure(RealBot bot, string[] questions)
    {
        var times = new (TimeSpan Time, string Words)[questions.Length];
        for (int i = 0; i < questions.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                bot.Engine.Answer(questions[i], Topic.None);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // What must not throw is FuzzTests' business.
            }

            times[i] = (Stopwatch.GetElapsedTime(start), questions[i]);
        }

        Array.Sort(times, (left, right) => left.Time.CompareTo(right.Time));
        return times;
    }

    private static TimeSpan At((TimeSpan Time, string Words)[] sorted, int perMille) => sorted[Math.Min(sorted.Length - 1, sorted.Length * perMille / 1000)].Time;

    private static string Summary((TimeSpan Time, string Words)[] sorted)
    {
        string slowest = sorted[^1].Words.Length > 60 ? sorted[^1].Words[..60] + "…" : sorted[^1].Words;
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Length} questions, median {At(sorted, 500).TotalMilliseconds:0.0} ms, 99 % {At(sorted, 990).TotalMilliseconds:0.0} ms, slowest {At(sorted, 1000).TotalMilliseconds:0.0} ms: {slowest}");
    }
}
