using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says conditions and measures in words.</summary>
internal sealed class ConditionWords(Pen pen)
{
    /// <summary>A condition before the noun that it narrows.</summary>
    public IEnumerable<Segment> Of(Predicate condition) => condition switch
    {
        Predicate.Compare { Of.Kind: not MeasureKind.Amount, To: Scalar.Literal { Number: 0 } } change => [Text(Moved(change.Relation))],
        Predicate.Compare compare => [Text(Word(compare.Of.Kind) + "が"), .. To(compare.To), Text(Word(compare.Relation))],
        Predicate.Prints { Role: PassageRole.Status } status => [pen.Said(status.Words), Text("の")],
        Predicate.Prints prints =>
            [Text(Word(prints.Role) + (prints.Alone ? "が「" : "に「")), pen.Said(prints.Words), Text(prints.Alone ? "」だけの" : "」を含む")],
        Predicate.Bears bears => [Text("「" + bears.Mark + "」の印がある")],
        Predicate.Not { Condition: Predicate.Bears bears } => [Text("「" + bears.Mark + "」でない")],
        Predicate.Not not => [.. Of(not.Condition), Text("もの以外の")],
        Predicate.And and => [.. Of(and.First), Text("もので、"), .. Of(and.Second)],
        _ => [],
    };

    /// <summary>A measure.</summary>
    public static string Word(MeasureKind kind) => kind switch
    {
        MeasureKind.Change => "前年度からの増減額",
        MeasureKind.Growth => "前年度からの伸び率",
        _ => "金額",
    };

    /// <summary>A measure of a row: の令和7年度予算案, の令和7年度予算案の前年度からの増減額.</summary>
    public static string Of(MeasureKind kind, Fact fact) =>
        "の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + (kind == MeasureKind.Amount ? string.Empty : "の" + Word(kind));

    /// <summary>A text of a row.</summary>
    public static string Word(PassageRole role) => role switch
    {
        PassageRole.Implementer => "実施団体",
        PassageRole.Status => "新規・継続の別",
        PassageRole.Remark => "備考",
        PassageRole.Rate => "補助率",
        PassageRole.Description => "内容",
        PassageRole.Note => "注",
        _ => "記載",
    };

    private IEnumerable<Segment> To(Scalar scalar) => scalar switch
    {
        Scalar.Literal literal => [pen.Said(literal.Said)],
        Scalar.Mean => [Text("平均")],
        _ => [Text("比べた額")],
    };

    private static string Word(Relation relation) => relation switch
    {
        Relation.AtLeast => "以上の",
        Relation.MoreThan => "を超える",
        Relation.AtMost => "以下の",
        Relation.LessThan => "未満の",
        _ => "と同じ",
    };

    private static string Moved(Relation relation) => relation switch
    {
        Relation.AtLeast => "前年度から減っていない",
        Relation.MoreThan => "前年度より増えた",
        Relation.AtMost => "前年度から増えていない",
        Relation.LessThan => "前年度より減った",
        _ => "前年度と同額の",
    };
}
