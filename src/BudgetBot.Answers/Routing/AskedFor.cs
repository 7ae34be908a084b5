using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Passages;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Routing;

/// <summary>What kind of answer a question asks for: an amount, a sentence, or something that neither would be an answer to.</summary>
internal static class AskedFor
{
    /// <summary>Whether it asks for a ratio, a rank, a comparison, a date or a name: an amount is no answer to it.</summary>
    public static bool More(Question question) => question.Operation is Operation.Share or Operation.Growth or Operation.Rank or Operation.Average or Operation.Compare
        or Operation.Sum or Operation.Kpi or Operation.When or Operation.Who or Operation.Quantity or Operation.Rate or Operation.Find or Operation.Breakdown or Operation.Consistency or Operation.Remark or Operation.Division or Operation.Implementer;

    /// <summary>Whether it asks for a text: to 「県計画の目的は」 the total of the plan would be no answer.</summary>
    public static bool Text(Question question) => question.Operation is Operation.Description or Operation.Who or Operation.When or Operation.Remark or Operation.Find;

    /// <summary>Whether it is not asked in figures: then it may be said below a heading.</summary>
    public static bool Words(Question question) => question is { Divisions.Count: 0, Rows.Count: 0, Conditions.Count: 0, Mentions.Count: 0, Stages.Count: 0, Unit: null, Rank: null, Status: null, Total: false, FollowsUp: false }
        && question.Operations.All(operation => operation is Operation.Unspecified or Operation.Description or Operation.Who or Operation.List or Operation.Find or Operation.Remark or Operation.Quantity or Operation.Kpi);

    /// <summary>Whether it asks for a kind of people (対象者は誰ですか) and not for a person (会長は誰ですか).</summary>
    public static bool KindOfPeople(TurnContext context) => context.Question.Operation is Operation.Person && context.Words.Holds(SpeechKind.KindOfPeople, context.Question.Normalized);

    /// <summary>Whether its words name nothing of their own and go on with the turn before: どこを支援するの.</summary>
    public static bool OfBefore(TurnContext context) => context.Question is { Document: null, Divisions.Count: 0, Rows.Count: 0, Department: false } question
        && (question.Operation is Operation.Description or Operation.Who or Operation.Remark || KindOfPeople(context)) && (question.FollowsUp || !question.Links.Any(link => link.Whole || link.NameCoverage >= 800));

    /// <summary>Whether it asks for a word that a paper prints (補助率, 対象) and not for money.</summary>
    public static bool Word(TurnContext context) => context.Speech.AsksForWord(context.Question.Normalized) && !context.Speech.AsksForMoney(context.Question.Normalized);

    /// <summary>Whether it names nothing at all: 「前の年より増えてる？」 after a refusal leans on nothing.</summary>
    public static bool NamesNothing(Question question) => question is { Links.Count: 0, Document: null, Section: null, Divisions.Count: 0, Rows.Count: 0, Conditions.Count: 0, Mentions.Count: 0, Rank: null, Status: null, Containing: null, AcrossDocuments: false }
        && !CharacterWeight.MayName(question.SubjectWords);
}
