using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Differences and growth rates against the year before: as printed where the paper prints them, with the arithmetic shown.</summary>
public static class Differences
{
    // A name of which clearly more was said is the one that is meant.
    private const int NameBand = 80;
    private const int CoverageBand = 15;

    /// <summary>The line 「前年度当初 658百万円から178百万円の増（＋27.1％）」 with its formula.</summary>
    public static void Line(TurnContext context, Fact now, Fact before)
    {
        AnswerBuilder reply = context.Reply;
        long first = now.Figure.Yen ?? 0;
        long second = before.Figure.Yen ?? 0;
        long difference = checked(first - second);
        string unit = now.Figure.Unit;
        List<Segment> line = [Text(FactWords.YearAndStage(before) + "は"), reply.Amount(before), Text("で、")];
        line.AddRange(difference == 0
            ? [Text("増減はありません。"), reply.Cite(before)]
            : [reply.Result(ComputationKind.Difference, [first, second], difference, unit), Text(difference > 0 ? "の増" : "の減")]);
        if (difference != 0)
        {
            line.AddRange(second > 0 ? [Text("（"), reply.Ratio(ComputationKind.Growth, first, second), Text("）です。"), reply.Cite(before)] : [Text("（皆増）です。"), reply.Cite(before)]);
        }

        reply.Line(line);
        if (difference != 0)
        {
            Formula(context, now, before, difference);
        }
    }

    /// <summary>Answers a question for the difference or growth rate, or returns null where no subject has one.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => HasDifference(context, subject));
        if (!choice.Found)
        {
            return null;
        }

