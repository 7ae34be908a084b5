using System.Text.Json;
using System.Text.RegularExpressions;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>What the published schema of Teams manifests says of one field.</summary>
/// <param name="Path">Names from the root, <c>[]</c> for each element of a list: bots[].scopes[].</param>
/// <param name="Kind">Object, Array, String or True (a truth value).</param>
/// <param name="Required">Whether what holds it must have it.</param>
/// <param name="Most">Characters of a text, elements of a list.</param>
internal sealed record ManifestRule(string Path, JsonValueKind Kind, bool Required = false, int Most = int.MaxValue)
{
    /// <summary>What a text must look like.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The only texts that it may be.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The path of what holds it.</summary>
    public string Parent => Path.EndsWith("[]", StringComparison.Ordinal) ? Path[..^2] : Path.LastIndexOf('.') is var dot && dot < 0 ? string.Empty : Path[..dot];

    /// <summary>Its own name.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];
}
