using System.Text.RegularExpressions;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Finds the whole of a share among what the part stands in.</summary>
public static partial class ShareWholes
{
    private const int LeastCoverage = 620;

    /// <summary>The part and the heading above it that the question names as the whole, of one year and stage; null where it names none.</summary>
    public static IReadOnlyList<Fact>? Above(TurnContext context)
    {
        if (context.Question.Parts.Count != 2)
        {
            return context.Question.Section is null ? ByNumber(context) : null;
        }

        return Above(context, context.Question.Parts[0], context.Question.Parts[1]) ?? Above(context, context.Question.Parts[1], context.Question.Parts[0]);
    }

    /// <summary>The share of a numbered place in the outline that it stands in (主要施策１(5)は主要施策１全体の何％); null where it does not ask for that.</summary>
    public static Answer? InOutline(TurnContext context)
    {
        if (context.Question.Section is not { Members.Count: 0, Item.Parent: { } parent } section || !context.Question.Total || Members.FactOf(context, section.Item) is not { Figure.Yen: long part } fact)
        {
            return null;
        }

        Fact[] members = [.. Members.Of(context, parent, fact.Stage == Stage.Supplementary).Select(item => Members.FactOf(context, item)).OfType<Fact>()
            .Where(member => member.Figure.Yen is not null && member.Year == fact.Year && member.Stage == fact.Stage && !member.Qualifiers.Contains(Qualifiers.Pool))];
        if (Members.FactOf(context, parent) is not null || members.Length < 2 || !members.Contains(fact) || context.Question.Document is not null)
        {
            return null;
        }

        AnswerBuilder reply = context.Reply;
        long[] operands = [.. members.Select(member => member.Figure.Yen ?? 0)];
        context.Topic = new Topic(context.Question, [context.SubjectOf(fact.Item)], [], [fact]);
        reply.Mention(parent);
        Segment sum = reply.Result(ComputationKind.Sum, operands, operands.Sum(), fact.Figure.Unit);
        reply.Line(
            reply.Name(fact.Item), Text("（" + FactWords.YearAndStage(fact) + "）は、「" + parent.Printed + "」の項目の合計の"),
            reply.Ratio(ComputationKind.Share, part, operands.Sum(), strong: true), Text("です。"), reply.Cite(fact));
        reply.Line(Text("計算: "), reply.Amount(fact), Text(" ÷ "), sum, Text("（資料に全体の額の印刷がないため、項目を足した額です）"));
        Sums.Formula(context, members, fact.Figure.Unit);
        return reply.Build(Outcome.Answered);
    }

    // 「医療安全の推進は（２）全体の何％」: a number without its outline is that of a heading above the part.
    private static IReadOnlyList<Fact>? ByNumber(TurnContext context)
    {
        string[] labels = [.. Bracketed().Matches(context.Question.Normalized).Select(match => SectionNumbers.Plain(match.Value))];
        Fact? part = labels.Length == 0 ? null : NamedFigure.OfLinks(context, context.Question.Links);
        foreach (Item above in part?.Item.Ancestors ?? [])
        {
            if (above.Number is { } number && labels.Contains(SectionNumbers.Plain(number)) && WholeFact(context, above, part!) is { } whole)
            {
                return [part!, whole];
            }
        }

        return null;
    }

    private static Fact? WholeFact(TurnContext context, Item item, Fact part) => context.FactsOf(item).FirstOrDefault(fact => fact.Kind == FactKind.Money
        && fact.Year == part.Year && fact.Stage == part.Stage && fact.Base.Count == 0 && !fact.Qualifiers.Contains(Qualifiers.OfWhich) && fact.Figure.Yen > part.Figure.Yen);

    private static IReadOnlyList<Fact>? Above(TurnContext context, IReadOnlyList<Link> partLinks, IReadOnlyList<Link> wholeLinks)
    {
        Fact? part = NamedFigure.OfLinks(context, partLinks);
        Fact? best = null;
        int coverage = LeastCoverage - 1;
        foreach (Item above in part?.Item.Ancestors ?? [])
        {
            Subject subject = context.SubjectOf(above);
            int said = wholeLinks.Where(link => link.Subject == subject).Select(link => link.Coverage).DefaultIfEmpty(0).Max();
            Fact? whole = said <= coverage ? null : WholeFact(context, above, part!);
            if (whole is not null)
            {
                best = whole;
                coverage = said;
            }
        }

        return best is null ? null : [part!, best];
    }

    [GeneratedRegex(@"\([0-9]{1,2}\)(?=全体|の何|に占める|のうち)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
