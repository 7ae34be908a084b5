namespace BudgetBot.Channels.Teams;

/// <summary>The names by which the app package and the service speak of the message extension.</summary>
public static class AppCommands
{
    /// <summary>The command that looks for items.</summary>
    public const string SearchItems = "searchItems";

    /// <summary>Its parameter: what the user types.</summary>
    public const string SearchText = "searchText";
}
