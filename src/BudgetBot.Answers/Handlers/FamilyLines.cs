using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The lines of answers about a budget's parts and bases.</summary>
public static class FamilyLines
{
    /// <summary>「地域医療介護総合確保基金のうち介護分の令和7年度予算案（公費）は524億円です。」 with the formula where it is computed.</summary>
    public static void Amount(TurnContext context, FamilyOperand operand)
    {
        string unit = context.Question.Unit?.Name ?? operand.Unit;
        Segment[] spoken = MoneyFormat.Spoken(operand.Yen) == MoneyFormat.InUnit(operand.Yen, unit) ? [] : [Text("（"), SpokenResult(operand.Yen), Text("）")];
        context.Reply.Line([Text(Name(operand) + "は"), Figure(context, operand, unit, strong: true), .. spoken, Text("です。"), .. Cites(context, operand)]);
        Formula(context, operand);
    }

    /// <summary>The prints of the same amount in other papers and units.</summary>
    public static void Others(TurnContext context, IReadOnlyList<FamilyOperand> all)
    {
        foreach (FamilyOperand other in all.Skip(1).Where(other => other.Yen != all[0].Yen && other.Document != all[0].Document).DistinctBy(other => other.Document).Take(2))
        {
            context.Reply.Line([Text("・「" + TitleOf(context, other) + "」では"), Figure(context, other, other.Unit), Text(other.Kind is null ? "と印刷されています。" : "となります。"), .. Cites(context, other)]);
            Formula(context, other);
        }
    }

    /// <summary>The parts of an amount.</summary>
    public static void Parts(TurnContext context, IReadOnlyList<FamilyOperand> parts, FamilyOperand whole)
    {
        List<Segment> line = [Text("内訳: ")];
        foreach (FamilyOperand part in parts)
        {
            line.AddRange([Text(line.Count > 1 ? " ＋ " : string.Empty), context.Reply.Name(part.Member), Text(" "), Figure(context, part, part.Unit), .. Cites(context, part)]);
        }

        if (parts.Sum(part => part.Yen) == whole.Yen)
        {
            line.AddRange([Text(" ＝ "), context.Reply.Result(ComputationKind.Sum, [.. parts.Select(part => part.Yen)], whole.Yen, whole.Unit)]);
        }

        context.Reply.Line(line);
    }

    /// <summary>The share of one amount in another, with the formula.</summary>
    public static void Share(TurnContext context, FamilyOperand part, FamilyOperand whole)
    {
        context.Reply.Line([
            Text(Name(part) + "は、" + Name(whole) + "の"), context.Reply.Ratio(ComputationKind.Share, part.Yen, whole.Yen, strong: true), Text("です。"), .. Cites(context, part)]);
        context.Reply.Line([Text("計算: "), Figure(context, part, part.Unit), Text(" ÷ "), Figure(context, whole, whole.Unit), .. Cites(context, whole)]);
        Formula(context, part);
        Formula(context, whole);
    }

    /// <summary>The same share by the figures of another paper, where its rounding gives another ratio.</summary>
    public static void OtherShare(TurnContext context, IReadOnlyList<IReadOnlyList<FamilyOperand>> papers)
    {
        foreach (IReadOnlyList<FamilyOperand> paper in papers.Skip(1).Where(paper => paper[0].Document != papers[0][0].Document).Take(1))
        {
            context.Reply.Line([
                Text("・「" + TitleOf(context, paper[0]) + "」の額では"), context.Reply.Ratio(ComputationKind.Share, paper[0].Yen, paper[1].Yen), Text("（"),
                Figure(context, paper[0], paper[0].Unit), Text(" ÷ "), Figure(context, paper[1], paper[1].Unit), Text("）です。"), .. Cites(context, paper[0])]);
        }
    }

    /// <summary>How many times the smaller of two amounts the larger one is.</summary>
    public static void Multiple(TurnContext context, FamilyOperand first, FamilyOperand second)
    {
        (FamilyOperand large, FamilyOperand small) = first.Yen >= second.Yen ? (first, second) : (second, first);
        context.Reply.Line([
            Text(Name(large) + "は、" + Name(small) + "の"), context.Reply.Multiple(large.Yen, small.Yen, strong: true), Text("です。"), .. Cites(context, large)]);
        context.Reply.Line([Text("計算: "), Figure(context, large, large.Unit), Text(" ÷ "), Figure(context, small, small.Unit), .. Cites(context, small)]);
    }

    /// <summary>The difference of two amounts, with the formula.</summary>
    public static void Difference(TurnContext context, FamilyOperand first, FamilyOperand second)
    {
        (FamilyOperand large, FamilyOperand small) = first.Yen >= second.Yen ? (first, second) : (second, first);
        string unit = context.Question.Unit?.Name ?? large.Unit;
        context.Reply.Line(
            Text(Name(large) + "のほうが"), context.Reply.Result(ComputationKind.Difference, [large.Yen, small.Yen], large.Yen - small.Yen, unit, strong: true), Text("多いです。"));
        foreach (FamilyOperand operand in new[] { first, second })
        {
            context.Reply.Line([Text("・" + Name(operand) + "："), Figure(context, operand, operand.Unit), .. Cites(context, operand)]);
            Formula(context, operand);
        }

        context.Reply.Line(
            Text("計算: "), Figure(context, large, large.Unit), Text(" − "), Figure(context, small, small.Unit), Text(" ＝ "),
            context.Reply.Result(ComputationKind.Difference, [large.Yen, small.Yen], large.Yen - small.Yen, large.Unit));
    }

    private static string Name(FamilyOperand operand)
    {
        Fact fact = operand.Facts[0];
        string name = operand.Member.Parent is { Kind: ItemKind.Entry } whole ? whole.Printed + "の" + operand.Member.Printed : operand.Member.Printed + "（全体）";
        return name + "（" + FactWords.YearAndStage(fact) + "、" + operand.Base + "）";
    }

    private static Segment Figure(TurnContext context, FamilyOperand operand, string unit, bool strong = false)
    {
        foreach (Fact fact in operand.Facts)
        {
            context.Reply.Use(fact);
        }

        context.Reply.Mention(operand.Member);
        return operand.Kind is { } kind
            ? context.Reply.Result(kind, operand.Terms, operand.Yen, unit, strong)
            : context.Reply.Amount(operand.Facts[0], unit, strong);
    }

    private static IEnumerable<Segment> Cites(TurnContext context, FamilyOperand operand) => operand.Facts.DistinctBy(fact => fact.Citation.Lines).Select(context.Reply.Cite);

    private static void Formula(TurnContext context, FamilyOperand operand)
    {
        if (operand.Kind is not { } kind)
        {
            return;
        }

        string sign = kind == ComputationKind.Difference ? " − " : " ＋ ";
        List<Segment> line = [Text("計算（" + operand.Base + "の額は印刷されていないため）: ")];
        foreach (Fact fact in operand.Facts)
        {
            line.AddRange([Text(line.Count > 1 ? sign : string.Empty), context.Reply.Name(fact.Item), Text("（" + string.Join('・', fact.Base) + "）"), context.Reply.Amount(fact), context.Reply.Cite(fact)]);
        }

        context.Reply.Line([.. line, Text(" ＝ "), context.Reply.Result(kind, operand.Terms, operand.Yen, operand.Unit)]);
    }

    private static string TitleOf(TurnContext context, FamilyOperand operand) => context.Snapshot.Papers.First(source => source.Document == operand.Document).Title;
}
