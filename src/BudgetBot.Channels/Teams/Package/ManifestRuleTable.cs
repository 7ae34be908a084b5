using System.Text.Json;
using System.Text.RegularExpressions;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>The fields of a Teams manifest that the package uses, with the limits of the published schema (1.17 to 1.29 agree on them).</summary>
internal static partial class ManifestRuleTable
{
    private const JsonValueKind Text = JsonValueKind.String;
    private const JsonValueKind Group = JsonValueKind.Object;
    private const JsonValueKind List = JsonValueKind.Array;
    private const JsonValueKind Truth = JsonValueKind.True;
    private const int Url = 2048;

    /// <summary>All rules.</summary>
    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("$schema", Text, Most: Url) { Pattern = AnyUrl() },
        new("manifestVersion", Text, true) { Pattern = SchemaVersion() },
        new("version", Text, true, 256) { Pattern = ThreeNumbers() },
        new("id", Text, true) { Pattern = Guid() },
        new("developer", Group, true),
        new("developer.name", Text, true, 32),
        new("developer.websiteUrl", Text, true, Url) { Pattern = AnyUrl() },
        new("developer.privacyUrl", Text, true, Url) { Pattern = AnyUrl() },
        new("developer.termsOfUseUrl", Text, true, Url) { Pattern = AnyUrl() },
        new("name", Group, true),
        new("name.short", Text, true, 30),
        new("name.full", Text, false, 100),
        new("description", Group, true),
        new("description.short", Text, true, 80),
        new("description.full", Text, true, 4000),
        new("icons", Group, true),
        new("icons.color", Text, true, 2048),
        new("icons.outline", Text, true, 2048),
        new("accentColor", Text, true) { Pattern = HexColor() },
        new("localizationInfo", Group),
        new("localizationInfo.defaultLanguageTag", Text, true) { Pattern = LanguageTag() },
        new("bots", List, true, 1),
        new("bots[]", Group),
        new("bots[].botId", Text, true) { Pattern = Guid() },
        new("bots[].scopes", List, true, 4),
        new("bots[].scopes[]", Text) { Allowed = ["team", "personal", "groupChat", "copilot"] },
        new("bots[].supportsFiles", Truth),
        new("bots[].isNotificationOnly", Truth),
        new("bots[].commandLists", List, false, 3),
        new("bots[].commandLists[]", Group),
        new("bots[].commandLists[].scopes", List, true, 4),
        new("bots[].commandLists[].scopes[]", Text) { Allowed = ["team", "personal", "groupChat", "copilot"] },
        new("bots[].commandLists[].commands", List, true, 12),
        new("bots[].commandLists[].commands[]", Group),
        new("bots[].commandLists[].commands[].title", Text, true, 128),
        new("bots[].commandLists[].commands[].description", Text, false, 4000),
        new("composeExtensions", List, false, 1),
        new("composeExtensions[]", Group),
        new("composeExtensions[].botId", Text, true) { Pattern = Guid() },
        new("composeExtensions[].commands", List, true, 10),
        new("composeExtensions[].commands[]", Group),
        new("composeExtensions[].commands[].id", Text, true, 64),
        new("composeExtensions[].commands[].type", Text) { Allowed = ["query", "action"] },
        new("composeExtensions[].commands[].title", Text, true, 32),
        new("composeExtensions[].commands[].description", Text, false, 128),
        new("composeExtensions[].commands[].context", List, false, 3),
        new("composeExtensions[].commands[].context[]", Text) { Allowed = ["compose", "commandBox", "message"] },
        new("composeExtensions[].commands[].initialRun", Truth),
        new("composeExtensions[].commands[].parameters", List, true, 5),
        new("composeExtensions[].commands[].parameters[]", Group),
        new("composeExtensions[].commands[].parameters[].name", Text, true, 64),
        new("composeExtensions[].commands[].parameters[].title", Text, true, 32),
        new("composeExtensions[].commands[].parameters[].description", Text, false, 128),
        new("composeExtensions[].commands[].parameters[].inputType", Text) { Allowed = ["text", "textarea", "number", "date", "time", "toggle", "choiceset"] },
        new("validDomains", List, false, 100),
        new("validDomains[]", Text, false, 2048) { Pattern = Domain() },
    ];

    [GeneratedRegex(@"^1\.(1[7-9]|2[0-9])$")]
    private static partial Regex SchemaVersion();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$")]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Guid();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColor();

    [GeneratedRegex("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$")]
    private static partial Regex LanguageTag();

    // Teams opens nothing that is not https.
    [GeneratedRegex(@"^https://[^\s/]+(/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AnyUrl();

    [GeneratedRegex(@"^(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Domain();
}
