using System.ComponentModel;
using System.Diagnostics;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Brings the dictionary package onto the machine with npm, whatever registry npm is set to.</summary>
internal static class PackageFetch
{
    /// <summary>Downloads the archive into a folder and checks its hash.</summary>
    /// <param name="folder">An existing folder; the archive appears there only when it is whole and genuine.</param>
    /// <returns>The archive's path.</returns>
    /// <exception cref="DictionaryException">npm is missing or failed, or what came is not the archive.</exception>
    public static string Fetch(string folder)
    {
        string work = Directory.CreateDirectory(Path.Combine(folder, "fetch-" + Path.GetRandomFileName())).FullName;
        try
        {
            RunNpm(work);
            string fetched = Path.Combine(work, KuromojiPackage.ArchiveName);
            if (!KuromojiPackage.IsGenuine(fetched))
            {
                throw new DictionaryException(
                    $"npm delivered a {KuromojiPackage.ArchiveName} whose SHA-512 is not the expected one; nothing was built from it. "
                    + "Check the registry that npm is set to, then start again.");
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
                    $"npm pack {KuromojiPackage.Specification} failed (exit code {npm.ExitCode}): {LastLine(errors)} "
                    + "Check the network and npm's registry setting, then start again.");
            }
        }
        catch (Win32Exception missing)
        {
            throw new DictionaryException(
                $"npm was not found, and it is needed once to fetch the dictionary ({KuromojiPackage.Specification}); "
                + "install Node.js, then start again.",
                missing);
        }
    }

    private static string LastLine(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? string.Empty : lines[^1];
    }
}
