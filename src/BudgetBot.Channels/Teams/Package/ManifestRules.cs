using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>Checks a manifest against the rules of the published schema.</summary>
internal static class ManifestRules
{
    private static readonly Dictionary<string, ManifestRule> ByPath = ManifestRuleTable.All.ToDictionary(rule => rule.Path, StringComparer.Ordinal);
    private static readonly ILookup<string, ManifestRule> RequiredIn = ManifestRuleTable.All.Where(rule => rule.Required).ToLookup(rule => rule.Parent);

    /// <summary>What is against the rules, a sentence each, with the place.</summary>
    public static IReadOnlyList<string> Problems(JsonObject manifest) => [.. OfObject(manifest, string.Empty, string.Empty)];

    private static IEnumerable<string> OfObject(JsonObject parent, string path, string place)
    {
        foreach (ManifestRule missing in RequiredIn[path].Where(rule => !parent.ContainsKey(rule.Name)))
        {
            yield return $"{Joined(place, missing.Name)} がありません。";
        }

        foreach ((string name, JsonNode? field) in parent)
        {
            foreach (string problem in OfNode(field, Joined(path, name), Joined(place, name)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> OfNode(JsonNode? node, string path, string place)
    {
        if (!ByPath.TryGetValue(path, out ManifestRule? rule))
        {
            return [$"{place} は使えない項目です。"];
        }

        JsonValueKind kind = node?.GetValueKind() ?? JsonValueKind.Null;
        return (kind == JsonValueKind.False ? JsonValueKind.True : kind) != rule.Kind ? [$"{place} の型が違います。"] : node switch
        {
            JsonObject child => OfObject(child, path, place),
            JsonArray list => OfArray(list, rule, place),
            JsonValue text when kind == JsonValueKind.String => OfText(text.GetValue<string>(), rule, place),
            _ => [],
        };
    }

    private static IEnumerable<string> OfArray(JsonArray list, ManifestRule rule, string place)
    {
        IEnumerable<string> below = list.SelectMany((element, i) =>
            OfNode(element, rule.Path + "[]", string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]")));
        return list.Count > rule.Most ? [$"{place} は {rule.Most}個までです（今は {list.Count}個）。", .. below]
            : list.Count == 0 && rule.Required ? [$"{place} が空です。"]
            : below;
    }

    private static string[] OfText(string text, ManifestRule rule, string place)
    {
        return string.IsNullOrWhiteSpace(text) ? [$"{place} が空です。"]
            : text.Length > rule.Most ? [$"{place} は {rule.Most}文字までです（今は {text.Length}文字）。"]
            : text.Contains('{', StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal) ? [$"{place} に埋められていない設定があります: {text}"]
            : rule.Pattern?.IsMatch(text) == false || (rule.Allowed.Count > 0 && !rule.Allowed.Contains(text)) ? [$"{place} の書き方が違います: {text}"]
            : [];
    }

    private static string Joined(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
