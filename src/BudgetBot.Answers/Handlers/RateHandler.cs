using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which subsidy rate a table prints for items, with the heading under which each stands.</summary>
public static partial class RateHandler
{
    private const int MostItems = 5;
    private const int MostWithRate = 60;

    /// <summary>Answers, or returns null where no item with a rate fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Link[] links = Meant(context);
        if (links.Length == 0)
        {
            return OfRate(context);
        }

        Item[] items = [.. links.SelectMany(link => ByPlace.Narrow(context, [.. link.Subject.Items.Where(item => RatesOf(context, item).Any())])).Take(MostItems)];
        context.Topic = new Topic(context.Question, [.. links.Select(link => link.Subject)], items, []);
        foreach (Item item in items)
        {
            foreach (Passage rate in RatesOf(context, item).Take(2))
            {
                context.Reply.Line(Text(FactWords.Name(item) + "（" + FactWords.Place(item) + "）："), context.Reply.Quote(rate), context.Reply.Cite(rate.Citation));
            }
        }

        if (context.Question.Holder is not null)
        {
            EligibilityHandler.AddLines(context, items);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // Names that are said whole are all meant: 「AとBの補助率」.
    private static Link[] Meant(TurnContext context)
    {
        bool Able(Subject subject) => subject.Items.Any(item => RatesOf(context, item).Any());
        Link[] whole = [.. context.Question.Links.Where(link => link.Whole && Able(link.Subject))];
        Link[] apart = [.. whole.Where(link => StandsAlone(context.Question.Normalized, link.Subject.Name, whole))];
        return apart.Length > 1 ? apart : [.. SubjectChooser.Choose(context.Question.Links, Able).Best];
    }

    // 救命救急センター is not said by 高度救命救急センター.
    private static bool StandsAlone(string question, string name, IEnumerable<Link> all)
    {
        string rest = TextNormalizer.NameKey(question);
        foreach (Link longer in all.Where(link => link.Subject.Name.Length > name.Length).OrderByDescending(link => link.Subject.Name.Length))
        {
            rest = rest.Replace(longer.Subject.Name, "\n", StringComparison.Ordinal);
        }

        return rest.Contains(name, StringComparison.Ordinal);
    }

    // 「補助率が3/4なのは」: the items that have the rate.
    private static Answer? OfRate(TurnContext context)
    {
        if (Fraction().Match(context.Question.Normalized) is not { Success: true } asked)
        {
            return null;
        }

        string rate = asked.Groups["over"].Success ? asked.Groups["over"].Value + "/" + asked.Groups["under"].Value : asked.Groups["part"].Value + "/" + asked.Groups["whole"].Value;
        Fact[] facts = [.. context.Snapshot.Facts(new FactFilter { Kind = FactKind.Rate, Document = context.Question.Document })
            .Where(fact => fact.Figure.Text is { } text && text.Contains(rate, StringComparison.Ordinal)).Take(MostWithRate)];
        if (facts.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [], [.. facts.Select(fact => fact.Item)], facts);
        foreach (Fact fact in facts)
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(Text("・" + FactWords.Name(fact.Item) + "（" + FactWords.Place(fact.Item) + "）："), context.Reply.Printed(fact), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    [GeneratedRegex("(?<over>[0-9])/(?<under>[0-9])|(?<whole>[0-9])分の(?<part>[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    private static IEnumerable<Passage> RatesOf(TurnContext context, Item item) =>
        context.PassagesOf(item).Where(passage => passage.Role == PassageRole.Rate);
}
