namespace BudgetBot.Channels.SignIn;

/// <summary>Work that many want at once is done once, and all get what came of it.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal sealed class SingleFlight<T>
{
    private readonly Lock gate = new();
    private Task<T>? flying;

    /// <summary>Joins the work that is under way, or starts it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="mayStart">Asked where none is under way, by one caller at a time; null for always.</param>
    /// <returns>The work; null where none is under way and none may start.</returns>
    public Task<T>? Join(Func<Task<T>> work, Func<bool>? mayStart = null)
    {
        lock (gate)
        {
            if (flying is null or { IsCompleted: true })
            {
                flying = mayStart is null || mayStart() ? Task.Run(work) : null;
            }

            return flying;
        }
    }
}
