using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>
/// Figures that a source prints and that could not be read with certainty. To say of what they belong to that nothing is printed would be
/// untrue: the reader is led to the place instead.
/// </summary>
public static class UnreadFigures
{
    private const int WholeName = 880;

    // Four kanji; shorter words stand in many rows.
    private const int LeastWeight = 16;

    /// <summary>The place in an item's own row; null where everything in it was read.</summary>
    public static Omission? Of(TurnContext context, Item item) =>
        context.OmissionsOf(item.Document).FirstOrDefault(left => left.Lines.From <= item.Line && item.Line <= left.Lines.To && left.Text.Any(char.IsLetterOrDigit));

    /// <summary>The place that the question names: in the row of its subject, or where the words of it are printed; null where there is none.</summary>
    public static Omission? Named(TurnContext context)
    {
        if (context.Question.Links is [{ ByReading: false } best, ..] && (best.Whole || best.NameCoverage >= WholeName) && best.Subject.Items.Select(item => Of(context, item)).FirstOrDefault(left => left is not null) is { } own)
        {
            return own;
        }

        string[] words = Particles.Bare(context.Question.SubjectWords);
        return words.Length == 0 || words.Max(word => CharacterWeight.Weight(word)) < LeastWeight ? null
            : context.OmissionsOf(context.Question.Document).FirstOrDefault(left => TextNormalizer.NameKey(left.Text) is var text && Array.TrueForAll(words, word => JoinedNouns.Holds(text, word)));
    }
}
