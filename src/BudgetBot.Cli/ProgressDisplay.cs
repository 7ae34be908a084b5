using BudgetBot.Ingest;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Shows how far an ingest is, on stderr: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work that reports its progress.</summary>
    public static T Run<T>(Func<IProgress<IngestProgress>, T> work) => Console.IsErrorRedirected ? work(new PlainLines()) : WithBar(work);

    private static T WithBar<T>(Func<IProgress<IngestProgress>, T> work)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(display => work(new Bar(display)));
    }

    private sealed class PlainLines : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => Console.Error.WriteLine($"[{value.Done}/{value.Steps}] {value.Now}");
    }

    private sealed class Bar(ProgressContext display) : IProgress<IngestProgress>
    {
        private ProgressTask? task;

        public void Report(IngestProgress value)
        {
            task ??= display.AddTask(string.Empty);
            task.Description = Markup.Escape(value.Now);
            task.MaxValue = value.Steps;
            task.Value = value.Done;
        }
    }
}
