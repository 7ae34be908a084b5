namespace BudgetBot.Japanese.Analysis;

/// <summary>A word of the user dictionary.</summary>
/// <param name="Surface">The word as it is written, 1 to 255 UTF-16 code units.</param>
/// <param name="Segments">Its parts, which join to the surface; each becomes a token. One part: it stays whole.</param>
/// <param name="Readings">The reading of each part, in katakana.</param>
/// <param name="PartOfSpeech">The part of speech of all its parts: カスタム名詞.</param>
public sealed record UserEntry(string Surface, IReadOnlyList<string> Segments, IReadOnlyList<string> Readings, string PartOfSpeech)
{
    /// <summary>The longest surface.</summary>
    public const int LongestSurface = byte.MaxValue;

    /// <summary>What is wrong with the entry, as a sentence without its full stop, or null.</summary>
    internal string? Problem() =>
        Surface.Length is 0 or > LongestSurface ? $"単語は1～{LongestSurface}文字で書いてください"
        : Segments.Any(part => part.Length == 0) ? $"「{Surface}」の分割に空のものがあります。空白1つで区切ってください"
        : string.Concat(Segments) != Surface
            ? $"分割「{string.Join(' ', Segments)}」をつなげても「{Surface}」になりません。同じ文字で書いてください"
        : Segments.Count != Readings.Count
            ? $"「{Surface}」の分割は{Segments.Count}つ、読みは{Readings.Count}つです。同じ数にしてください"
        : Readings.Any(reading => reading.Length == 0) ? $"「{Surface}」の読みに空のものがあります。分割ごとに書いてください"
        : PartOfSpeech.Length == 0 ? $"「{Surface}」に品詞がありません。「カスタム名詞」などと書いてください"
        : null;
}
