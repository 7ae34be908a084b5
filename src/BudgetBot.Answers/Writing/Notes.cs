using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>The one note below an answer: what was left out, or what does not agree.</summary>
internal static class Notes
{
    private const int MostNamed = 5;

    /// <summary>The note on a value, where it needs one.</summary>
    public static void Write(ScalarValue value, Pen pen)
    {
        ScalarValue[] all = [.. All(value)];
        Missing[] left = [.. all.SelectMany(one => (one.Set?.LeftOut ?? []).Concat(one.Of?.LeftOut ?? []))
            .DistinctBy(missing => missing.Row.Item)];
        Row[] repeated = [.. all.SelectMany(one => one.Set?.Repeated ?? [])];
        if (left.Length > 0)
        {
            LeftOut(left, pen);
        }
        else if (repeated.Length > 0)
        {
            pen.Reply.Line([Text("再掲のため二重に数えていないもの："), .. Names(repeated, pen)]);
        }
        else if (Differing.Words(value, pen) is { Length: > 0 } differing)
        {
            pen.Reply.Line(Text(differing));
        }
        else if (all.Select(one => one.Set?.Instead).FirstOrDefault(stage => stage is not null) is not null)
        {
            Instead(pen);
        }
        else if (all.Select(one => one.Printed).FirstOrDefault(printed => printed is not null) is { } total)
        {
            Printed(total, pen);
        }
        else if (all.SelectMany(one => one.Set?.Rows ?? [])
            .FirstOrDefault(row => row.Disagrees is not null) is { Disagrees: Derivation.Printed printed })
        {
            pen.Reply.Line([Text("資料に印刷された差引は "), pen.Figures.Printed(printed.Operand), Text(" で、上の計算と一致しません。"),
                .. pen.Cite([printed.Operand])]);
        }
        else if (value.Sharing > 1)
        {
            pen.Reply.Line(Text("同じ値のものが"), Count(value.Set!.Rows.Where(row => row.Number == value.Inner[0].Number), pen), Text("あります。"));
        }
    }

    /// <summary>The note on rows, where they need one.</summary>
    public static void Write(Result.Listed listed, Pen pen)
    {
        if (listed.Of.LeftOut.Count > 0)
        {
            LeftOut(listed.Of.LeftOut, pen);
        }
        else if (listed.Measured.Instead is not null)
        {
            Instead(pen);
        }
    }

    /// <summary>Names what has no figure of its own, with the reason.</summary>
    public static void LeftOut(IReadOnlyList<Missing> left, Pen pen)
    {
        if (left.Count == 0)
        {
            return;
        }

        foreach (Missing missing in left)
        {
            pen.Reply.Mention(missing.Row.Item);
        }

        string names = string.Join("、",
            left.Take(MostNamed).Select(missing => FactWords.Name(missing.Row.Item) + "（" + Word(missing) + "）"));
        pen.Reply.Line([Text("除いたもの："), Count(left.Select(missing => missing.Row), pen),
            Text("　" + names + (left.Count > MostNamed ? "ほか" : string.Empty))]);
    }

    /// <summary>Why a row has no figure.</summary>
    public static string Word(Missing? missing) => missing?.Obstacle switch
    {
        Obstacle.Pool or Obstacle.Shared => "内数で単独の額なし",
        Obstacle.None => "計上なし",
        Obstacle.Blank => "空欄",
        Obstacle.BelowUnit => "単位未満",
        Obstacle.NoYearBefore => "前年度の額なし",
        Obstacle.ZeroBase => "前年度が零",
        Obstacle.OtherFrame => "お尋ねの年度・段階の額なし",
        _ => "額の記載なし",
    };

    private static void Instead(Pen pen) => pen.Reply.Line(Text("当初予算・予算案の額は印刷されていないため、印刷されている段階の額です。"));

    private static Segment Count(IEnumerable<Measured> rows, Pen pen) => Count(rows.Select(row => row.Row), pen);

    private static Segment Count(IEnumerable<Row> rows, Pen pen) => pen.Figures.Figure(new Derivation.Counted([.. rows]), Dimension.Count);

    private static IEnumerable<Segment> Names(Row[] rows, Pen pen) =>
        rows.Take(MostNamed).SelectMany((row, at) => new[] { Text(at == 0 ? string.Empty : "、"), pen.Name(row) });

    private static void Printed(PrintedTotal total, Pen pen)
    {
        pen.Figures.Use(total.Computed);
        string words = total.Agreement switch
        {
            Agreement.Same => " と一致します。",
            Agreement.Rounding => "（各行を足すと ",
            _ => " とは一致しません。",
        };
        Segment[] computed = total.Agreement == Agreement.Rounding ? [pen.Figures.Amount(total.Computed.Result), Text("。違いは端数処理の範囲）です。")]
            : [];
        pen.Reply.Line([Text("資料に印刷された" + FactWords.YearAndStage(total.Operand.Fact) + "の額 "), pen.Figures.Printed(total.Operand),
            Text(words), .. computed, .. pen.Cite([total.Operand])]);
    }

    private static IEnumerable<ScalarValue> All(ScalarValue value) => value.Inner.SelectMany(All).Prepend(value);
}
