using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Questions.Mentions;

/// <summary>A morpheme of a question with what the reader asks of it.</summary>
/// <param name="Start">The UTF-16 offset.</param>
/// <param name="End">The offset after it.</param>
/// <param name="Surface">As typed, normalised.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Speech">The part of speech: 名詞-数.</param>
internal readonly record struct Word(int Start, int End, string Surface, string Lemma, string Speech)
{
    /// <summary>The words of a text, spaces and punctuation included.</summary>
    public static Word[] Of(string text, JapaneseAnalyzer analyzer)
    {
        var morphemes = new List<Morpheme>();
        analyzer.Tokenize(text, AnalyzerMode.Normal, morphemes);
        return [.. morphemes.SelectMany(morpheme => Of(text, morpheme))];
    }

    // Marks side by side (%?) are one unknown word of the analyser: each is read by itself.
    private static IEnumerable<Word> Of(string text, Morpheme morpheme)
    {
        string surface = text[morpheme.Start..morpheme.End];
        return surface.Length > 1 && surface.All(c => !char.IsLetterOrDigit(c))
            ? surface.Select((c, at) =>
                new Word(morpheme.Start + at, morpheme.Start + at + 1, c.ToString(), c.ToString(), morpheme.PartOfSpeech))
            : [new Word(morpheme.Start, morpheme.End, surface, morpheme.BaseForm ?? surface, morpheme.PartOfSpeech)];
    }

    /// <summary>Whether it is a verb or an adjective.</summary>
    public bool IsVerbal => Speech.StartsWith("動詞", StringComparison.Ordinal) || Speech.StartsWith("形容詞", StringComparison.Ordinal);

    /// <summary>Whether it is ない behind a verb.</summary>
    public bool IsNegation => Lemma == "ない" && Speech.StartsWith("助動詞", StringComparison.Ordinal);

    /// <summary>Whether it stands in another form than the dictionary's: 増え of 増えた.</summary>
    public bool IsInflected => Lemma != Surface;

    /// <summary>Whether it tells how or when, and names nothing: verbs, adjectives, adverbial nouns (実際, 結局, 具体), suffixes (的,
    /// 用).</summary>
    public bool IsPassing => IsVerbal || (Speech.StartsWith("名詞-副詞可能", StringComparison.Ordinal) && !Surface.AsSpan().ContainsAny("年月週日期"))
        || Speech.StartsWith("名詞-形容動詞語幹", StringComparison.Ordinal) || Speech.StartsWith("名詞-接尾", StringComparison.Ordinal)
        || Speech.StartsWith("名詞-非自立", StringComparison.Ordinal);

    /// <summary>Whether it joins other words (助詞).</summary>
    public bool IsParticle => Speech.StartsWith("助詞", StringComparison.Ordinal);

    /// <summary>Whether it is the name of a place, a person or an organisation.</summary>
    public bool IsProper => Speech.StartsWith("名詞-固有名詞", StringComparison.Ordinal);

    /// <summary>Whether it is punctuation, a bracket or white space.</summary>
    public bool IsMark => Surface.All(c => !char.IsLetterOrDigit(c) && !char.IsNumber(c) && c != '%');

    /// <summary>Whether it makes another thing of the name before it: 消防[庁], 教育[長].</summary>
    public bool MakesAnother => Speech.StartsWith("名詞-接尾", StringComparison.Ordinal) && !Speech.EndsWith("助数詞", StringComparison.Ordinal)
        && Surface is not ("等" or "分" or "内" or "中" or "別" or "額" or "用" or "費" or "側" or "系" or "向け" or "ごと");

    /// <summary>Whether it says how something is asked or told, and nothing of what is asked: 実際, 結局, ええと.</summary>
    public bool IsAside =>
        (Speech.StartsWith("副詞", StringComparison.Ordinal) && Surface != "いくら") || Speech.StartsWith("感動詞", StringComparison.Ordinal)
        || Speech.StartsWith("フィラー", StringComparison.Ordinal) || Speech.StartsWith("接続詞", StringComparison.Ordinal);

    /// <summary>
    /// Whether it has no meaning of its own: auxiliaries, adverbs, interjections, fillers, dependent verbs, what only points.
    /// </summary>
    public bool IsSilent => IsMark || IsParticle
        || Speech.StartsWith("助動詞", StringComparison.Ordinal) || Speech.StartsWith("副詞", StringComparison.Ordinal)
        || Speech.StartsWith("感動詞", StringComparison.Ordinal) || Speech.StartsWith("フィラー", StringComparison.Ordinal)
        || Speech.StartsWith("接続詞", StringComparison.Ordinal) || Speech.StartsWith("連体詞", StringComparison.Ordinal)
        || Speech.StartsWith("接頭詞", StringComparison.Ordinal) || Speech.StartsWith("その他", StringComparison.Ordinal)
        || Speech is "動詞-非自立" or "動詞-接尾" or "形容詞-非自立" or "名詞-非自立-助動詞語幹" or "名詞-非自立-一般" or "名詞-特殊-助動詞語幹";
}
