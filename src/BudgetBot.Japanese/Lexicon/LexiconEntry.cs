namespace BudgetBot.Japanese.Lexicon;

/// <summary>One word of the dictionary's source.</summary>
/// <param name="Surface">The word as it is written; for an unknown word's entry the name of its character class.</param>
/// <param name="ContextId">The row and column of the word in the connection costs (IPADIC's left and right ids are equal).</param>
/// <param name="Cost">The word's own cost.</param>
/// <param name="Speech">Part of speech, conjugation type and conjugated form.</param>
/// <param name="BaseForm">The dictionary form, or null where there is none or where it is the surface.</param>
/// <param name="Reading">The reading in katakana, or null.</param>
/// <param name="Pronunciation">The pronunciation in katakana, or null.</param>
/// <param name="Rank">The place among words of the same surface: ties between equal costs are decided by it.</param>
internal readonly record struct LexiconEntry(
    string Surface, int ContextId, int Cost, Speech Speech, string? BaseForm, string? Reading, string? Pronunciation, long Rank);

/// <summary>What a word is: 名詞-固有名詞-組織, 五段・カ行促音便, 連用タ接続; empty where the dictionary has *.</summary>
internal readonly record struct Speech(string PartOfSpeech, string ConjugationType, string ConjugatedForm);
