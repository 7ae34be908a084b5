using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>Figures that a paper prints again under another heading (再掲), for questions that ask for them there.</summary>
public static class Repeats
{
    /// <summary>The repeated figures, that of the place named by the question first, where the question asks for repeated ones; else all as they stand.</summary>
    public static IReadOnlyList<Fact> Wanted(IReadOnlyList<Fact> facts, Question question)
    {
        Fact[] repeated = [.. facts.Where(fact => fact.Qualifiers.Contains(Qualifiers.Repeated) || fact.Qualifiers.Contains(Qualifiers.PartlyRepeated))];
        return !question.Repeated || repeated.Length == 0 ? facts : [.. repeated.OrderByDescending(fact => SaidOf(fact, question.Normalized))];
    }

    // How much of the headings above a figure the question says, in weights of pairs of full characters.
    private static int SaidOf(Fact fact, string question)
    {
        int said = 0;
        foreach (string heading in fact.Item.Path.Select(TextNormalizer.NameKey))
        {
            for (int i = 0; i + 1 < heading.Length; i++)
            {
                bool full = !CharacterWeight.IsHiragana(heading[i]) && !CharacterWeight.IsHiragana(heading[i + 1]);
                said += full && question.Contains(heading.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return said;
    }
}
