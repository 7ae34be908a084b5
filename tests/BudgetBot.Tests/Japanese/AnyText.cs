using FsCheck;
using FsCheck.Fluent;

namespace BudgetBot.Tests.Japanese;

/// <summary>Texts of everything that can stand in a string: Japanese of all scripts, symbols, any code unit, lone surrogates, runs.</summary>
internal static class AnyText
{
    private static readonly string[] Words =
    [
        "関西国際空港", "シニアソフトウェアエンジニア", "地域医療介護総合確保基金", "すもももももももものうち", "厚生労働省", "９百万円余",
        "食べられなかった", "G-MIS", "・", "（", "－", "〇", "一二三", "🏥", "ｶﾞ", "\t", "　",
    ];

    public static Arbitrary<string> Arbitrary { get; } =
        Arb.From(Piece.ListOf().Select(pieces => string.Concat(pieces)), Shorter);

    private static Gen<string> Piece => Gen.Frequency(
        (4, Gen.Elements(Words)),
        (3, Units(0x3040, 0x30FF)),
        (3, Units(0x4E00, 0x9FFF)),
        (2, Units(0x20, 0x7E)),
        (2, Units(0xFF00, 0xFFEF)),
        (2, Units(0, 0xFFFF)),
        (1, Units(0xD800, 0xDFFF)),
        (1, Run));

    private static Gen<string> Run =>
        from unit in Gen.OneOf(Units(0x3040, 0x30FF), Units(0, 0xFFFF), Gen.Elements("一", "ア", "a", "1", "漢", "。", "\uD800"))
        from count in Gen.Choose(1, 1500)
        select string.Concat(Enumerable.Repeat(unit, count));

    private static Gen<string> Units(int first, int last) => Gen.Choose(first, last).Select(unit => ((char)unit).ToString());

    private static IEnumerable<string> Shorter(string text) =>
        text.Length < 2 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]];
}
