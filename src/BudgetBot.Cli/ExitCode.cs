namespace BudgetBot.Cli;

/// <summary>What the exit codes of budgetbot mean.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something could not be done, or a file was left out; a sentence on stderr says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>The program itself has a defect.</summary>
    public const int Defect = 70;
}
