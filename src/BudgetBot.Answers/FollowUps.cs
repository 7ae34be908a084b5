using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers;

/// <summary>Fills in what a question leaves unsaid from the conversation before it.</summary>
public static class FollowUps
{
    // 「看護師の方は？」: a few words that name a subject and ask nothing of their own go on with what was asked.
    private const int FewWords = 64;

    private static bool IsShort(Question question, int weight, bool ownScope) => !ownScope && question.Document is null
        && (question.Operation is Operation.Unspecified || (weight < FewWords && question.Operation is Operation.Sum or Operation.Compare or Operation.Difference or Operation.Share));

    // 「医師のほうは」: the name of the turn before with one part in place of another.
    private static Question InName(QuestionReader reader, Question question, Subject? model)
    {
        string said = string.Concat(question.SubjectWords).TrimEnd('の', 'は', 'も', ' ');
        Subject? kin = model is null || question.Operation is not Operation.Unspecified ? null : Kinship.Swapped(reader.Subjects.Subjects, model, said);
        return kin is null ? question : reader.Read(kin.Printed) with { Text = question.Text, Years = question.Years, Stages = question.Stages, Unit = question.Unit, Previous = question.Previous };
    }

    private static Question Continued(QuestionReader reader, Question read, Question last, Topic before)
    {
        Subject? model = before.Subjects.Count > 0 ? before.Subjects[0] : null;
        bool leans = Leans(read.Normalized);
        Question question = leans ? InName(reader, read, model) : read;
        bool joins = question.Operation is Operation.Sum or Operation.Compare or Operation.Difference or Operation.Share;
        IReadOnlyList<Link> links = leans && !question.Broad && model is not null && question.Links.Count > 0 && !question.Links[0].Whole ? Kinship.Rerank(question.Links, model) : question.Links;
        if (!leans && !joins)
        {
            return question;
        }

        Question continued = question with
        {
            Links = links,
            Operations = question.Operation is Operation.Unspecified && !last.Operations.SequenceEqual(question.Operations) && last.Operation is not (Operation.List or Operation.Rank or Operation.Breakdown) ? last.Operations : question.Operations,
            Parts = joins && question.Parts.Count < 2 && model is not null ? [[Link.Known(model, whole: false)], question.Links] : question.Parts,
            Years = question.Years.Count + last.Years.Count == 0 || question.Years.Count > 0 ? question.Years : last.Years,
            Stages = question.Stages.Count + last.Stages.Count == 0 || question.Stages.Count > 0 ? question.Stages : last.Stages,
        };

        // What inherits nothing is a question of its own.
        return continued == question ? question : continued;
    }

    // 「国は？」 after 「熊本県の区分6はいくら」: the same question of another document. A total of that document is a question of its own.
    private static Question? Elsewhere(QuestionReader reader, Question question, Question last)
    {
        if (question.Operation is not (Operation.Unspecified or Operation.Amount) || question.Years.Count + question.Stages.Count > 0 || question.Document is null || question.Document == last.Document || question.ScopeWords.Count == 0 || question.Sides.Count > 0 || last.Sides.Count > 0
            || question.Divisions.Count + question.Rows.Count > 0 || CharacterWeight.MayName(question.SubjectWords))
        {
            return null;
        }

        string word = question.ScopeWords[0];
        return question.Total ? question
            : last.ScopeWords.Count > 0 ? reader.Read(last.Normalized.Replace(last.ScopeWords[0], word, StringComparison.Ordinal))
            : reader.Read(word + "の" + last.Normalized);
    }

    // 「補正では？」 after the newest year's draft: a supplement belongs to the year that has one.
    private static bool IsNewSupplement(QuestionReader reader, Question question, Question last) =>
        question.Stages is [Stage.Supplementary] && !last.Stages.Contains(Stage.Supplementary) && last.Years.All(year => year == reader.Newest);

    // 「財源は」「地方債は」 after 「教育費はいくら」: the funds of what was shown.
    private static Question OfBefore(QuestionReader reader, Question question, AccountMention open, Topic before)
    {
        Item[] shown = [.. before.Shown.Select(fact => fact.Item).Distinct()];
        return shown.Length > 0 && Array.TrueForAll(shown, reader.Accounts.MayHaveFunds) ? question with { Accounts = null, SubjectWords = [], Links = [] }
            : open.AllFunds && !shown.Any(item => reader.Accounts.IsBook(item.Document)) ? question with { Accounts = null, Links = [] }
            : question;
    }

    private static bool Leans(string text) => text.Contains("の方", StringComparison.Ordinal) || text.Contains("のほう", StringComparison.Ordinal)
        || text.StartsWith("じゃあ", StringComparison.Ordinal) || text.StartsWith("では", StringComparison.Ordinal)
        || text.StartsWith("その", StringComparison.Ordinal) || text.TrimEnd('?', ' ').EndsWith('は');

    /// <summary>The question with its subject, year, stage and operation inherited where it has none of its own.</summary>
    public static Question Resolve(QuestionReader reader, Question question, Topic before)
    {
        if (before.Question is not { } last || question.Operation is Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person)
        {
            return question;
        }

        question = question.Accounts is { Open: true } open ? OfBefore(reader, question, open, before) : question;
        if (question.Step != 0 && !CharacterWeight.MayName(question.SubjectWords) && question.Rows.Count == 0 && question.Divisions.Count == 0)
        {
            return NumberSteps.Resolve(reader, question, last, before);
        }

        if (NumberSteps.OtherNumber(question, last, before) is { } numbered)
        {
            return numbered;
        }

        if (Elsewhere(reader, question, last) is { } asked)
        {
            return asked;
        }

        int weight = question.SubjectWords.Sum(word => CharacterWeight.Weight(word));
        bool amongRows = question.Divisions.Count > 0 && before.Subjects.Any(subject => subject.Items.Count > 1 && subject.Items.Any(item => item.Parent is { Kind: ItemKind.Division }));
        bool ownScope = (question.Divisions.Count > 0 && !amongRows) || question.Rows.Count > 0 || question.Section is not null || question.Accounts is not null;
        if (CharacterWeight.MayName(question.SubjectWords) || question.Links.Count > 0 || ownScope)
        {
            // 「区分４は」 after the plan of a prefecture is a division of that plan.
            question = question.Divisions.Count > 0 && question is { Document: null, AcrossDocuments: false } && !CharacterWeight.MayName(question.SubjectWords) ? question with { Document = last.Document ?? question.Document } : question;
            return question.Accounts is { } named ? question with { Accounts = named.Within([.. before.Shown.Select(fact => fact.Item).Distinct()]) } : IsShort(question, weight, ownScope) ? Continued(reader, question, last, before) : question;
        }

        return before.Unknown ? question : question with
        {
            Links = [.. before.Subjects.Select(subject => Link.Known(subject))],
            Document = question.Document ?? last.Document,
            Years = question.OwnYear && before.Subjects.Count > 0 ? [reader.NewestOf(before.Subjects[0].Document)] : question.Years.Count > 0 || question.Previous ? question.Years : last.Previous || IsNewSupplement(reader, question, last) ? [] : last.Years,
            Stages = question.Stages.Count > 0 || question.Previous ? question.Stages : last.Stages,
            Unit = question.Unit ?? last.Unit,
            Accounts = last.Accounts is null ? null : new AccountMention([[.. before.Shown.Select(fact => fact.Item).Distinct()]], [null]),
            FollowsUp = true,
        };
    }
}
