using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says what rows and values are: 「区分4の事業のうち金額が5,000万円を超えるもの」.</summary>
internal sealed class Phrases(Pen pen)
{
    private const int MostNames = 4;

    /// <summary>Rows.</summary>
    public IEnumerable<Segment> Of(RowSet set) => set.Node switch
    {
        Rows.Whole whole => [Text($"「{Title(whole.Document)}」（総額）")],
        Rows.Body body => [Text(body.Title)],
        Rows.Named => Names(set.Rows),
        Rows.Within within =>
            [.. Source(within.Place), .. Of(set.Inner[0].Node is Rows.Named ? set.Inner[0] with { Rows = set.Rows } : set.Inner[0])],
        Rows.Members members => [.. Container(set.Inner[0]), Text("の" + Word(members.Level))],
        Rows.Where where => [.. Of(set.Inner[0]), Text("のうち、"), .. new ConditionWords(pen).Of(where.Condition), Text("もの")],
        Rows.Top top => [.. Of(set.Inner[0]), Text($"のうち、{ConditionWords.Word(top.By.Kind)}が{Place(top)}もの")],
        Rows.Union => Joined([.. set.Inner.Select(Of)]),
        Rows.Except => [.. Of(set.Inner[0]), Text("から"), .. Of(set.Inner[1]), Text("を除いたもの")],
        _ => Names(set.Rows),
    };

    /// <summary>A value, without its figure.</summary>
    public IEnumerable<Segment> Of(ScalarValue value) => value.Node switch
    {
        Scalar.Value { Measure: var measure } => [.. One(value), Text(ConditionWords.Of(measure.Kind, value.Set!.Rows[0].Leaf.Fact))],
        Scalar.Diff => [.. Of(value.Inner[0]), Text("から"), .. Of(value.Inner[1]), Text("を引いた差")],
        Scalar.Ratio => [.. Of(value.Inner[1]), Text("に対する"), .. Of(value.Inner[0]), Text("の割合")],
        Scalar.Literal literal => [pen.Said(literal.Said)],
        _ => [.. Of(value.Of!), Text("の"), .. Kind(value)],
    };

    /// <summary>What kind of figure a value is, without what it is of: 合計（令和7年度予算案）.</summary>
    public static IEnumerable<Segment> Kind(ScalarValue value) => value.Node switch
    {
        Scalar.Value { Measure: var measure } => [Text(ConditionWords.Of(measure.Kind, value.Set!.Rows[0].Leaf.Fact)[1..])],
        Scalar.Sum sum => [Text("合計" + Measured(sum.Measure)), .. Frame(value)],
        Scalar.Mean mean => [Text("平均" + Measured(mean.Measure)), .. Frame(value)],
        Scalar.Count => [Text("件数")],
        Scalar.Diff => [Text("差")],
        Scalar.Ratio ratio => [Text(ratio.Form == RatioForm.Percent ? "割合" : "倍率")],
        Scalar.RankOf => [Text("順位")],
        _ => [],
    };

    /// <summary>What a value is of, without what kind of figure it is.</summary>
    public IEnumerable<Segment> Subject(ScalarValue value) => value.Node switch
    {
        Scalar.Diff => [.. Of(value.Inner[0]), Text("と"), .. Of(value.Inner[1])],
        Scalar.Ratio => Of(value),
        Scalar.RankOf rank => [.. Of(value.Inner[0]), Text("、"), .. Of(value.Among!),
            Text($"のなかで{ConditionWords.Word(rank.By.Kind)}の{End(rank.Way)}順")],
        _ => Of(value.Of!),
    };

    /// <summary>The one row of a value: its name, and how it was chosen.</summary>
    public IEnumerable<Segment> One(ScalarValue value)
    {
        Row row = value.Set!.Rows[0].Row;
        return value.Of!.Node is Rows.Whole or Rows.Within ? Of(value.Of) : [pen.Name(row)];
    }

    /// <summary>Year and stage of all figures of a value in brackets, where they are of one.</summary>
    public static IEnumerable<Segment> Frame(ScalarValue value)
    {
        string[] frames = [.. (value.Set?.Rows ?? []).Select(row => FactWords.YearAndStage(row.Leaf.Fact)).Distinct()];
        return frames.Length == 1 ? [Text("（" + frames[0] + "）")] : [];
    }

    /// <summary>The title of a source.</summary>
    public string Title(string document) => pen.Snapshot.Sources.First(source => source.Document == document).Title;

    /// <summary>Which places of an order are meant.</summary>
    public static string Place(Rows.Top top)
    {
        string end = End(top.Way);
        return top.From > 1 ? Ordinals.Of(top.From) + "番目に" + end : top.Count > 1 ? end + "上位の" : "最も" + end;
    }

    /// <summary>Which end of an order comes first.</summary>
    public static string End(Way way) => way == Way.Largest ? "大きい" : "小さい";

    private static string Measured(Measure measure) =>
        measure.Kind == MeasureKind.Amount ? string.Empty : "の" + ConditionWords.Word(measure.Kind);

    private IEnumerable<Segment> Container(RowSet set) => set.Node is Rows.Whole whole ? [Text($"「{Title(whole.Document)}」")] : Of(set);

    private IEnumerable<Segment> Source(Rows place) => place switch
    {
        Rows.Whole whole => [Text($"「{Title(whole.Document)}」の")],
        Rows.Body body => [Text(body.Title + "の")],
        _ => [],
    };

    private IEnumerable<Segment> Names(IReadOnlyList<Row> rows) =>
        [.. Joined([.. rows.Take(MostNames).Select(row => (IEnumerable<Segment>)[pen.Name(row)])]),
            Text(rows.Count > MostNames ? "ほか" : string.Empty)];

    private static IEnumerable<Segment> Joined(IReadOnlyList<IEnumerable<Segment>> parts) =>
        parts.SelectMany((part, at) => at == 0 ? part : part.Prepend(Text(parts.Count > 2 ? "、" : "と")));

    private static string Word(Level level) => level switch
    {
        Level.Below => "内訳",
        Level.Division => "区分",
        Level.Title => "款",
        Level.Item => "項",
        Level.Paragraph => "目",
        Level.Clause => "節",
        _ => "事業",
    };
}
