using System.Diagnostics;
using System.Text;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>MeCab with its UTF-8 dictionary, writing words alone; its processor time is that of the process less that of one that reads nothing.</summary>
internal static class MecabAnalyser
{
    private const int Copies = 40;
    private const string Dictionary = "/var/lib/mecab/dic/ipadic-utf8";
    private const string Timed = "TIMEFORMAT='%U %S'; time mecab -d \"$0\" -b 65536 -O wakati -o \"$2\" \"$1\"";

    /// <param name="work">A folder for its input and output.</param>
    /// <param name="lines">The text.</param>
    /// <exception cref="InvalidOperationException">MeCab is missing.</exception>
    public static TokenRate Run(string work, string[] lines)
    {
        (string text, string words) = (Path.Combine(work, "mecab.txt"), Path.Combine(work, "mecab.words"));
        File.WriteAllText(text, string.Concat(Enumerable.Repeat(string.Join('\n', lines) + "\n", Copies)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        TimeSpan start = Time("/dev/null", words);
        TimeSpan whole = Time(text, words);
        long tokens = File.ReadLines(words).Sum(line => (long)line.Count(character => character == ' '));
        return new TokenRate("MeCab, normal", tokens, Copies * lines.Sum(line => (long)line.Length), whole - start);
    }

    private static TimeSpan Time(string text, string words)
    {
        using Process shell = Process.Start(new ProcessStartInfo("bash", ["-c", Timed, Dictionary, text, words]) { RedirectStandardError = true })!;
        string told = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0
            ? TimeSpan.FromSeconds(told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(part => double.Parse(part, CultureInfo.InvariantCulture)))
            : throw new InvalidOperationException($"MeCab is missing (Debian packages mecab and mecab-ipadic-utf8): {told}");
    }
}
