using System.Text.Json.Nodes;

namespace BudgetBot.System.House;

/// <summary>The command line runs where only the runtime is.</summary>
public class CommandLineRuntimeTest
{
    [Fact]
    public void It_needs_no_web_server()
    {
        JsonNode settings =
            JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "budgetbot.runtimeconfig.json")))!["runtimeOptions"]!;
        IEnumerable<JsonNode?> frameworks = settings["frameworks"]?.AsArray() ?? new JsonArray(settings["framework"]!.DeepClone());

        Assert.Equal(["Microsoft.NETCore.App"], frameworks.Select(framework => (string?)framework!["name"]));
    }
}
