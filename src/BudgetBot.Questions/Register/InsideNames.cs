using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Register;

/// <summary>Tells words that are only a part of a longer name in the text: 研究開発推進事業 in 医療研究開発推進事業費補助金, 課題 in 課題解決調査.</summary>
/// <param name="projects">The projects.</param>
internal sealed class InsideNames(IReadOnlyList<Item> projects)
{
    private const int Around = 2;

    /// <summary>Whether a name that stands in a text goes on there as another project's name does.</summary>
    public bool GoesOn(string text, int start, int length)
    {
        int from = Math.Max(0, start - Around);
        int to = Math.Min(text.Length, start + length + Around);
        return OpensBracket(text, start, start + length) || (IsCompound(text, from, start) && Stands(text[from..(start + length)])) || (IsCompound(text, start + length, to) && Stands(text[start..to]));
    }

    // UNDP拠出金(アフリカ: the bracket belongs to the longer name.
    private bool OpensBracket(string text, int start, int end) =>
        end + Around < text.Length && text[end] is '(' && Stands(text[start..(end + 1 + Around)]);

    /// <summary>Whether a word of the lexicon is in the middle of a compound that a name has.</summary>
    public bool Covers(string text, Cue cue)
    {
        int from = cue.Start - Around;
        int to = cue.Start + cue.Length + Around;
        return from >= 0 && to <= text.Length && IsCompound(text, from, cue.Start) && IsCompound(text, cue.Start + cue.Length, to) && Stands(text[from..to]);
    }

    private static bool IsCompound(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (CharacterWeight.IsHiragana(text[i]) || CharacterWeight.Of(text[i]) == 0)
            {
                return false;
            }
        }

        return to > from;
    }

    private bool Stands(string words) => projects.Any(project => project.Name.Contains(words, StringComparison.Ordinal));
}
