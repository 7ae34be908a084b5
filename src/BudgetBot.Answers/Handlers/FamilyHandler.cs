using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about a budget that is printed in parts and by fund base: amounts, shares, differences and sums of 医療分, 介護分, 国分, 地方分.</summary>
public static class FamilyHandler
{
    /// <summary>Answers, or returns null where the question names no part, base and whole that stand beside each other.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Operation is Operation.Consistency or Operation.Compare && FamilyPrints.TryAnswer(context) is { } prints)
        {
            return prints;
        }

        if (FamilyQuestion.Read(context) is not { } asked)
        {
            return null;
        }

        var figures = new FamilyFigures(context, asked.Family);
        Question question = context.Question;
        Answer? answer = question.Operation switch
        {
            Operation.Consistency => FamilyPrints.Agreement(context, asked),
            Operation.Share => Share(context, asked, figures),
            Operation.Growth when IsMultiple(question) => Difference(context, asked, figures),
            Operation.Growth when asked.Parts.Count == 1 && !HasYearBefore(context, asked) => Difference(context, asked, figures),
            Operation.Compare or Operation.Difference => Difference(context, asked, figures),
            Operation.Sum => Sum(context, asked, figures),
            Operation.Amount or Operation.Unspecified or Operation.Breakdown or Operation.List or Operation.Quantity => Amounts(context, asked, figures),
            _ => null,
        };
        return answer;
    }

    /// <summary>The printed amount that a question names, or null where it names none or several.</summary>
    public static Fact? FigureOf(TurnContext context)
    {
        if (FamilyQuestion.Read(context) is not { } asked || asked.Parts.Count > 1 || asked.Named.Count > 1 || (asked.Parts.Count == 0 && (!asked.Whole || asked.Named.Count == 0)))
        {
            return null;
        }

        Item member = asked.Parts.Count > 0 ? asked.Parts[0] : asked.Family.Whole;
        IEnumerable<FamilyOperand> printed = new FamilyFigures(context, asked.Family).All(member, asked.Base).Where(operand => operand.Kind is null);
        return printed.OrderBy(operand => context.Question.Mentions.Any(mention => mention.Yen == operand.Yen) ? 0 : 1).FirstOrDefault()?.Facts[0];
    }

    /// <summary>Whether it is asked how many times one figure the other is.</summary>
    public static bool IsMultiple(Question question) => question.Normalized.Contains('倍', StringComparison.Ordinal);

    private static Answer? Share(TurnContext context, FamilyQuestion asked, FamilyFigures figures)
    {
        string[] narrow = [.. asked.Named.Where(word => word != BudgetFamily.AllFunds)];
        if (asked.Parts.Count == 0 && !(asked.Whole && narrow.Length == 1))
        {
            return null;
        }

        IReadOnlyList<(Item Member, string Base)[]> pairs = (asked.Parts.Count, narrow.Length) switch
        {
            (0, _) => [[(asked.Family.Whole, narrow[0]), (asked.Family.Whole, BudgetFamily.AllFunds)]],
            (1, 1) when !asked.Whole && !IsOfBase(context, narrow[0]) => [[(asked.Parts[0], narrow[0]), (asked.Parts[0], BudgetFamily.AllFunds)]],
            _ => [.. asked.Parts.Select(part => new[] { (part, asked.Base), (asked.Family.Whole, asked.Base) })],
        };
        IReadOnlyList<FamilyOperand>[][] papers = [.. pairs.Select(pair => figures.Papers(pair).ToArray())];
        if (papers.Any(pair => pair.Length == 0))
        {
            return null;
        }

        foreach (IReadOnlyList<FamilyOperand>[] pair in papers)
        {
            FamilyLines.Share(context, pair[0][0], pair[0][1]);
            FamilyLines.OtherShare(context, pair);
        }

        return Done(context, papers.SelectMany(pair => pair[0]));
    }

    // 国分のうち介護分, 国分に占める介護分: the base is of both.
    private static bool IsOfBase(TurnContext context, string fundBase) =>
        context.Question.Normalized.Contains(fundBase + "分のうち", StringComparison.Ordinal) || context.Question.Normalized.Contains(fundBase + "費のうち", StringComparison.Ordinal)
        || context.Question.Normalized.Contains(fundBase + "分に占める", StringComparison.Ordinal) || context.Question.Normalized.Contains(fundBase + "費に占める", StringComparison.Ordinal);

    private static Answer? Difference(TurnContext context, FamilyQuestion asked, FamilyFigures figures)
    {
        (Item, string)[] wanted = (asked.Parts.Count, asked.Named.Count) switch
        {
            (2, < 2) => [.. asked.Parts.Select(part => (part, asked.Base))],
            (1, 2) => [.. asked.Named.Select(word => (asked.Parts[0], word))],
            (1, < 2) when asked.Whole => [(asked.Family.Whole, asked.Base), (asked.Parts[0], asked.Base)],
            _ => [],
        };
        if (wanted.Length == 0 && asked.Parts.Count == 1 && !HasYearBefore(context, asked))
        {
            return Refusals.NoDetail(context, asked.Family.Whole.Printed + "の" + asked.Parts[0].Printed + "の前年度の額");
        }

        if (wanted.Length == 0 || figures.OfOnePaper(wanted) is not { } pair)
        {
            return null;
        }

        if (IsMultiple(context.Question))
        {
            FamilyLines.Multiple(context, pair[0], pair[1]);
        }
        else
        {
            FamilyLines.Difference(context, pair[0], pair[1]);
        }

        return Done(context, pair);
    }

    // The whole's year before, or another part's, is none of this part.
    private static bool HasYearBefore(TurnContext context, FamilyQuestion asked) => asked.Family.Copies(context, asked.Parts[0]).Prepend(asked.Parts[0]).SelectMany(context.FactsOf)
        .Any(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null } && fact.Year == context.Chooser.Newest.Previous);

    private static Answer? Sum(TurnContext context, FamilyQuestion asked, FamilyFigures figures)
    {
        bool all = asked.Parts.Count == asked.Family.Parts.Count || (asked.Parts.Count == 0 && asked.Named.Count == 1 && asked.Base != BudgetFamily.AllFunds);
        if (!all || asked.Named.Count > 1 || figures.All(asked.Family.Whole, asked.Base) is not [{ } whole, ..])
        {
            return null;
        }

        FamilyLines.Amount(context, whole);
        if (whole.Kind is null && figures.OfOnePaper([.. asked.Family.Parts.Select(part => (part, asked.Base))]) is { } parts)
        {
            FamilyLines.Parts(context, parts, whole);
        }

        return Done(context, [whole]);
    }

    private static Answer? Amounts(TurnContext context, FamilyQuestion asked, FamilyFigures figures)
    {
        Item[] members = asked.Parts.Count > 0 ? [.. asked.Parts] : asked.Whole ? [asked.Family.Whole] : [];
        members = members.Length == 0 && asked.Named.Count > 1 ? figures.Printing(asked.Named) : members;
        IReadOnlyList<string> bases = asked.Named.Count > 0 ? asked.Named : asked.Parts.Count == 1 ? FamilyQuestion.Bases : [BudgetFamily.AllFunds];
        if (members.Length == 0 || (asked.Named.Count == 0 && NamesItemInFull(context)))
        {
            return null;
        }

        // Of several bases the paper that prints them all comes first.
        List<string> papers = [.. figures.Papers([.. members.SelectMany(member => bases.Select(word => (member, word)))])
            .Where(_ => asked.Named.Count > 1).OrderBy(paper => paper.Count(operand => operand.Kind is not null)).Select(paper => paper[0].Document)];
        var shown = new List<FamilyOperand>();
        foreach (Item member in members)
        {
            foreach (string fundBase in bases)
            {
                IReadOnlyList<FamilyOperand> all = figures.All(member, fundBase);
                if (all.Count == 0)
                {
                    continue;
                }

                FamilyOperand[] ordered = [.. all.OrderBy(operand => papers.Contains(operand.Document) ? papers.IndexOf(operand.Document) : papers.Count)];
                FamilyLines.Amount(context, ordered[0]);
                FamilyLines.Others(context, ordered);
                shown.Add(ordered[0]);
            }
        }

        if (shown.Count == 1 && shown[0].Member == asked.Family.Whole && figures.OfOnePaper([.. asked.Family.Parts.Select(part => (part, bases[0]))]) is { } parts && shown[0].Kind is null)
        {
            FamilyLines.Parts(context, parts, shown[0]);
        }

        return shown.Count == 0 ? null : Done(context, shown);
    }

    // 地域医療介護総合確保基金（医療分） is the name of an item of its own.
    private static bool NamesItemInFull(TurnContext context) => context.Question.Links.Take(3).Any(link => link.Whole && link.Subject.Name.Contains('(', StringComparison.Ordinal));

    private static Answer Done(TurnContext context, IEnumerable<FamilyOperand> shown)
    {
        Fact[] facts = [.. shown.SelectMany(operand => operand.Facts).Distinct()];
        context.Topic = new Topic(context.Question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [], facts);
        return context.Reply.Build(Outcome.Answered);
    }
}
