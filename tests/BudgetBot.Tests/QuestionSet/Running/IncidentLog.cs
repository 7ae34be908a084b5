using BudgetBot.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Tests.QuestionSet.Running;

/// <summary>Keeps what a turn desk logs, to be read question by question.</summary>
internal sealed class IncidentLog : ILogger<TurnDesk>
{
    private readonly List<string> messages = [];

    /// <summary>What was logged since it was last taken.</summary>
    public string Take()
    {
        string taken = string.Join(" ", messages);
        messages.Clear();
        return taken;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        messages.Add(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;
}
