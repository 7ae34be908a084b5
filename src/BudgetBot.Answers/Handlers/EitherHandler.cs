using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which of two words holds (一般会計？それとも特別会計？), where a text of the item holds one of them alone.</summary>
public static partial class EitherHandler
{
    private const int LeastNameShare = 300;

    /// <summary>Answers, or returns null where nothing is offered to choose from, or the texts do not decide.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Match offered = Offered().Match(context.Question.Normalized);
        if (!offered.Success)
        {
            return null;
        }

        string[] words = [offered.Groups["one"].Value, offered.Groups["other"].Value];
        foreach (Link link in context.Question.Links.Where(link => link.NameShare >= LeastNameShare).Take(2))
        {
            Passage[] said = [.. words.Select(word => Holding(context, link.Subject, word)).OfType<Passage>()];
            if (said.Length == 1)
            {
                return Answer(context, link.Subject, said[0]);
            }
        }

        return null;
    }

    private static Answer Answer(TurnContext context, Subject subject, Passage passage)
    {
        context.Topic = new Topic(context.Question, [subject], [passage.Item], []);
        context.Reply.Line(context.Reply.Name(passage.Item), Text("について、資料には「"), context.Reply.Quote(passage), Text("」と記載されています。"), context.Reply.Cite(passage));
        if (Members.FactOf(context, passage.Item) is { } fact)
        {
            context.Reply.Line(Text(FactWords.YearAndStage(fact) + "は"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact) + "です。"), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // A note, a remark or who carries it out says it shorter than a description.
    private static Passage? Holding(TurnContext context, Subject subject, string word) => subject.Items.SelectMany(context.PassagesOf)
        .Where(passage => passage.Role != PassageRole.Heading && TextNormalizer.NameKey(passage.Text).Contains(word, StringComparison.Ordinal))
        .OrderBy(passage => passage.Role is PassageRole.Description ? 1 : 0).ThenBy(passage => passage.Citation.Lines.From).FirstOrDefault();

    [GeneratedRegex(@"(?<one>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーa-z0-9]{1,16})(?:[にがでも]?(?:です|でしょう|なの|なん|やるの|する|計上|入る|なる)?(?:の|ん)?か?)?[\s?、,。・]*(?:それとも|もしくは|あるいは)[\s、,]*(?<other>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーa-z0-9]{1,16})|(?<one>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーa-z0-9]{1,16})(?:[にがで]?(?:です|なの|なん|やるの|やる|する)?(?:の|ん)?)か[\s?、,。]*(?<other>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ーa-z0-9]{1,16})(?:[にがで]?(?:です|なの|なん|やるの|やる|する)?(?:の|ん)?)か(?:$|[\s?、,。は])", RegexOptions.CultureInvariant)]
    private static partial Regex Offered();
}
