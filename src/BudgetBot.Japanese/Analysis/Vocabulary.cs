using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>The words that an analyser knows: numbers from 0 are the dictionary's, numbers below 0 the user dictionary's (~n).</summary>
internal sealed record Vocabulary(IpadicDictionary Dictionary, UserDictionary? User)
{
    public static bool IsUser(int word) => word < 0;

    public bool IsKnown(int word) => word >= 0 && word < Dictionary.FirstUnknownWord;

    public string PartOfSpeech(int word) => word < 0 ? User!.WordAt(~word).PartOfSpeech : Dictionary.PartOfSpeech(word);

    public string ConjugationType(int word) => word < 0 ? string.Empty : Dictionary.ConjugationType(word);

    public string ConjugatedForm(int word) => word < 0 ? string.Empty : Dictionary.ConjugatedForm(word);

    public string? BaseForm(int word) => word < 0 ? null : Dictionary.BaseForm(word);

    public string? Reading(int word) => word < 0 ? User!.WordAt(~word).Reading : Dictionary.Reading(word);

    public string? Pronunciation(int word) => word < 0 ? null : Dictionary.Pronunciation(word);
}
