namespace BudgetBot.Japanese.Lexicon;

/// <summary>The lock of what is built once for all processes: a file that one of them holds open.</summary>
public static class BuildLock
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Takes the lock, and waits while another process holds it.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="log">Gets one line where it has to wait.</param>
    /// <param name="busy">That line.</param>
    /// <returns>The lock; disposing of it lets go.</returns>
    /// <exception cref="IOException">The file cannot be made, or the other process takes too long.</exception>
    public static IDisposable Take(string path, Action<string> log, string busy)
    {
        DateTime until = DateTime.UtcNow + LongestWait;
        for (bool told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until && File.Exists(path))
            {
                if (!told)
                {
                    log(busy);
                }

                Thread.Sleep(200);
            }
        }
    }
}
