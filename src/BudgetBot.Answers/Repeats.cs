using BudgetBot.Answers.Handlers;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers;

/// <summary>The last question once more, as it is or in another form: もう一度, 億円で, 資料用に.</summary>
public static class Repeats
{
    // What is answered with amounts: 「億円で」 says them in another unit. After a ratio or a name it asks for the amount itself.
    private static readonly Operation[] Amounts =
    [
        Operation.Unspecified, Operation.Amount, Operation.Difference, Operation.Compare, Operation.Sum, Operation.Average,
        Operation.Rank, Operation.List, Operation.Breakdown, Operation.Included,
    ];

    /// <summary>The last question in the form wanted, and what the conversation was about when it was asked; null where something new is asked.</summary>
    public static (Question Question, Topic Ground)? Of(Question said, Topic before)
    {
        if (before is not { Asked: { } asked, Ground: { } ground } || NamesAnything(said) || !OnlyForm(said, asked))
        {
            return null;
        }

        return (asked with { Unit = said.Unit ?? asked.Unit, ForPaper = said.ForPaper || asked.ForPaper }, ground);
    }

    private static bool OnlyForm(Question said, Question asked)
    {
        bool again = said.Wants(Operation.Again);
        if (!(again || said.ForPaper || said.Unit is not null) || said.Operations.Any(operation => operation is not (Operation.Unspecified or Operation.Amount or Operation.Again)))
        {
            return false;
        }

        bool asksAmount = said.Wants(Operation.Amount) || said.Unit is not null;
        return !asksAmount || Amounts.Contains(asked.Operation);
    }

    private static bool NamesAnything(Question said) => CharacterWeight.MayName(said.SubjectWords) || said.Document is not null || said.Previous || said.Total || said.Step != 0
        || said.Years.Count + said.Stages.Count + said.Bases.Count + said.Divisions.Count + said.Rows.Count + said.Conditions.Count + said.Mentions.Count > 0
        || said is not { Status: null, Containing: null, Rank: null, ForeignScope: null, PartOnly: false };
}
