namespace BudgetBot.Japanese.Lexicon;

/// <summary>
/// The order of IPADIC's source files. Among words of one surface and equal cost the first wins, and the reference analyser
/// has them in the order of the files' names; the package has them shuffled, so the file is told from the part of speech.
/// </summary>
internal static class SourceOrder
{
    private static readonly Dictionary<string, int> Files = new(StringComparer.Ordinal)
    {
        ["形容詞"] = 0,
        ["連体詞"] = 1,
        ["副詞"] = 2,
        ["助動詞"] = 3,
        ["接続詞"] = 4,
        ["フィラー"] = 5,
        ["感動詞"] = 6,
        ["名詞-形容動詞語幹"] = 7,
        ["名詞-副詞可能"] = 8,
        ["名詞-一般"] = 9,
        ["名詞-代名詞"] = 10,
        ["名詞-ナイ形容詞語幹"] = 11,
        ["名詞-固有名詞-人名"] = 12,
        ["名詞-数"] = 13,
        ["名詞-固有名詞-組織"] = 14,
        ["名詞"] = 15,
        ["名詞-固有名詞-地域"] = 16,
        ["名詞-固有名詞-一般"] = 17,
        ["名詞-サ変接続"] = 18,
        ["その他"] = 19,
        ["助詞-格助詞-連語"] = 20,
        ["助詞"] = 21,
        ["接頭詞"] = 22,
        ["名詞-接尾"] = 23,
        ["記号"] = 24,
        ["動詞"] = 25,
    };

    /// <summary>The number of the source file that holds words of a part of speech.</summary>
    public static int FileOf(string partOfSpeech)
    {
        string name = partOfSpeech;
        int file;
        while (!Files.TryGetValue(name, out file))
        {
            int cut = name.LastIndexOf('-');
            if (cut < 0)
            {
                throw new DictionaryException($"辞書の元データに IPADIC にない品詞があります: {partOfSpeech}。");
            }

            name = name[..cut];
        }

        return file;
    }
}
