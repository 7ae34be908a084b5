namespace BudgetBot.Tests.House;

/// <summary>The floor plan: which room may see which.</summary>
public sealed class ImportTableTest
{
    private const string Prefix = "BudgetBot.";

    internal static readonly Dictionary<string, string> MayImport = new(StringComparer.Ordinal)
    {
        ["Facts"] = "",
        ["Japanese"] = "",
        ["Reading"] = "Facts Japanese",
        ["Audit"] = "Facts",
        ["Snapshot"] = "Facts Japanese",
        ["Search"] = "Facts Japanese",
        ["Ingest"] = "Facts Japanese Reading Audit Snapshot Search",
        ["Questions"] = "Facts Japanese Snapshot Search",
        ["Answers"] = "Facts Japanese Snapshot Search Questions",
        ["Channels"] = "Facts Answers",
        ["Records"] = "",
        ["Web"] = "Facts Japanese Reading Audit Snapshot Search Ingest Questions Answers Channels Records",
        ["Cli"] = "Facts Japanese Reading Audit Snapshot Search Ingest Questions Answers Channels Records",
    };

    public static TheoryData<string> Rooms => [.. MayImport.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_the_floor_plan_lets_it_see(string room)
    {
        string[] allowed = MayImport[room].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. Repository.References(Prefix + room)];
        Assert.Empty(named.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Except(allowed));

        // A package's stand-in is no room: it stands where the package is named that needs it.
        Assert.Equal(room == "Channels" ? ["AdaptiveCards"] : [], named.Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_room_is_on_the_floor_plan() =>
        Assert.Equal(MayImport.Keys.Order(),
            Directory.GetDirectories(Repository.Source).Select(folder => Path.GetFileName(folder)[Prefix.Length..]).Order());

    [Fact]
    public void A_room_sees_only_what_its_own_project_file_names() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true<",
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")), StringComparison.Ordinal);

    [Fact]
    public void The_values_need_no_package_and_no_input_or_output()
    {
        string folder = Path.Combine(Repository.Source, "BudgetBot.Facts");
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(folder, "BudgetBot.Facts.csproj")),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Code(folder), file => File.ReadAllText(file).Contains("System.IO", StringComparison.Ordinal));
    }
}
