using System.ComponentModel;
using System.Diagnostics;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Brings the dictionary package onto the machine with npm, whatever registry npm is set to.</summary>
internal static class PackageFetch
{
    /// <summary>How the names of its working folders begin.</summary>
    public const string WorkFolder = "fetch-";

    /// <summary>Downloads the archive into a folder and checks its hash.</summary>
    /// <param name="folder">An existing folder; the archive appears there only when it is whole and genuine.</param>
    /// <returns>The archive's path.</returns>
    /// <exception cref="DictionaryException">npm is missing or failed, or what came is not the archive.</exception>
    public static string Fetch(string folder)
    {
        string work = Directory.CreateDirectory(Path.Combine(folder, WorkFolder + Path.GetRandomFileName())).FullName;
        try
        {
            RunNpm(work);
            string fetched = Path.Combine(work, KuromojiPackage.ArchiveName);
            if (!KuromojiPackage.IsGenuine(fetched))
            {
                throw new DictionaryException(
                    $"npm が届けた {KuromojiPackage.ArchiveName} の SHA-512 が期待と違うため、使いませんでした。"
                    + "npm のレジストリ設定を確かめて、もう一度実行してください。");
            }

            string archive = Path.Combine(folder, KuromojiPackage.ArchiveName);
            File.Move(fetched, archive, overwrite: true);
            return archive;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void RunNpm(string work)
    {
        bool windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "npm")
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = ["pack", KuromojiPackage.Specification, "--silent"];
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
                throw new DictionaryException(
                    $"辞書を取得できません（npm pack {KuromojiPackage.Specification} が終了コード {npm.ExitCode}: {LastLine(errors)}）。"
                    + "ネットワークと npm のレジストリ設定を確かめて、もう一度実行してください。");
            }
        }
        catch (Win32Exception missing)
        {
            throw new DictionaryException(
                $"npm が見つかりません。辞書（{KuromojiPackage.Specification}）の取得に一度だけ必要です。"
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
