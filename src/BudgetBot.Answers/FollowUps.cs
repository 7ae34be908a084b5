using BudgetBot.Answers.Handlers;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers;

/// <summary>Fills in what a question leaves unsaid from the conversation before it.</summary>
public static class FollowUps
{
    // Less than two kanji: no subject of its own.
    private const int NoSubject = 8;

    /// <summary>The question with its subject, year, stage and operation inherited where it has none of its own.</summary>
    public static Question Resolve(QuestionReader reader, Question question, Topic before)
    {
        if (before.Question is not { } last || question.Operation is Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person)
        {
            return question;
        }

        if (question.Wants(Operation.Again))
        {
            return question.Unit is null ? last : last with { Unit = question.Unit, Text = question.Text };
        }

        int weight = question.SubjectWords.Sum(word => CharacterWeight.Weight(word));
        bool ownScope = question.Divisions.Count > 0 || question.Rows.Count > 0;
        if (weight >= NoSubject || ownScope)
        {
            return question;
        }

        return question with
        {
            Links = [.. before.Subjects.Select(subject => new Link(subject, 1000, 1000, 1000, false))],
            Document = question.Document ?? last.Document,
            Years = question.Years.Count > 0 || question.Previous ? question.Years : last.Previous ? [] : last.Years,
            Stages = question.Stages.Count > 0 || question.Previous ? question.Stages : last.Stages,
            Unit = question.Unit ?? last.Unit,
            FollowsUp = true,
        };
    }
}
