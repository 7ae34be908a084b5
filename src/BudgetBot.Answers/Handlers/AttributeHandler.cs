using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what a table prints of an item besides its amount: implementer, status, division, description.</summary>
public static class AttributeHandler
{
    private const int MostItems = 4;

    /// <summary>Answers for the first attribute that the question wants, or returns null.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Wants(Operation.Implementer) && Chosen(context, PassageRole.Implementer) is { Length: > 0 } carried)
        {
            return Implementer(context, carried);
        }

        if (question.Wants(Operation.Status) && Chosen(context, PassageRole.Status) is { Length: > 0 } rows)
        {
            return Single(context, rows, PassageRole.Status, "は");
        }

        if (question.Wants(Operation.Division) && InDivision(context) is { Length: > 0 } divided)
        {
            return Division(context, divided);
        }

        return question.Wants(Operation.Description) && Chosen(context, PassageRole.Description) is { Length: > 0 } described
            ? Description(context, described)
            : null;
    }

    /// <summary>One attribute of one item; null where the paper prints none.</summary>
    public static Answer? Of(TurnContext context, Operation attribute, Item item)
    {
        PassageRole role = attribute switch { Operation.Implementer => PassageRole.Implementer, Operation.Status => PassageRole.Status, _ => PassageRole.Description };
        if (attribute != Operation.Division && Members.PassageOf(context, item, role) is null)
        {
            return null;
        }

        return attribute switch
        {
            Operation.Implementer => Implementer(context, [item]),
            Operation.Status => Single(context, [item], PassageRole.Status, "は"),
            Operation.Division => Division(context, [item]),
            _ => Description(context, [item]),
        };
    }

    /// <summary>What the remarks column prints of the subject; null where it prints nothing.</summary>
    public static Answer? Remarks(TurnContext context)
    {
        Item[] remarked = Chosen(context, PassageRole.Remark);
        bool labelled = remarked.Any(item => Members.PassageOf(context, item, PassageRole.Remark)!.Text.Contains('：', StringComparison.Ordinal));
        return remarked.Length == 0 ? null : Single(context, remarked, PassageRole.Remark, labelled ? "についての記載は" : "の備考欄の記載は");
    }

    /// <summary>What the subject does, where the question names one and says no more; else null.</summary>
    public static Answer? Described(TurnContext context) =>
        Chosen(context, PassageRole.Description) is { Length: > 0 } described ? Description(context, described) : null;

    /// <summary>Who carries items out.</summary>
    public static Answer? Implementer(TurnContext context, IReadOnlyList<Item> items) => Single(context, items, PassageRole.Implementer, "の実施団体は");

    /// <summary>Who carries the item out, where the table prints names and not only a kind (県内医療機関); else null.</summary>
    public static Answer? NamedImplementers(TurnContext context)
    {
        Item[] named = [.. Chosen(context, PassageRole.Implementer).Where(item => IsName(Members.PassageOf(context, item, PassageRole.Implementer)!.Text))];
        return named.Length == 0 ? null : Implementer(context, named);
    }

    // 各医療機関, 県内医療機関 name nobody; what stands in brackets does.
    private static bool IsName(string implementer) => implementer.Contains('（', StringComparison.Ordinal) || !(implementer[0] == '各' || implementer.StartsWith("県内", StringComparison.Ordinal));

    /// <summary>What items do, with their newest amount, and who carries the first out where that is wanted.</summary>
    public static Answer Description(TurnContext context, IReadOnlyList<Item> items, bool carriedBy = false)
    {
        Remember(context, items);
        foreach (Item item in items)
        {
            Passage[] passages = [.. context.PassagesOf(item).Where(passage => passage.Role is PassageRole.Description).Take(6)];
            context.Reply.Line(Text(FactWords.Name(item) + "："), context.Reply.Quote(passages[0]), context.Reply.Cite(passages[0].Citation));
            foreach (Passage passage in passages.Skip(1))
            {
                context.Reply.Line(context.Reply.Quote(passage), context.Reply.Cite(passage.Citation));
            }
        }

        if (carriedBy && Members.PassageOf(context, items[0], PassageRole.Implementer) is { } implementer)
        {
            context.Reply.Line(Text("実施団体："), context.Reply.Quote(implementer), context.Reply.Cite(implementer));
        }

        Fact? fact = Members.FactOf(context, items[0]);
        if (fact is not null && items.Count == 1)
        {
            context.Reply.Line(Text(FactWords.YearAndStage(fact) + "は"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact) + "です。"), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer Single(TurnContext context, IReadOnlyList<Item> items, PassageRole role, string joint)
    {
        Remember(context, items);
        foreach (Item item in items)
        {
            Passage passage = Members.PassageOf(context, item, role)!;
            context.Reply.Line(Text(FactWords.Name(item) + joint + "「"), context.Reply.Quote(passage), Text("」です。"), context.Reply.Cite(passage.Citation));
            if (context.Question.Wants(Operation.Description) && Members.PassageOf(context, item, PassageRole.Description) is { } described)
            {
                context.Reply.Line(Text("概要："), context.Reply.Quote(described), context.Reply.Cite(described));
            }

            // 「額と実施団体」
            if ((context.Question.Wants(Operation.Amount) || context.Speech.AsksForMoneyToo(context.Question.Normalized)) && Members.FactOf(context, item) is { } fact)
            {
                context.Reply.Line(Text(FactWords.YearAndStage(fact) + "は"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact) + "です。"), context.Reply.Cite(fact));
            }
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer Division(TurnContext context, IReadOnlyList<Item> items)
    {
        Remember(context, items);
        foreach (Item item in items)
        {
            Item division = DivisionOf(item)!;
            context.Reply.Mention(item);
            context.Reply.Mention(division);
            Segment cite = Members.FactOf(context, item) is { } fact
                ? context.Reply.Cite(fact)
                : context.Reply.Cite(new Citation(item.Document, null, new LineSpan(item.Line, item.Line), item.Printed));
            context.Reply.Line(context.Reply.Name(item), Text("は、" + division.Printed + "です。"), cite);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static Item[] Chosen(TurnContext context, PassageRole role) => Pick(context, item => Members.PassageOf(context, item, role) is not null);

    private static Item[] InDivision(TurnContext context) => Pick(context, item => DivisionOf(item) is not null);

    private static Item[] Pick(TurnContext context, Func<Item, bool> able)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => subject.Items.Any(able));
        return [.. choice.Best.Take(MostItems).SelectMany(link => link.Subject.Items.Where(able).Take(2))];
    }

    private static Item? DivisionOf(Item item) => item.Ancestors.FirstOrDefault(above => above.Kind == ItemKind.Division);

    private static void Remember(TurnContext context, IReadOnlyList<Item> items) =>
        context.Topic = new Topic(context.Question, [.. items.Select(context.SubjectOf).Distinct()], items, []);
}
