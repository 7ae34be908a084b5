using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Lookup;

/// <summary>Finds the amounts of a budget's members by base, all of one paper where they are counted with each other.</summary>
/// <param name="context">The turn.</param>
/// <param name="family">The budget.</param>
public sealed class FamilyFigures(TurnContext context, BudgetFamily family)
{
    private const string Nation = "国";
    private const string Local = "地方";

    /// <summary>Every way in which an amount is printed or follows from one paper: printed ones first, the member's own paper first.</summary>
    public IReadOnlyList<FamilyOperand> All(Item member, string fundBase)
    {
        IReadOnlyList<Fact> prints = family.Prints(context, member, fundBase);
        var all = prints.Select(fact => FamilyOperand.Printed(member, fundBase, fact)).ToList();
        foreach (string document in family.Prints(context, member, BudgetFamily.AllFunds).Select(fact => fact.Item.Document).Distinct())
        {
            if (!all.Exists(operand => operand.Document == document) && Computed(member, fundBase, document) is { } computed)
            {
                all.Add(computed);
            }
        }

        return context.Question is { NamesPaper: true, Document: { } paper } ? [.. all.Where(operand => operand.Document == paper)] : all;
    }

    /// <summary>One amount for each of several (member, base), of one paper: the paper that prints an amount that the question mentions, else the first that has all; null where none has.</summary>
    public IReadOnlyList<FamilyOperand>? OfOnePaper(IReadOnlyList<(Item Member, string Base)> wanted)
    {
        IReadOnlyList<IReadOnlyList<FamilyOperand>> papers = Papers(wanted);
        return papers.Count == 0 ? null : papers[0];
    }

    /// <summary>The same for every paper that has all of them, the one that is meant first.</summary>
    public IReadOnlyList<IReadOnlyList<FamilyOperand>> Papers(IReadOnlyList<(Item Member, string Base)> wanted)
    {
        IReadOnlyList<FamilyOperand>[] all = [.. wanted.Select(pair => All(pair.Member, pair.Base))];
        IEnumerable<(string Document, string Unit)> papers = all.SelectMany(operands => operands).Select(operand => (operand.Document, operand.Unit)).Distinct();
        return [.. papers.Select(paper => all.Select(operands => operands.FirstOrDefault(operand => operand.Document == paper.Document && operand.Unit == paper.Unit)).OfType<FamilyOperand>().ToArray())
            .Where(operands => operands.Length == wanted.Count)
            .OrderByDescending(operands => operands.Count(operand => context.Question.Mentions.Any(mention => mention.Yen == operand.Yen)))];
    }

    /// <summary>The member of which one paper prints all of several bases; empty where none or several are.</summary>
    public Item[] Printing(IReadOnlyList<string> bases)
    {
        Item[] members = [.. family.Members.Where(member => Papers([.. bases.Select(word => (member, word))]).Any(paper => paper.All(operand => operand.Kind is null)))];
        return members.Length == 1 ? members : [];
    }

    // 地方 is what 公費 leaves beside 国; a base of the whole is the sum of its parts.
    private FamilyOperand? Computed(Item member, string fundBase, string document)
    {
        Fact? Of(Item item, string word) => family.Prints(context, item, word).FirstOrDefault(fact => fact.Item.Document == document);
        if (fundBase == Local && Of(member, BudgetFamily.AllFunds) is { } all && Of(member, Nation) is { } nation && all.Figure.Unit == nation.Figure.Unit)
        {
            return new FamilyOperand(member, fundBase, checked((all.Figure.Yen ?? 0) - (nation.Figure.Yen ?? 0)), [all, nation], ComputationKind.Difference);
        }

        Fact[] parts = member == family.Whole ? [.. family.Parts.Select(part => Of(part, fundBase)).OfType<Fact>()] : [];
        return parts.Length > 1 && parts.Length == family.Parts.Count
            ? new FamilyOperand(member, fundBase, parts.Sum(fact => fact.Figure.Yen ?? 0), parts, ComputationKind.Sum)
            : null;
    }
}
