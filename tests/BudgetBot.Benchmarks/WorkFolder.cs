namespace BudgetBot.Benchmarks;

/// <summary>A temporary folder for what one measurement writes.</summary>
internal static class WorkFolder
{
    /// <summary>Measures in a folder that is there only for that.</summary>
    /// <returns>The exit code: 0, or 1 where a program that is needed is missing or failed, which is said.</returns>
    public static int Within(Action<string> measure)
    {
        DirectoryInfo work = Directory.CreateTempSubdirectory("budgetbot-bench-");
        try
        {
            measure(work.FullName);
            return 0;
        }
        catch (InvalidOperationException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
