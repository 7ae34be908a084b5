using BudgetBot.Ingest;

namespace BudgetBot.Benchmarks;

/// <summary>The product's programs as they were built with this one, in the same configuration.</summary>
internal static class BuiltProgram
{
    private static readonly string Root = RepositoryRoot.Find();

    public static string Service => Of("BudgetBot.Web", "BudgetBot.Web.dll");

    public static string CommandLine => Of("BudgetBot.Cli", "budgetbot.dll");

    private static string Of(string room, string program)
    {
        string configuration = Path.GetRelativePath(Path.Combine(Root, "tests", "BudgetBot.Benchmarks", "bin"), AppContext.BaseDirectory);
        return Path.Combine(Root, "src", room, "bin", configuration, program);
    }
}
