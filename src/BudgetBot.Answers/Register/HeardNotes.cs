using BudgetBot.Answers.Composition;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Register;

namespace BudgetBot.Answers.Register;

/// <summary>Says which words of a question were taken for the name of a project.</summary>
internal static class HeardNotes
{
    /// <summary>Whether words were taken for a name that does not hold them.</summary>
    public static bool IsOtherName(RegisterQuestion question) => question.Heard is { } heard && !TextNormalizer.NameKey(heard.Name).Contains(TextNormalizer.NameKey(heard.Said), StringComparison.Ordinal);

    /// <summary>The answer with the note after its first line.</summary>
    public static Answer Add(Answer answer, RegisterQuestion question)
    {
        if (!IsOtherName(question) || question.Heard is not { } heard || question.LeansOnBefore || question.Projects.Count != 1)
        {
            return answer;
        }

        return answer with
        {
            Lines = [.. answer.Lines.Take(1), ReadingNotes.Note(heard.Said, heard.Name), .. answer.Lines.Skip(1)],
            Evidence = answer.Evidence with { Named = [.. answer.Evidence.Named, .. question.Projects] },
        };
    }
}
