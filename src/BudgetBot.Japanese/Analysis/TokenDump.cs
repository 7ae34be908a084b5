namespace BudgetBot.Japanese.Analysis;

/// <summary>Prints tokens a line each, so that they can be compared with the reference's.</summary>
public static class TokenDump
{
    private const string None = "*";

    /// <summary>
    /// Prints surface, start, end, part of speech, base form and reading of every token, separated by tabs, and EOS after each line
    /// of the text. Lines end at LF only. Offsets are UTF-16 code units in the line; * stands for no reading, and for no base form or
    /// one that is the surface.
    /// </summary>
    public static void Write(JapaneseAnalyzer analyzer, TextReader text, TextWriter output, AnalyzerMode mode)
    {
        var morphemes = new List<Morpheme>();
        string all = text.ReadToEnd();
        for (int start = 0; start < all.Length;)
        {
            int end = all.IndexOf('\n', start);
            end = end < 0 ? all.Length : end;
            ReadOnlySpan<char> line = all.AsSpan(start, end - start);
            morphemes.Clear();
            analyzer.Tokenize(line, mode, morphemes);
            foreach (Morpheme morpheme in morphemes)
            {
                Write(morpheme, line, output);
            }

            output.Write("EOS\n");
            start = end + 1;
        }
    }

    private static void Write(in Morpheme morpheme, ReadOnlySpan<char> line, TextWriter output)
    {
        output.Write(morpheme.SurfaceIn(line));
        output.Write(FormattableString.Invariant($"\t{morpheme.Start}\t{morpheme.End}\t"));
        output.Write(morpheme.PartOfSpeech);
        output.Write('\t');
        output.Write(morpheme.BaseForm ?? None);
        output.Write('\t');
        output.Write(morpheme.Reading ?? None);
        output.Write('\n');
    }
}
