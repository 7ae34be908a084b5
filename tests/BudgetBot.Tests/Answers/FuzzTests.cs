using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;

namespace BudgetBot.Tests.Answers;

/// <summary>Whatever is asked, the engine answers, and it answers so that the gate has nothing to withhold.</summary>
public sealed partial class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_250_217;
    private const int Questions = 10_000;

    [Fact]
    public void Ten_thousand_strange_questions_neither_throw_nor_are_stopped_at_the_gate()
    {
        RealBot bot = RealBot.Open;
        var questions = new FuzzQuestions(bot.Snapshot, Seed);
        var conversations = new List<IReadOnlyList<string>>();
        for (int asked = 0; asked < Questions; asked += conversations[^1].Count)
        {
            conversations.Add(questions.Conversation());
        }

        var failures = new ConcurrentBag<(string Kind, string Example)>();
        var outcomes = new ConcurrentBag<Outcome>();
        Parallel.ForEach(conversations, turns => Hold(bot, turns, failures, outcomes));
        output.WriteLine(string.Join(", ", outcomes.GroupBy(outcome => outcome).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}")));
        Assert.True(failures.IsEmpty, string.Join('\n', failures.GroupBy(failure => failure.Kind, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(Report)));
    }

    private static void Hold(RealBot bot, IReadOnlyList<string> turns, ConcurrentBag<(string Kind, string Example)> failures, ConcurrentBag<Outcome> outcomes)
    {
        Topic topic = Topic.None;
        for (int turn = 0; turn < turns.Count; turn++)
        {
            try
            {
                (Answer answer, topic) = bot.Engine.Answer(turns[turn], topic);
                outcomes.Add(answer.Outcome);
                foreach (string breach in FigureGate.Check(answer).Breaches.Concat(Shapeless(answer)))
                {
                    failures.Add((Figures().Replace(breach, "#"), Example(turns, turn, breach)));
                }
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                string place = problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("BudgetBot.", StringComparison.Ordinal))?.Trim() ?? string.Empty;
                failures.Add(($"{problem.GetType().Name} {place}", Example(turns, turn, problem.Message)));
            }
        }
    }

    private static IEnumerable<string> Shapeless(Answer answer)
    {
        if (answer.Lines.Count == 0 || AnswerPrint.Text(answer).Trim().Length == 0)
        {
            yield return "The answer says nothing.";
        }

        if (answer.Citations.Count > 20 || answer.NextSteps.Count > 3)
        {
            yield return "Too many citations or next steps.";
        }

        if (answer.Tables.Any(table => table.Rows.Any(row => row.Count != table.Columns.Count)))
        {
            yield return "A row has not as many cells as its table has columns.";
        }
    }

    // How often, and the shortest examples.
    private static string Report(IGrouping<string, (string Kind, string Example)> failures) => $"{failures.Count()} × {failures.Key}\n    "
        + string.Join("\n    ", failures.Select(failure => failure.Example).OrderBy(example => example.Length).ThenBy(example => example, StringComparer.Ordinal).Take(3));

    private static string Example(IReadOnlyList<string> turns, int turn, string details) =>
        string.Join(" ⏎ ", turns.Take(turn + 1).Select(Visible)) + "   → " + details;

    // A message must survive the console: what is no character is shown by its number.
    private static string Visible(string text) => string.Concat((text.Length > 300 ? text[..300] + "…" : text)
        .Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));

    [GeneratedRegex(@"[\d０-９][\d０-９,.]*|「[^」]*」", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
