using System.Text.RegularExpressions;

namespace BudgetBot.Tests.House;

/// <summary>Rules that no analyser knows.</summary>
public sealed partial class HouseRulesTest
{
    private const int LongestFile = 400;

    /// <summary>Files that may use binary floating point, and why no figure is in it.</summary>
    private static readonly Dictionary<string, string> FloatingPoint = new(StringComparer.Ordinal)
    {
        ["BudgetBot.Reading/Outline/SlideReader.cs"] = "How alike two headings are; no figure is computed with it.",
    };

    [Fact]
    public void A_file_has_at_most_400_lines() =>
        Assert.Empty(AllCode().Where(file => File.ReadLines(file).Count() > LongestFile).Select(Relative));

    [Fact]
    public void Figures_are_never_binary_floating_point() =>
        Assert.Empty(Repository.Code(Repository.Source)
            .Where(file => !FloatingPoint.ContainsKey(Relative(file)) && FloatingPointType().IsMatch(WithoutComments(file))).Select(Relative));

    [Fact]
    public void The_exceptions_are_still_needed_files() =>
        Assert.All(FloatingPoint.Keys, file => Assert.True(File.Exists(Path.Combine(Repository.Source, file)), file));

    [Fact]
    public void Namespaces_are_file_scoped_and_follow_the_rooms() =>
        Assert.Empty(Repository.Code(Repository.Source)
            .Where(file => NamespaceLine().Match(File.ReadAllText(file)) is { Success: true } match
                && !match.Groups["name"].Value.StartsWith(Relative(file).Split('/')[0], StringComparison.Ordinal))
            .Select(Relative));

    private static IEnumerable<string> AllCode() => Repository.Code(Repository.Source).Concat(Repository.Code(Path.Combine(Repository.Root, "tests")));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Source, file).Replace('\\', '/');

    private static string WithoutComments(string file) =>
        string.Join('\n', File.ReadLines(file).Select(line => line.Split("//")[0]).Select(line => Literal().Replace(line, "\"\"")));

    [GeneratedRegex(@"\b(?:double|float|Half|Double|Single\s*\.\s*Parse)\b")]
    private static partial Regex FloatingPointType();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
