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
        var failures = new Dictionary<string, (int Count, string Example)>(StringComparer.Ordinal);
        var outcomes = new Dictionary<Outcome, int>();
        for (int asked = 0; asked < Questions;)
        {
            IReadOnlyList<string> turns = questions.Conversation();
            Topic topic = Topic.None;
            for (int turn = 0; turn < turns.Count; turn++, asked++)
            {
                topic = Ask(bot, turns, turn, topic, failures, outcomes);
            }
        }

        output.WriteLine(string.Join(", ", outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(failures.Count == 0, string.Join('\n', failures.OrderByDescending(pair => pair.Value.Count).Select(pair => $"{pair.Value.Count} × {pair.Key}\n    {pair.Value.Example}")));
    }

    private static Topic Ask(
        RealBot bot, IReadOnlyList<string> turns, int turn, Topic before, Dictionary<string, (int Count, string Example)> failures, Dictionary<Outcome, int> outcomes)
    {
        try
        {
            (Answer answer, Topic topic) = bot.Engine.Answer(turns[turn], before);
            outcomes[answer.Outcome] = outcomes.GetValueOrDefault(answer.Outcome) + 1;
            foreach (string breach in FigureGate.Check(answer).Breaches.Concat(Shapeless(answer)))
            {
                Note(failures, Digits().Replace(breach, "#"), turns, turn, breach);
            }

            return topic;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            string place = problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("BudgetBot.", StringComparison.Ordinal))?.Trim() ?? string.Empty;
            Note(failures, $"{problem.GetType().Name} {place}", turns, turn, problem.Message);
            return before;
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

    private static void Note(Dictionary<string, (int Count, string Example)> failures, string kind, IReadOnlyList<string> turns, int turn, string details)
    {
        string example = string.Join(" ⏎ ", turns.Take(turn + 1).Select(Visible)) + "   → " + details;
        failures[kind] = failures.TryGetValue(kind, out (int Count, string Example) known)
            ? (known.Count + 1, example.Length < known.Example.Length ? example : known.Example)
            : (1, example);
    }

    // A message must survive the console: what is no character is shown by its number.
    private static string Visible(string text) => string.Concat(text.Length > 300 ? text[..300] + "…" : text)
        .Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()).Aggregate(new System.Text.StringBuilder(), (all, piece) => all.Append(piece)).ToString();

    [GeneratedRegex(@"[\d０-９][\d０-９,.]*|「[^」]*」", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
