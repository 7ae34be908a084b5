using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Composition;

/// <summary>Says which words of a question were taken for other words of a name, with a tap that undoes it.</summary>
/// <param name="words">Finds them.</param>
public sealed class ReadingNotes(HeardWords words)
{
    private const int MostNotes = 3;
    private const string LiteralWords = "（文字どおり）";

    /// <summary>The answer with the note after its first line, where the reading changed something.</summary>
    public Answer Add(Answer answer, TurnContext context)
    {
        if (answer.Outcome is not (Outcome.Answered or Outcome.Clarify) || context.Question is { FollowsUp: true } or { Literal: true } || context.Topic.Subjects.Count == 0)
        {
            return answer;
        }

        Heard[] heard = [.. context.Topic.Subjects.Take(1).SelectMany(subject => Of(context, subject)).Distinct()
            .Select(one => one with { Said = AsTyped(context.Question.Text, one.Said) }).Where(one => one.Said.Length > 0).Take(MostNotes)];
        return heard.Length == 0 ? answer : answer with
        {
            Lines = [.. answer.Lines.Take(1), .. heard.Select(one => Note(one.Said, one.Printed)), .. answer.Lines.Skip(1)],
            NextSteps = MoneyScanner.Scan(context.Question.Text).Count > 0 ? answer.NextSteps
                : [new NextStep(NextSteps.Title("「" + heard[0].Said + "」のまま探す"), context.Question.Text + LiteralWords), .. answer.NextSteps.Take(AnswerBuilder.MostSteps - 1)],
        };
    }

    /// <summary>The question with only those names that hold its words as they are written.</summary>
    public Question Literally(TurnContext context) => context.Question with
    {
        Links = [.. context.Question.Links.Where(link => IsLiteral(context, link))],
        Parts = [.. context.Question.Parts.Select(part => (IReadOnlyList<Link>)[.. part.Where(link => IsLiteral(context, link))])],
    };

    private bool IsLiteral(TurnContext context, Link link)
    {
        string text = Explained.TextOf(context, link.Subject);
        return !link.ByReading && context.Question.SaidWords.All(word => words.Unread(word, text).Count == 0);
    }

    private IEnumerable<Heard> Of(TurnContext context, Subject subject)
    {
        string text = Explained.TextOf(context, subject);
        foreach (Stretch stretch in context.Question.SaidWords.SelectMany(word => words.Unread(word, text)))
        {
            // A figure in a part of a name is nothing that the name prints by itself.
            if (words.Meant(stretch, subject.Name) is { } heard && !heard.Printed.Any(char.IsDigit))
            {
                yield return heard with { Said = WithFirst(context, stretch, heard) };
            }
        }
    }

    // 看護師とくていこうい: what looks like a particle is the first sound of the name.
    private static string WithFirst(TurnContext context, Stretch stretch, Heard heard) => stretch.Start > 0 && heard.Said == stretch.Words
        && stretch.Word[stretch.Start - 1] + heard.Said is var longer && KanaFolding.ToKatakana(longer) == context.Reader.SoundOf(heard.Printed) ? longer : heard.Said;

    // Capitals as they were typed; what was typed in another width was not misread.
    internal static string AsTyped(string text, string said) =>
        text.IndexOf(said, StringComparison.OrdinalIgnoreCase) is int at and >= 0 ? text.Substring(at, said.Length) : string.Empty;

    /// <summary>The line that says which words were taken for which.</summary>
    /// <param name="said">The words as typed.</param>
    /// <param name="printed">The words as printed.</param>
    internal static AnswerLine Note(string said, string printed) => AnswerLine.Of(
        new Segment.Text("『"), new Segment.Echo(said), new Segment.Text("』を『" + TextNormalizer.Normalize(printed) + "』と読みました。"));
}
