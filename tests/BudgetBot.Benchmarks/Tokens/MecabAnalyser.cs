using System.Text;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>MeCab, writing words alone; its processor time is that of the process less that of one that reads nothing.</summary>
internal static class MecabAnalyser
{
    private const int Copies = 40;
    private const string Dictionary = "/var/lib/mecab/dic/ipadic-utf8";

    /// <param name="work">A folder for its input and output.</param>
    /// <param name="lines">The text.</param>
    /// <exception cref="InvalidOperationException">MeCab or its dictionary is missing (Debian: mecab, mecab-ipadic-utf8).</exception>
    public static TokenRate Run(string work, string[] lines)
    {
        (string text, string words) = (Path.Combine(work, "mecab.txt"), Path.Combine(work, "mecab.words"));
        string copy = string.Join('\n', lines) + "\n";
        File.WriteAllText(text, string.Concat(Enumerable.Repeat(copy, Copies)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        TimeSpan start = Time("/dev/null", words);
        TimeSpan whole = Time(text, words);
        long tokens = File.ReadLines(words).Sum(line => (long)line.Count(character => character == ' '));
        return new TokenRate("MeCab", AnalyzerMode.Normal, tokens, Copies * lines.Sum(line => (long)line.Length), whole - start);
    }

    private static TimeSpan Time(string text, string words) =>
        TimedProgram.Run("mecab", "-d", Dictionary, "-b", "65536", "-O", "wakati", "-o", words, text);
}
