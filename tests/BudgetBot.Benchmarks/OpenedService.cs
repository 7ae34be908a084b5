using BudgetBot.Web;

namespace BudgetBot.Benchmarks;

/// <summary>What stands behind the service's routes, in this process.</summary>
internal static class OpenedService
{
    /// <param name="snapshot">The snapshot; null for that of the repository's sources.</param>
    /// <exception cref="InvalidOperationException">The settings cannot be used.</exception>
    public static BotParts Over(string? snapshot)
    {
        // Nothing is kept: the file of records is no part of what is measured.
        var settings = new Dictionary<string, string?>
        {
            ["Snapshot"] = snapshot,
            ["KeepQuestionsDays"] = "0",
            ["KeepAnswersDays"] = "0",
            ["KeepFeedbackDays"] = "0",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return BotSettings.TryRead(configuration, out BotSettings? read, out string? problem)
            ? Composition.Open(read)
            : throw new InvalidOperationException(problem);
    }
}
