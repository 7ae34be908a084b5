using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.Cli;

/// <summary>
/// The product's programs as they were built with what starts them, in the same configuration, each in its own folder: beside the tests the
/// command line would lack what the service's framework brings.
/// </summary>
internal static class BuiltProgram
{
    private static readonly string Root = RepositoryRoot.Find();

    /// <summary>The service's file.</summary>
    public static string Service => Of("BudgetBot.Web", "BudgetBot.Web.dll");

    /// <summary>The command line's file.</summary>
    public static string CommandLine => Of("BudgetBot.Cli", "budgetbot.dll");

    private static string Of(string room, string program)
    {
        string own = Path.Combine(Root, "tests", typeof(BuiltProgram).Assembly.GetName().Name!, "bin");
        return Path.Combine(Root, "src", room, "bin", Path.GetRelativePath(own, AppContext.BaseDirectory), program);
    }
}
