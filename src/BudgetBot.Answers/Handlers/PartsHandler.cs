using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether a printed total is the sum of the printed parts: both figures, the formula, and what is in the sum.</summary>
public static class PartsHandler
{
    private const int MostNamed = 6;

    /// <summary>Answers for the first subject that has a total with parts, or returns null.</summary>
    public static Answer? TryAnswer(TurnContext context, IReadOnlyList<Subject> subjects)
    {
        Parts? parts = subjects.SelectMany(subject => Wholes(context, subject)).Select(whole => Parts.Of(context, whole)).FirstOrDefault(found => found is not null);
        return parts is null ? null : Answer(context, parts);
    }

    /// <summary>Answers whether the total of a document's table is the sum of its divisions or rows, or returns null where that is not asked.</summary>
    public static Answer? OfDocument(TurnContext context)
    {
        if (!context.Question.Total || context.Question.Divisions.Count > 0 || context.Question.Document is not { } document || !(context.Question.Wants(Operation.Sum) || context.Question.OfMembers))
        {
            return null;
        }

        Item? table = Members.Tables(context).FirstOrDefault(item => context.FactsOf(item).Any(IsTotal));
        if (table is null || table.Document != document)
        {
            return null;
        }

        bool divisions = context.Question.Normalized.Contains("区分", StringComparison.Ordinal);
        IEnumerable<Item> members = divisions ? context.Snapshot.Children(table).Where(item => item.Kind == ItemKind.Division) : Members.Of(context, table, supplementary: false);
        Fact[] counted = [.. members.Select(item => context.FactsOf(item).FirstOrDefault(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null })).OfType<Fact>()];
        return counted.Length < 2 ? null : Answer(context, new Parts(context.FactsOf(table).First(IsTotal), counted, [], null));
    }

    private static bool IsTotal(Fact fact) => fact is { Kind: FactKind.Money, Figure.Yen: not null };

    // The figure that the question repeats; else those of the year and stage wanted, the finer print first.
    private static IEnumerable<Fact> Wholes(TurnContext context, Subject subject)
    {
        FactSheet sheet = context.Sheet(subject);
        Fact[] candidates = [.. sheet.All.Where(fact => fact.Kind == FactKind.Money && fact.Figure.Yen is not null && fact.Stage != Stage.Difference
            && !fact.Qualifiers.Contains(Qualifiers.Pool) && !fact.Qualifiers.Contains(Qualifiers.OfWhich))];
        IEnumerable<Fact> chosen = context.Chooser.Choose(sheet, context.Question).Where(candidates.Contains);
        if (context.Question.Stages.Count == 0 && context.Question.Years.Count == 0)
        {
            chosen = chosen.Concat(candidates);
        }

        return candidates.Where(fact => MentionedFigures.Repeats(context.Question, fact)).Concat(chosen).Distinct();
    }

    private static Answer Answer(TurnContext context, Parts parts)
    {
        AnswerBuilder reply = context.Reply;
        Fact whole = parts.Whole;
        context.Topic = new Topic(context.Question, [context.SubjectOf(whole.Item)], [.. parts.Counted.Select(fact => fact.Item)], [whole]);
        string unit = parts.Counted.Append(whole).Select(fact => fact.Figure.Unit).MinBy(MoneyFormat.SizeOf) ?? "円";
        long[] operands = [.. parts.Counted.Select(fact => fact.Figure.Yen ?? 0)];
        List<Segment> line =
        [
            reply.Name(whole.Item), Text("の" + FactWords.YearAndStage(whole) + "は"), reply.Amount(whole, strong: true), Text("と印刷されています。"), reply.Cite(whole),
            Text("掲載された内訳の合計は"), reply.Result(ComputationKind.Sum, operands, parts.Sum, unit, strong: true),
        ];
        if (parts.Gap == 0)
        {
            line.Add(Text("で、一致します。"));
        }
        else
        {
            long gap = Math.Abs(parts.Gap);
            line.AddRange([Text("で、"), reply.Result(ComputationKind.Difference, [Math.Max(parts.Sum, whole.Figure.Yen ?? 0), Math.Min(parts.Sum, whole.Figure.Yen ?? 0)], gap, unit)]);
            line.Add(Text(parts.IsRounding ? "違いますが、端数処理（四捨五入）の範囲です。" : "違い、一致しません。"));
        }

        reply.Line(line);
        Sums.Formula(context, parts.Counted, unit);
        Reasons(context, parts);
        Receipts.Line(context, parts.Counted, parts.LeftOut);
        return reply.Build(Outcome.Answered);
    }

    private static void Reasons(TurnContext context, Parts parts)
    {
        if (parts.Gap == 0 || parts.IsRounding)
        {
            return;
        }

        AnswerBuilder reply = context.Reply;
        Fact[] repeated = [.. parts.Counted.Where(fact => fact.Qualifiers.Contains(Qualifiers.Repeated))];
        if (repeated.Length is > 0 and <= MostNamed && Math.Abs((parts.Whole.Figure.Yen ?? 0) - parts.SumWithoutRepeated) <= SameFigure.StepOf(parts.Whole))
        {
            reply.Line(Text("再掲（" + string.Join("、", repeated.Select(fact => FactWords.Name(fact.Item))) + "）を除くと一致します。"));
        }
        else if (parts.Box is { Kind: ItemKind.Breakdown } box && context.Words.Holds(SpeechKind.Incomplete, box.Printed))
        {
            reply.Line(Text("内訳は「"), reply.Name(box), Text("」とあり、すべての事業が載っているとは限りません。"));
        }
        else
        {
            reply.Line(Text("差の理由は資料には書かれていません（どちらかの誤りか、掲載されていない事業があるのかは、資料からは判断できません）。"));
        }
    }
}
