using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Handlers;

/// <summary>
/// Answers what something costs that no item is called, but that the text of some items speaks of (病床数の適正化, 臨床研究中核病院): with their
/// amounts, and with the remark that these are not the amounts of that thing alone.
/// </summary>
public static class InTextOnly
{
    private const int MostItems = 8;

    // Four kanji: shorter words are said of many things.
    private const int LeastWeight = 16;
    private const int WellNamed = 600;

    /// <summary>The answer, or null where a name holds what is asked, or no text does.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        bool money = question.Wants(Operation.Amount) || question.Broad || question.Unit is not null || question.Stages.Count > 0 || context.Speech.AsksForMoney(question.Normalized);
        if (!money || question.FollowsUp || question.PartOnly || question.ForeignScope is not null || question.Parts.Count > 1 || (question.Links is [var best, ..] && (best.Whole || best.NameShare >= WellNamed || best.ByReading)))
        {
            return null;
        }

        string[] words = Particles.Bare(question.SubjectWords);
        if (words.Length == 0 || words.Sum(word => word.AsSpan().Weight()) < LeastWeight || words.Any(word => word.AsSpan().Weight() < LeastWeight / 2))
        {
            return null;
        }

        IReadOnlyList<Subject> subjects = context.Reader.Subjects.Subjects;
        if (subjects.Any(subject => Array.TrueForAll(words, word => JoinedNouns.Holds(subject.Name, word))))
        {
            return null;
        }

        Subject[] said = [.. subjects.Where(subject => Array.TrueForAll(words, word => Says(context, subject, word)) && HasMoney(context, subject))];
        Link[] links = [.. said.Where(subject => !said.Any(other => other != subject && IsAbove(subject, other))).Select(subject => Link.Known(subject, whole: false))];
        return links.Length is 0 or > MostItems ? null : Noted(context, AmountHandler.Answer(context, new SubjectChoice(links, links)), words[0]);
    }

    private static Answer? Noted(TurnContext context, Answer answer, string word)
    {
        string typed = ReadingNotes.AsTyped(context.Question.Text, word);
        Segment[] said = typed.Length > 0 ? [new Segment.Text("「"), new Segment.Echo(typed), new Segment.Text("」")] : [new Segment.Text("お尋ねの語")];
        return answer.Outcome is not (Outcome.Answered or Outcome.Clarify) ? null : context.Question.AsksContained ? answer : answer with
        {
            Lines = [.. answer.Lines.Take(1), AnswerLine.Of([.. said, new Segment.Text("は項目の説明にある言葉で、その部分だけの額は資料に印刷されていません。")]), .. answer.Lines.Skip(1)],
        };
    }

    private static bool Says(TurnContext context, Subject subject, string word) => JoinedNouns.Holds(subject.Name, word)
        || subject.Items.Any(item => InScope(context, item) && context.PassagesOf(item).Any(passage => passage.Role == PassageRole.Description && JoinedNouns.Holds(context.Printed.Of(passage.Text), word)));

    private static bool HasMoney(TurnContext context, Subject subject) => subject.Items.Any(item => context.FactsOf(item).Any(fact => fact.Kind == FactKind.Money && fact.Figure.Yen is not null));

    private static bool InScope(TurnContext context, Item item) => context.Question.Document is null || item.Document == context.Question.Document;

    private static bool IsAbove(Subject above, Subject below) => below.Items.Any(item => item.Ancestors.Any(above.Items.Contains));
}
