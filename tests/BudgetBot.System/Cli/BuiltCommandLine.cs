using BudgetBot.Ingest;

namespace BudgetBot.System.Cli;

/// <summary>
/// The command line as it was built with these tests, in its own folder: beside the tests it would lack what the service's framework brings.
/// </summary>
internal static class BuiltCommandLine
{
    /// <summary>Its file, in the configuration of these tests.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        string root = RepositoryRoot.Find();
        string own = global::System.IO.Path.Combine(root, "tests", "BudgetBot.System", "bin");
        string configuration = global::System.IO.Path.GetRelativePath(own, AppContext.BaseDirectory);
        return global::System.IO.Path.Combine(root, "src", "BudgetBot.Cli", "bin", configuration, "budgetbot.dll");
    }
}
