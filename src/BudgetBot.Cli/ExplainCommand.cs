using System.CommandLine;
using System.Globalization;
using BudgetBot.Answers.Execution;
using BudgetBot.Ingest;
using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>budgetbot explain: how words are read, step by step.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var messages = new Argument<string[]>("QUESTION") { Description = "質問（複数なら一つずつ）", Arity = ArgumentArity.OneOrMore };
        Option<string?> snapshot = CommonOptions.Snapshot();
        var command = new Command("explain", "質問をどう読むかを示します: 語句、計画。") { messages, snapshot };
        command.SetAction(parsed =>
        {
            using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), Console.Error.WriteLine);
            using SnapshotReader reader = Snapshots.Open(parsed.GetValue(snapshot));
            var questions = new QuestionReader(reader, dictionary.Analyzer.ReadingOf);
            var plans = new PlanReader(reader, questions, new ConceptTable(reader.Words), dictionary.WithPunctuation);
            foreach (string message in parsed.GetValue(messages)!)
            {
                Write(message, plans, new Executor(reader, questions.OwnerOf));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(string question, PlanReader reader, Executor executor)
    {
        (ReadQuestion reading, IReadOnlyList<Plan> plans) = reader.Read(question);
        (reading, plans) = plans.Count > 0 ? (reading, plans) : reader.ReadBare(reading);
        Console.Out.WriteLine(question);
        Console.Out.WriteLine("  ＝ " + reading.Core);
        foreach (Phrase phrase in reading.Phrases)
        {
            Console.Out.WriteLine($"  {Words(phrase.Mention)} {phrase.Particle}");
        }

        foreach (Plan plan in plans)
        {
            Console.Out.WriteLine($"  → {plan}\n    ⇒ {Words(executor.Run(plan))}");
        }
    }

    private static string Words(Result result) => result switch
    {
        Result.Told told => told.Value.Number.ToString(CultureInfo.InvariantCulture),
        Result.Listed listed => string.Join("、", listed.Of.Rows.Select(row => row.Item.Printed)),
        Result.Checked check => check.Holds ? "はい" : "いいえ",
        Result.Texts texts => string.Join("、", texts.Passages.Select(passage => passage.Text)),
        Result.Several several => string.Join(" / ", several.Parts.Select(Words)),
        Result.Refused refused => $"{refused.Why.Reason}（{string.Join("、", refused.Why.Rows.Select(row => row.Item.Printed))}）",
        Result.Ambiguous ambiguous => $"『{ambiguous.Said}』は{ambiguous.Choices.Count}通り",
        _ => result.ToString(),
    };

    private static string Words(Mention mention) => mention switch
    {
        Mention.Name name => name.Rows.ToString(),
        Mention.Timing timing => timing.Frame.ToString(),
        Mention.Money money => money.Value.ToString(),
        Mention.Number number => number.Said,
        Mention.Printed printed => $"{printed.Role} {printed.Words}",
        Mention.Concept concept => concept.Id,
        Mention.Unread unread => $"『{unread.Words}』",
        Mention.Either either => string.Join(" | ", either.All.Select(Words)),
        _ => mention.ToString(),
    };
}
