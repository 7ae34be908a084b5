using System.CommandLine;
using BudgetBot.Answers;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;

namespace BudgetBot.Cli;

/// <summary>budgetbot ask: one conversation on the command line, a message an argument.</summary>
internal static class AskCommand
{
    private const string Triangle = "triangle";
    private const string Words = "words";

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var messages = new Argument<string[]>("MESSAGE") { Description = "質問（複数なら続きの会話）", Arity = ArgumentArity.OneOrMore };
        Option<string?> snapshot = CommonOptions.Snapshot();
        var style =
            new Option<string>("--change-style") { Description = "増減の書き方: triangle は △と＋、words は増・減", DefaultValueFactory = _ => Triangle };
        style.AcceptOnlyFromAmong(Triangle, Words);
        var command = new Command("ask", "質問に答えます。") { messages, snapshot, style };
        command.SetAction(parsed =>
        {
            using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), Console.Error.WriteLine);
            using var pair = SnapshotPair.Over(Snapshots.Open(parsed.GetValue(snapshot)), dictionary, Console.Error.WriteLine);
            ChangeStyle changes = parsed.GetValue(style) == Words ? ChangeStyle.Words : ChangeStyle.Triangle;
            var engine = new AnswerEngine(pair.Snapshot, pair.Index, dictionary.WithPunctuation, changes);
            Topic topic = Topic.None;
            foreach (string message in parsed.GetValue(messages)!)
            {
                (Answer answer, topic) = engine.Answer(message, topic);
                AnswerOutput.Write(answer, Console.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
