using BudgetBot.Ingest;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Shows how far an ingest is: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work whose progress belongs to its output; stderr then holds errors only.</summary>
    public static T OnOutput<T>(Func<IProgress<IngestProgress>, T> work) =>
        Console.IsOutputRedirected ? work(new PlainLines(Console.Out)) : WithBar(Console.Out, work);

    /// <summary>Runs work whose output is data for others; its progress goes to stderr.</summary>
    public static T OnError<T>(Func<IProgress<IngestProgress>, T> work) =>
        Console.IsErrorRedirected ? work(new PlainLines(Console.Error)) : WithBar(Console.Error, work);

    private static T WithBar<T>(TextWriter to, Func<IProgress<IngestProgress>, T> work)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(to) });
        return terminal.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(display => work(new Bar(display)));
    }

    private sealed class PlainLines(TextWriter to) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => to.WriteLine($"[{value.Done}/{value.Steps}] {value.Now}");
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
