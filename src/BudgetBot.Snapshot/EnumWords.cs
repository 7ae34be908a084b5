using System.Text.Json;

namespace BudgetBot.Snapshot;

/// <summary>The words of kinds, states and roles in the snapshot and on the wire: the member's name in camel case, belowUnit.</summary>
public static class EnumWords
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Words<T>.ByMember[member];

    /// <summary>The member of a word.</summary>
    /// <exception cref="FormatException">The word is none of them.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => Words<T>.ByWord.TryGetValue(word, out T member)
            ? member
            : throw new FormatException($"\"{word}\" is no {typeof(T).Name}.");

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByMember =
            Enum.GetValues<T>().ToDictionary(member => member, member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()));

        public static readonly Dictionary<string, T> ByWord = ByMember.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
