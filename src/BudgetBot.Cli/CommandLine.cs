using System.CommandLine;

namespace BudgetBot.Cli;

/// <summary>The verbs of budgetbot.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args)
    {
        var root = new RootCommand("日本の予算資料の質問に、正確な数値と出典で答えます。")
        {
            IngestCommand.Create(),
            AskCommand.Create(),
            ExplainCommand.Create(),
            InspectCommand.Create(),
            AuditCommand.Create(),
            LexiconCommand.Create(),
            QuestionsCommand.Create(),
            AnswersCommand.Create(),
            FeedbackCommand.Create(),
            TeamsCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            string[] words = parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            Console.Error.WriteLine($"{string.Join(' ', words)} 使い方は --help で見られます。");
            return ExitCode.Usage;
        }

        return Failures.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }
}
