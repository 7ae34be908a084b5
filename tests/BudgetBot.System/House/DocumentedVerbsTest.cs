using System.Text.RegularExpressions;
using BudgetBot.Tests.House;

namespace BudgetBot.SystemTests.House;

/// <summary>README and ARCHITECTURE name the verbs that the program has, README all of them with all their options.</summary>
public sealed partial class DocumentedVerbsTest
{
    private const string Program = "budgetbot ";

    private static readonly MarkdownFile Readme = new("README.md");
    private static readonly Lazy<Dictionary<string, string[]>> Verbs = new(ProgramHelp.OptionsByVerb);

    [Fact]
    public void The_table_of_verbs_is_what_the_program_offers() =>
        Assert.Equal(
            Verbs.Value.Select(verb => $"{verb.Key}: {string.Join(' ', verb.Value)}").Order(StringComparer.Ordinal),
            Readme.Table("The command line").Select(row => $"{VerbOf(row[0])}: {string.Join(' ', OptionsOf(row[1]))}").Order(StringComparer.Ordinal));

    [Fact]
    public void Commands_in_the_documents_call_verbs_that_exist()
    {
        string[] called =
        [
            .. Call().Matches(Readme.Text).Select(match => match.Groups["verb"].Value),
            .. new MarkdownFile("ARCHITECTURE.md").CodeSpans.Where(span => span.StartsWith(Program, StringComparison.Ordinal)).Select(span => span[Program.Length..]),
        ];
        Assert.NotEmpty(called);
        Assert.All(called, verb => Assert.Contains(Verbs.Value.Keys, known => $"{known} ".StartsWith($"{verb} ", StringComparison.Ordinal)));
    }

    private static string VerbOf(string cell) => Verb().Match(cell.Trim('`')).Value;

    private static IEnumerable<string> OptionsOf(string cell) => Option().Matches(cell).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"BudgetBot\.Cli -- (?<verb>[a-z]+(?: [a-z]+)?)(?=[\s`])")]
    private static partial Regex Call();

    [GeneratedRegex("^[a-z]+(?: [a-z]+)?")]
    private static partial Regex Verb();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