        return choice.Best.Count > 1 && !choice.Best[0].Whole && !context.Question.FollowsUp && Several(context, choice) is { } several
            ? several
            : Answer(context, choice.Best[0].Subject);
    }

    // Several names that hold the words: each with its own difference, instead of one by chance.
    private static Answer? Several(TurnContext context, SubjectChoice choice)
    {
        var found = new List<(Subject Subject, Fact Now, Fact Before)>();
        foreach (Link link in choice.Best.Where(link => link.NameCoverage >= choice.Best[0].NameCoverage - NameBand && link.Coverage >= choice.Best[0].Coverage - CoverageBand))
        {
            if (Pair(context.Sheet(link.Subject), context.Chooser.Newest, null) is { } pair
                && !found.Exists(known => SameFigure.Agree(known.Now, pair.Now) && SameFigure.Agree(known.Before, pair.Before)))
            {
                found.Add((link.Subject, pair.Now, pair.Before));
            }
        }

        if (found.Count < 2)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [.. found.Select(entry => entry.Subject)], [.. found.Select(entry => entry.Now.Item)], [.. found.Select(entry => entry.Now)]);
        context.Reply.Line(Text("当てはまるものが複数あります。"));
        foreach ((_, Fact now, Fact before) in found)
        {
            context.Reply.Line(Text("・"), context.Reply.Name(now.Item), Text("（" + FactWords.Place(now.Item) + "）："), context.Reply.Amount(now, strong: true), context.Reply.Cite(now));
            Line(context, now, before);
        }

        return context.Reply.Build(Outcome.Clarify);
    }

    /// <summary>Answers for a subject.</summary>
    public static Answer? Answer(TurnContext context, Subject subject)
    {
        FactSheet sheet = context.Sheet(subject);
        FiscalYear year = context.Question.Years.Where(year => year >= context.Chooser.Newest).DefaultIfEmpty(context.Chooser.Newest).First();
        if (context.Question.Years.Any(named => named > context.Chooser.Newest))
        {
            return null;
        }

        if (context.Question.Years.Any(named => named < context.Chooser.Newest.Previous))
        {
            return Refusals.NoDetail(context, FactWords.Name(subject.First) + "の、お尋ねの年度からの増減");
        }

        Fact? printed = sheet.All.FirstOrDefault(fact => fact is { Kind: FactKind.Money, Stage: Stage.Difference, Figure.Yen: not null });
        (Fact Now, Fact Before)? pair = Pair(sheet, year, printed);
        Fact? printedRate = sheet.All.FirstOrDefault(fact => fact.Kind == FactKind.Rate && fact.Figure.Text is not null && fact.Stage is Stage.Difference or Stage.Other or Stage.Draft && IsRatio(fact));
        if (printed is null && pair is null && (printedRate is null || !context.Question.Wants(Operation.Growth)))
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [subject], [], pair is { } facts ? [facts.Now] : printed is null ? [] : [printed]);
        if (context.Question.Wants(Operation.Growth))
        {
            GrowthLines(context, subject, pair, printed, printedRate);
        }
        else
        {
            DifferenceLines(context, subject, pair, printed);
        }

        NextSteps.ForSubject(context, subject, pair?.Now ?? printed);
        return context.Reply.Build(Outcome.Answered);
    }

    private static bool IsRatio(Fact fact) => fact.Figure.Unit is "％" or "%" && !fact.Qualifiers.Contains("構成比");

    private static void DifferenceLines(TurnContext context, Subject subject, (Fact Now, Fact Before)? pair, Fact? printed)
    {
        AnswerBuilder reply = context.Reply;
        if (pair is not { } facts)
        {
            if (printed is not null)
            {
                PrintedLine(context, subject, printed, first: true);
                Sides(context, subject, printed);
            }

            return;
        }

        long first = facts.Now.Figure.Yen ?? 0;
        long second = facts.Before.Figure.Yen ?? 0;
        long difference = checked(first - second);
        string unit = facts.Now.Figure.Unit;
        bool agrees = printed?.Figure.Yen is not long value || Math.Abs(value - difference) <= SameFigure.StepOf(printed);
        if (printed is not null && agrees)
        {
            PrintedLine(context, subject, printed, first: true);
        }
        else
        {
            reply.Line(
                Text(FactWords.Name(facts.Now.Item) + "の" + facts.Now.Year.Japanese + "の対前年増減額は"),
                reply.Result(ComputationKind.Difference, [first, second], difference, unit, strong: true),
                Text(Direction(difference)), reply.Cite(facts.Now));
        }

        Operands(context, facts);
        Formula(context, facts.Now, facts.Before, difference);
        if (printed is not null && !agrees)
        {
            reply.Line(Text("なお、資料の差引欄には"), reply.Amount(printed), Text("と印刷されており、計算結果と一致しません。"), reply.Cite(printed));
        }
    }

    private static void PrintedLine(TurnContext context, Subject subject, Fact printed, bool first)
    {
        long yen = printed.Figure.Yen ?? 0;
        context.Reply.Line(
            Text(FactWords.Name(printed.Item) + "の" + printed.Year.Japanese + "の対前年増減額は"),
            context.Reply.Amount(printed, strong: first), Text(Direction(yen)), context.Reply.Cite(printed));
    }

    private static void GrowthLines(TurnContext context, Subject subject, (Fact Now, Fact Before)? pair, Fact? printed, Fact? printedRate)
    {
        AnswerBuilder reply = context.Reply;
        if (printedRate is not null)
        {
            reply.Line(Text(FactWords.Name(printedRate.Item) + "について、資料には" + printedRate.Year.Japanese + "の比率が"), reply.Printed(printedRate), Text("と印刷されています。"), reply.Cite(printedRate));
        }

        if (pair is { } multiple && multiple.Before.Figure.Yen is > 0 && FamilyHandler.IsMultiple(context.Question))
        {
            reply.Line(
                Text(FactWords.Name(multiple.Now.Item) + "の" + multiple.Now.Year.Japanese + "は前年度の"),
                reply.Multiple(multiple.Now.Figure.Yen ?? 0, multiple.Before.Figure.Yen ?? 1, strong: true), Text("です。"), reply.Cite(multiple.Now));
        }

        if (pair is { } facts && facts.Before.Figure.Yen is > 0)
        {
            long first = facts.Now.Figure.Yen ?? 0;
            long second = facts.Before.Figure.Yen ?? 0;
            reply.Line(
                Text(FactWords.Name(facts.Now.Item) + "の" + facts.Now.Year.Japanese + "の対前年度の伸び率は"),
                reply.Ratio(ComputationKind.Growth, first, second, strong: true), Text("（対前年度比 "),
                reply.Ratio(ComputationKind.Share, first, second), Text("）です。"), reply.Cite(facts.Now));
            Operands(context, facts);
        }
        else if (pair is { } zero)
        {
            reply.Line(Text("前年度が"), reply.Amount(zero.Before), Text("のため、伸び率は計算できません（皆増）。"), reply.Cite(zero.Before));
        }
        else if (printed is not null && printedRate is null && !WorkedBack(context, printed))
        {
            PrintedLine(context, subject, printed, first: true);
        }
    }

    // A heading that prints the amount and the difference: the year before follows from them. Where another place prints it, that is said too.
    private static void Sides(TurnContext context, Subject subject, Fact printed)
    {
        if (NowOf(context, printed) is { Figure.Yen: long first } now && printed.Figure.Yen is long change && first > change)
        {
            context.Reply.Line(
                Text(FactWords.YearAndStage(now) + "は"), context.Reply.Amount(now), Text("で、前年度は"),
                context.Reply.Result(ComputationKind.Difference, [first, change], checked(first - change), now.Figure.Unit), Text("と逆算されます。"), context.Reply.Cite(now));
            context.Reply.Line(
                Text("計算: "), context.Reply.Amount(now), Text(" − "), context.Reply.Amount(printed), Text(" ＝ "),
                context.Reply.Result(ComputationKind.Difference, [first, change], checked(first - change), now.Figure.Unit));
        }

        foreach (Groups.YearPair pair in subject.Items.Select(item => Groups.YearPairs.Of(context, item)).OfType<Groups.YearPair>().Take(1))
        {
            context.Reply.Line(
                Text("「" + FactWords.Place(pair.Now.Item) + "」には、" + FactWords.YearAndStage(pair.Now) + " "), context.Reply.Amount(pair.Now), Text("、" + FactWords.YearAndStage(pair.Before) + " "),
                context.Reply.Amount(pair.Before), Text("と印刷されています。"), context.Reply.Cite(pair.Before));
        }
    }

    private static Fact? NowOf(TurnContext context, Fact printed) => context.FactsOf(printed.Item).FirstOrDefault(fact => fact.Year == printed.Year
        && fact.Stage is Stage.Draft or Stage.Initial && fact.Figure.Yen is not null && fact.Citation.Lines.From == printed.Citation.Lines.From);

    // The growth rate follows from them too.
    private static bool WorkedBack(TurnContext context, Fact printed)
    {
        Fact? now = NowOf(context, printed);
        long first = now?.Figure.Yen ?? 0;
        long change = printed.Figure.Yen ?? 0;
        if (now is null || first <= change)
        {
            return false;
        }

        AnswerBuilder reply = context.Reply;
        Segment before = reply.Result(ComputationKind.Difference, [first, change], checked(first - change), now.Figure.Unit);
        reply.Line(
            Text(FactWords.Name(now.Item) + "の" + now.Year.Japanese + "の対前年度の伸び率は"),
            reply.Ratio(ComputationKind.Growth, first, checked(first - change), strong: true), Text("（対前年度比 "),
            reply.Ratio(ComputationKind.Share, first, checked(first - change)), Text("）です。"), reply.Cite(now));
        reply.Line(
            Text(FactWords.YearAndStage(now) + "は"), reply.Amount(now), Text("、対前年は"), reply.Amount(printed), Text("と印刷されており、前年度は"), before,
            Text("と逆算されます。"), reply.Cite(printed));
        return true;
    }

    private static void Operands(TurnContext context, (Fact Now, Fact Before) facts) => context.Reply.Line(
        Text(FactWords.YearAndStage(facts.Now) + "は"), context.Reply.Amount(facts.Now), Text("、" + FactWords.YearAndStage(facts.Before) + "は"),
        context.Reply.Amount(facts.Before), Text("です。"), context.Reply.Cite(facts.Before));

    private static void Formula(TurnContext context, Fact now, Fact before, long difference)
    {
        if (difference != 0)
        {
            context.Reply.Line(
                Text("計算: "), context.Reply.Amount(now), Text(" − "), context.Reply.Amount(before), Text(" ＝ "),
                context.Reply.Result(ComputationKind.Difference, [now.Figure.Yen ?? 0, before.Figure.Yen ?? 0], difference, now.Figure.Unit));
        }
    }

    private static string Direction(long yen) => yen switch { > 0 => "の増です。", < 0 => "の減です。", _ => "（増減なし）です。" };

    private static bool HasDifference(TurnContext context, Subject subject)
    {
        FactSheet sheet = context.Sheet(subject);
        return sheet.All.Any(fact => fact is { Kind: FactKind.Money, Stage: Stage.Difference }) || Pair(sheet, context.Chooser.Newest, null) is not null
            || sheet.All.Any(fact => fact.Kind == FactKind.Rate && IsRatio(fact));
    }

    // The draft of a year beside the initial budget of the year before, of the same item and base.
    private static (Fact Now, Fact Before)? Pair(FactSheet sheet, FiscalYear year, Fact? printed)
    {
        foreach (Fact now in sheet.All.Where(fact => fact.Kind == FactKind.Money && fact.Year == year && fact.Stage is Stage.Draft or Stage.Initial or Stage.Plan
            && fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            Fact? before = sheet.All.FirstOrDefault(fact => fact.Item == now.Item && fact.Year == year.Previous && fact.Stage is Stage.Initial or Stage.Plan
                && fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.Pool) && fact.Figure.Unit == now.Figure.Unit && fact.Base.SequenceEqual(now.Base));
            if (before is not null && (printed is null || printed.Item == now.Item || printed.Figure.Unit == now.Figure.Unit))
            {
                return (now, before);
            }
        }

        return null;
    }
}
