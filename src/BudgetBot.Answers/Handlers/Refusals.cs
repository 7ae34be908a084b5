using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>A reason where there is no answer, with the nearest items; never a figure in place of one.</summary>
public static class Refusals
{
    private const int WholeName = 880;

    /// <summary>The subject is there, but not for the year or stage asked for.</summary>
    public static Answer OtherYearOrStage(TurnContext context, SubjectChoice choice)
    {
        Subject subject = choice.Best[0].Subject;
        context.Reply.Mention(subject.First);
        string wanted = Wanted(context);
        string[] there = [.. context.Sheet(subject).Money(null, null).Where(fact => fact.Stage != Stage.Difference)
            .Select(FactWords.YearAndStage).Distinct().Take(4)];
        context.Reply.Line(subject.Items.Select(item => UnreadFigures.Of(context, item)).FirstOrDefault(left => left is not null) is { } unread
            ? [Text($"「{subject.Printed}」の{wanted}の額は、資料から読み取れていません。この項目には、確かに読み取れなかった数字があります。"), context.Reply.Cite(unread)]
            : [Text($"「{subject.Printed}」の{wanted}の額は、資料に記載がありません。")]);
        if (there.Length > 0)
        {
            context.Reply.Line(Text("記載があるのは、" + string.Join("、", there) + "です。"));
            context.Reply.Step(NextSteps.Title(there[0] + "を見る"), subject.Printed + "の" + there[0] + "は？");
        }

        return Searched(context).Build(Outcome.NotFound);
    }

    /// <summary>Nothing fits: the nearest items are offered.</summary>
    public static Answer NotFound(TurnContext context)
    {
        if (UnreadFigures.Named(context) is { } left)
        {
            context.Reply.Line(Text("お尋ねの項目は資料に載っていますが、その数字を確かに読み取れなかったため、お答えできません。原本のこの箇所でご確認ください。"), context.Reply.Cite(left));
        }
        else if (context.Question.Links is [{ ByReading: false } best, ..] && (best.Whole || best.NameCoverage >= WholeName) && !context.Sheet(best.Subject).HasMoney && context.Speech.AsksForMoney(context.Question.Normalized))
        {
            context.Reply.Mention(best.Subject.First);
            context.Reply.Line(Text("「" + best.Subject.Printed + "」は資料に載っていますが、その額は印刷されていません。"));
        }
        else
        {
            context.Reply.Line(Text("お尋ねの内容は、読み込んでいる資料には見当たりませんでした。"));
        }

        Nearest(context);
        return Searched(context).Build(Outcome.NotFound);
    }

    /// <summary>Nothing is named, and what was asked before is not in the sources: asks back.</summary>
    public static Answer WhichItem(TurnContext context, Topic before)
    {
        context.Reply.Line(Text("どの事業・項目についてのお尋ねでしょうか。直前のお尋ねの内容は、資料に見当たりませんでした。"));
        foreach (Subject subject in before.Subjects.Take(1))
        {
            context.Reply.Mention(subject.First);
            context.Reply.Line(Text("その前は「" + subject.Printed + "」についてお答えしました。"));
            context.Reply.Step(NextSteps.Title(subject.Printed), subject.Printed + "について教えて");
        }

        return context.Reply.Build(Outcome.Clarify);
    }

    /// <summary>The item is there, but not the detail that is asked for.</summary>
    public static Answer NoDetail(TurnContext context, string detail)
    {
        context.Reply.Line(Text(detail + "は、資料に記載がありません。"));
        Nearest(context);
        return Searched(context).Build(Outcome.NotFound);
    }

    /// <summary>Every year that is named is one of which the sources print nothing.</summary>
    public static Answer OtherYear(TurnContext context)
    {
        context.Reply.Line(Text("お尋ねの年度（" + string.Join("、", context.Question.Years.Select(year => year.Japanese)) + "）の数値は、資料に記載がありません。"));
        return Searched(context).Build(Outcome.NotFound);
    }

    /// <summary>A place or office that no source covers.</summary>
    public static Answer ForeignScope(TurnContext context, string scope)
    {
        context.Reply.Line(Text($"「{scope}」の予算に関する資料は読み込んでいません。"));
        return Searched(context).Build(Outcome.OutOfScope);
    }

    /// <summary>Opinions and forecasts.</summary>
    public static Answer NoOpinion(TurnContext context)
    {
        context.Reply.Line(Text("意見や見通しはお答えできません。資料に印刷された額と、そこから計算できる値だけをお答えします。"));
        return context.Reply.Build(Outcome.OutOfScope);
    }

    private static string Wanted(TurnContext context)
    {
        FiscalYear? year = context.Chooser.YearOf(context.Question);
        Stage? stage = context.Question.Stages.Count > 0 ? context.Question.Stages[0] : null;
        return (year, stage) switch
        {
            (null, null) => "お尋ねの年度・段階",
            (null, { } only) => only.Word(),
            ({ } only, null) => only.Japanese,
            ({ } named, { } kind) => FactWords.YearAndStage(named, kind),
        };
    }

    private static void Nearest(TurnContext context)
    {
        Link[] near = [.. context.Question.Links.Where(link => link.Coverage >= 250).Take(3)];
        foreach (Link link in near)
        {
            context.Reply.Mention(link.Subject.First);
        }

        if (near.Length > 0)
        {
            context.Reply.Line(Text("近い項目: " + string.Join("、", near.Select(link => "「" + link.Subject.Printed + "」"))));
            foreach (Link link in near)
            {
                context.Reply.Step(NextSteps.Title(link.Subject.Printed), link.Subject.Printed + "について教えて");
            }
        }
    }

    private static AnswerBuilder Searched(TurnContext context) => context.Reply.Line(
        Text("調べた資料: " + string.Join("、", context.Snapshot.Papers.Select(source => "「" + source.Title + "」"))));
}
