using System.ComponentModel;
using System.Diagnostics;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Brings an archive onto the machine with npm, whatever registry npm is set to.</summary>
internal static class PackageFetch
{
    /// <summary>Downloads the archive into a folder and checks its hash.</summary>
    /// <param name="folder">An existing folder; the archive appears there only when it is whole and genuine.</param>
    /// <param name="package">What to fetch.</param>
    /// <returns>The archive's path.</returns>
    /// <exception cref="PackageException">npm is missing or failed, or what came is not the archive.</exception>
    public static string Fetch(string folder, NpmArchive package)
    {
        string work = Directory.CreateDirectory(Path.Combine(folder, WorkFolder(package) + Path.GetRandomFileName())).FullName;
        try
        {
            RunNpm(work, package);
            string fetched = Path.Combine(work, package.FileName);
            if (!package.IsGenuine(fetched))
            {
                throw new PackageException(
                    $"npm が届けた {package.FileName} の SHA-512 が期待と違うため、使いませんでした。"
                    + "npm のレジストリ設定を確かめて、もう一度実行してください。");
            }

            string archive = Path.Combine(folder, package.FileName);
            File.Move(fetched, archive, overwrite: true);
            return archive;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Removes what a fetch that was killed left behind. Only the holder of the lock may.</summary>
    public static void DeleteLeftovers(string folder, NpmArchive package)
    {
        foreach (string fetch in Directory.EnumerateDirectories(folder, WorkFolder(package) + "*"))
        {
            Directory.Delete(fetch, recursive: true);
        }
    }

    private static string WorkFolder(NpmArchive package) => $"fetch-{package.FileName}-";

    private static void RunNpm(string work, NpmArchive package)
    {
        bool windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "npm")
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = ["pack", package.Specification, "--silent"];
        foreach (string argument in windows ? ["/c", "npm", .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process npm = Process.Start(start)!;
            npm.OutputDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            string errors = npm.StandardError.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode != 0)
            {
                throw new PackageException(
                    $"{package.Purpose}を取得できません（npm pack {package.Specification} が終了コード {npm.ExitCode}: {LastLine(errors)}）。"
                    + "ネットワークと npm のレジストリ設定を確かめて、もう一度実行してください。");
            }
        }
        catch (Win32Exception missing)
        {
            throw new PackageException(
                $"npm が見つかりません。{package.Purpose}（{package.Specification}）の取得に一度だけ必要です。"
                + "Node.js を入れて、もう一度実行してください。",
                missing);
        }
    }

    private static string LastLine(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? string.Empty : lines[^1];
    }
}
