using BudgetBot.Reading.Text;

namespace BudgetBot.Reading;

/// <summary>What one document may hold at most, so that reading it ends before the machine's memory does.</summary>
public static class ReadingLimits
{
    /// <summary>Lines, items, figures, texts and omissions of a document together. The largest sheet of the national review has 310,000.</summary>
    public const int MostEntries = 1_000_000;

    /// <summary>Characters of its lines.</summary>
    public const long MostCharacters = 50_000_000;

    /// <summary>Stops the reading of a document that grows too large.</summary>
    /// <param name="document">The file name.</param>
    /// <param name="line">How far it is read.</param>
    /// <param name="characters">How many characters its lines have so far.</param>
    /// <param name="part">What was read so far.</param>
    /// <exception cref="SourceException">A bound is passed.</exception>
    internal static void Check(string document, int line, long characters, ReadingPart part)
    {
        if (line + part.Size > MostEntries || characters > MostCharacters)
        {
            throw TooLarge(document, line);
        }
    }

    /// <summary>The sentence for a document that passes a bound.</summary>
    internal static SourceException TooLarge(string document, int line) => new(
        document, line, $"1つの資料として大きすぎます（上限は行・項目・数値・文章などを合わせて{MostEntries}件、{MostCharacters}文字）。年度や会計ごとのファイルに分けてください。");
}
