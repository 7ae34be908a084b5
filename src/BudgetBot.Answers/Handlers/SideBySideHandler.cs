using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about two or more figures side by side: two subjects, two stages, two divisions, two bases — sum, difference, share.</summary>
public static class SideBySideHandler
{
    private const int Named = 600;
    private const int CommonBand = 200;

    /// <summary>Answers, or returns null where the question does not name two figures.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        IReadOnlyList<Fact> facts = Operands(context);
        return facts.Count < 2 ? null : Answer(context, facts);
    }

    /// <summary>Answers for given figures.</summary>
    public static Answer Answer(TurnContext context, IReadOnlyList<Fact> facts)
    {
        context.Topic = new Topic(context.Question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [.. facts.Select(fact => fact.Item)], facts);
        if (facts.Any(fact => fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            return NoOperand(context, facts);
        }

        if (context.Question.Wants(Operation.Share))
        {
            return Shares.Answer(context, facts);
        }

        // 「Aの合計とBの合計の差」 asks for the difference.
        if (context.Question.Wants(Operation.Sum) && !context.Question.Wants(Operation.Compare))
        {
            Sums.Line(context, string.Join("と", facts.Select(Label)), facts, context.Question.Wants(Operation.Average));
            return context.Reply.Build(Outcome.Answered);
        }

        return facts.Count == 2 && !JustAmounts(context.Question) ? Compare(context, facts) : Each(context, facts);
    }

    /// <summary>Answers where several names are said and the figure of each is asked for (AとBはそれぞれいくら), else null.</summary>
    public static Answer? EachAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (SectionRows.TryAnswer(context) is { } rows)
        {
            return rows;
        }

        bool several = (question.Each && question.Parts.Count > 1) || question.Stages.Count > 1 || question.Years.Count > 1;
        IReadOnlyList<Fact> facts = several && question.Divisions.Count == 0 && JustAmounts(question) ? Operands(context) : [];
        return facts.Count < 2 ? null : Answer(context, facts);
    }

    private static bool JustAmounts(Question question) => question.Operation is Operation.Amount or Operation.Unspecified;

    private static Answer Each(TurnContext context, IReadOnlyList<Fact> facts)
    {
        AnswerBuilder reply = context.Reply;
        foreach (Fact fact in context.Question.Wants(Operation.Compare) ? facts.OrderByDescending(fact => fact.Figure.Yen ?? 0) : facts.AsEnumerable())
        {
            context.Reply.Mention(fact.Item);
            reply.Line(Text("・" + Label(fact) + FactWords.Remarks(fact) + "："), reply.Amount(fact, strong: true), Text("（"), reply.Spoken(fact), Text("）"), reply.Cite(fact));
        }

        // 「当初と補正」 of an item without a supplement: what was asked for and is not there is said.
        foreach (Stage missing in context.Question.Stages.Where(stage => stage is Stage.Supplementary && facts.All(fact => fact.Stage != stage)))
        {
            reply.Line(Text(FactWords.Name(facts[0].Item) + "の" + missing.Word() + "の額は、資料に記載がありません。"));
        }

        return reply.Build(Outcome.Answered);
    }

    /// <summary>The figures that the question names, in its order; fewer than two where it does not name several.</summary>
    public static IReadOnlyList<Fact> Operands(TurnContext context)
    {
        Question question = context.Question;
        if (question.Rows.Count > 0)
        {
            return WithNumbers(context);
        }

        if (question.Divisions.Count > 1 && Rows(context) is { Count: > 1 } rows)
        {
            return rows;
        }

        if (question.Divisions.Count > 1)
        {
            return [.. question.Divisions.Select(label => NamedFigure.OfDivision(context, label).FirstOrDefault()).OfType<Fact>()];
        }

        if (question.Stages.Count > 1 && OfStages(context) is { Count: > 1 } stages)
        {
            return stages;
        }

        if (question.Years.Count > 1 && question.Stages.Count < 2 && question.Parts.Count < 2)
        {
            return OfYears(context);
        }

        if (question.Parts.Count > 1)
        {
            return [.. question.Parts.Select(part => NamedFigure.OfLinks(context, part)).OfType<Fact>()];
        }

        return [];
    }

    // 「No.1と病床機能分化・連携事業とNo.3」: what is named besides is another operand, unless it is one of the rows.
    private static IReadOnlyList<Fact> WithNumbers(TurnContext context)
    {
        IReadOnlyList<Fact> rows = RowHandler.Figures(context);
        IReadOnlyList<IReadOnlyList<Link>> named = context.Question.Parts.Count > 0 ? context.Question.Parts
            : context.Question.Links is [{ NameShare: >= Named }, ..] ? [context.Question.Links] : [];
        return [.. rows.Concat(named.Select(part => NamedFigure.OfLinks(context, part)).OfType<Fact>()).DistinctBy(fact => fact.Item)];
    }

    // A pool (内数) is no operand: the figures are shown side by side, and nothing is computed.
    private static Answer NoOperand(TurnContext context, IReadOnlyList<Fact> facts)
    {
        context.Reply.Line(Text("内数の額が含まれるため、計算はできません。印刷された額は次のとおりです。"));
        foreach (Fact fact in facts)
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(Text("・" + Label(fact) + FactWords.Remarks(fact) + "："), context.Reply.Amount(fact), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer Compare(TurnContext context, IReadOnlyList<Fact> facts)
    {
        AnswerBuilder reply = context.Reply;
        long first = facts[0].Figure.Yen ?? 0;
        long second = facts[1].Figure.Yen ?? 0;
        (Fact large, Fact small) = first >= second ? (facts[0], facts[1]) : (facts[1], facts[0]);
        long difference = Math.Abs(checked(first - second));
        bool wantsDifference = context.Question.Wants(Operation.Compare) || context.Question.Wants(Operation.Difference);
        if (wantsDifference)
        {
            string unit = MoneyFormat.SizeOf(large.Figure.Unit) <= MoneyFormat.SizeOf(small.Figure.Unit) ? large.Figure.Unit : small.Figure.Unit;
            reply.Line(
                Text(difference == 0 ? "両者は同額です（差 " : Label(large) + "のほうが"),
                reply.Result(ComputationKind.Difference, [large.Figure.Yen ?? 0, small.Figure.Yen ?? 0], difference, context.Question.Unit?.Name ?? unit, strong: true),
                Text(difference == 0 ? "）。" : "多いです。"));
        }

        foreach (Fact fact in facts)
        {
            reply.Line(Text("・" + Label(fact) + FactWords.Remarks(fact) + "："), reply.Amount(fact, strong: !wantsDifference), Text("（"), reply.Spoken(fact), Text("）"), reply.Cite(fact));
        }

        return reply.Build(Outcome.Answered);
    }

    // One name that stands in several of the divisions: 「…は区分２と区分４でいくら違う」.
    private static IReadOnlyList<Fact> Rows(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => subject.Items.Count > 1);
        return !choice.Found
            ? []
            : [.. choice.Best[0].Subject.Items.Where(item => item.Parent is { Kind: ItemKind.Division }).Select(item => Members.FactOf(context, item)).OfType<Fact>()];
    }

    private static string Label(Fact fact) => FactWords.Name(fact.Item) + "（" + FactWords.YearAndStage(fact) + "）";

    // 予算案と補正: each stage with the year named beside it, where as many years as stages are named.
    private static IReadOnlyList<Fact> OfStages(TurnContext context)
    {
        Question question = context.Question;
        var facts = new List<Fact>();

        // One subject that prints all stages is meant before several that print one each.
        SubjectChoice common = SubjectChooser.Choose(question.Links, subject => question.Stages.All(stage => OfStage(context, subject, null, stage) is not null));
        IReadOnlyList<Link> links = common.Found && common.Best[0].Coverage >= question.Links[0].Coverage - CommonBand ? common.Best : question.Links;
        for (int i = 0; i < question.Stages.Count; i++)
        {
            // A supplement often prints a longer name: each stage looks for its own best subject.
            FiscalYear? year = question.Years.Count == question.Stages.Count ? question.Years[i] : null;
            Stage stage = question.Stages[i];
            SubjectChoice choice = SubjectChooser.Choose(links, subject => OfStage(context, subject, year, stage) is not null);
            facts.AddRange(choice.Best.Take(1).Select(link => OfStage(context, link.Subject, year, stage)).OfType<Fact>());
        }

        return WithDraft(context, facts);
    }

    // The draft of the newest year is what people call its 当初.
    private static Fact? OfStage(TurnContext context, Subject subject, FiscalYear? year, Stage stage) => context.Chooser.StagesOf(context.Question with { Stages = [stage] }, year)
        .SelectMany(meant => context.Sheet(subject).Money(year, meant)).FirstOrDefault(fact => fact.Figure.Yen is not null);

    // 「当初と補正」 without a year: the draft of the newest year is its 当初 too, and comes first. What is added up is of one year.
    private static IReadOnlyList<Fact> WithDraft(TurnContext context, List<Fact> facts)
    {
        Question question = context.Question;
        Fact? initial = facts.Find(fact => fact.Stage == Stage.Initial);
        if (initial is null || question.Years.Count > 0 || question.Wants(Operation.Sum) || question.Wants(Operation.Share) || question.Stages.Contains(Stage.Draft))
        {
            return facts;
        }

        Fact? draft = context.Sheet(context.SubjectOf(initial.Item)).Money(context.Chooser.Newest, Stage.Draft).FirstOrDefault(fact => fact.Item == initial.Item && fact.Figure.Yen is not null);
        return draft is null ? facts : [draft, .. facts];
    }

    // 「令和6年度と令和7年度の…」: each year's own budget of the same item.
    private static IReadOnlyList<Fact> OfYears(TurnContext context)
    {
        Question question = context.Question;
        SubjectChoice choice = SubjectChooser.Choose(question.Links, subject => question.Years.All(year => Figures(subject, year).Length > 0));
        return !choice.Found || choice.Best.Count > 1 ? [] : [.. question.Years.Select(year => Figures(choice.Best[0].Subject, year)[0])];

        Fact[] Figures(Subject subject, FiscalYear year) =>
            [.. context.Chooser.Choose(context.Sheet(subject), question with { Years = [year], Previous = false, Stages = [.. question.Stages.Take(1)] }).Where(fact => fact.Figure.Yen is not null)];
    }
}
