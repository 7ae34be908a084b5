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

    /// <summary>What is wrong with the entry, as half a sentence, or null.</summary>
    internal string? Problem() =>
        Surface.Length is 0 or > LongestSurface ? $"the word must have 1 to {LongestSurface} characters"
        : Segments.Any(part => part.Length == 0) ? $"a part of 「{Surface}」 is empty; separate the parts by single spaces"
        : string.Concat(Segments) != Surface
            ? $"the parts 「{string.Join(' ', Segments)}」 do not join to 「{Surface}」; write the same characters in both"
        : Segments.Count != Readings.Count
            ? $"「{Surface}」 has {Segments.Count} parts and {Readings.Count} readings; give one reading for each part"
        : Readings.Any(reading => reading.Length == 0) ? $"a reading of 「{Surface}」 is empty; give one for each part"
        : PartOfSpeech.Length == 0 ? $"「{Surface}」 has no part of speech; write カスタム名詞, for instance"
        : null;
}
