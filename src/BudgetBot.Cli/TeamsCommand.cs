using System.CommandLine;
using BudgetBot.Channels.Teams.Package;
using BudgetBot.Ingest;

namespace BudgetBot.Cli;

/// <summary>budgetbot teams: the package of the Teams app.</summary>
internal static class TeamsCommand
{
    private const string Folder = "deployment/teams";

    /// <summary>The verb with its parts.</summary>
    public static Command Create() => new("teams", "Microsoft Teams のアプリ パッケージを扱います。") { Package(), Check() };

    private static Command Package()
    {
        var appId = new Option<string>("--app-id") { Description = "ボットのアプリ ID（GUID）", Required = true };
        var baseUrl = new Option<string>("--base-url") { Description = "利用者がサービスに届く https のアドレス（PublicBaseUrl）", Required = true };
        var output = new Option<string>("--out") { Description = "書き出すファイル", DefaultValueFactory = _ => "budgetbot-teams.zip" };
        var version = new Option<string>("--app-version") { Description = "アプリの版。更新のたびに上げます", DefaultValueFactory = _ => "1.0.0" };
        var name = new Option<string>("--name") { Description = "アプリの名前（30文字まで）", DefaultValueFactory = _ => "BudgetBot" };
        var developer = new Option<string>("--developer") { Description = "運用する組織の名前（32文字まで）", DefaultValueFactory = _ => "BudgetBot" };
        var privacy = new Option<string?>("--privacy-url") { Description = "プライバシーの説明のページ（既定は --base-url）" };
        var terms = new Option<string?>("--terms-url") { Description = "利用条件のページ（既定は --base-url）" };
        var package = new Command("package", "アプリ パッケージ（zip）を作り、Teams の規則で調べます。")
        {
            appId, baseUrl, output, version, name, developer, privacy, terms,
        };
        package.SetAction(parsed => Write(
            new PackageSettings(parsed.GetValue(appId)!, Address(parsed.GetValue(baseUrl))!)
            {
                Version = parsed.GetValue(version)!,
                Name = parsed.GetValue(name)!,
                Developer = parsed.GetValue(developer)!,
                PrivacyUrl = Address(parsed.GetValue(privacy)),
                TermsUrl = Address(parsed.GetValue(terms)),
            },
            parsed.GetValue(output)!));
        return package;
    }

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "調べるパッケージ" };
        var check = new Command("check", "アプリ パッケージを Teams の規則で調べます。") { file };
        check.SetAction(parsed => Report(AppPackage.Problems(File.ReadAllBytes(parsed.GetValue(file)!)), parsed.GetValue(file)!));
        return check;
    }

    private static Uri? Address(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Host.Length > 0 ? url
        : throw new UsageException($"アドレスは https:// で始めてください（今の値: {text}）。");

    private static int Write(PackageSettings settings, string output)
    {
        byte[] package = AppPackage.Build(Path.Combine(RepositoryRoot.Find(), Folder), settings);
        IReadOnlyList<string> problems = AppPackage.Problems(package);
        if (problems.Count == 0)
        {
            File.WriteAllBytes(output, package);
        }

        return Report(problems, output);
    }

    private static int Report(IReadOnlyList<string> problems, string file)
    {
        foreach (string problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Out.WriteLine(problems.Count == 0 ? $"{file}: Teams の規則に合っています。" : $"{file}: 規則に合わない点が {problems.Count}件あります。");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
