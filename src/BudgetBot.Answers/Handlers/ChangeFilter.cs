using System.Text.RegularExpressions;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Lists the items whose budget rose, fell, began or ended against the year before: 減ったのはどれ, 皆増の項目.</summary>
public static partial class ChangeFilter
{
    private const int MostLines = 20;
    private const int MostSubjectWeight = 16;
    private const int NamedWell = 800;

    /// <summary>Answers, or returns null where the question does not ask which items changed.</summary>
    public static Answer? TryAnswer(TurnContext context, Topic before)
    {
        Question question = context.Question;
        if (question.Change == ChangeWanted.None || question.Rank is not null || question.Rows.Count > 0 || question.Parts.Count > 1 || question.Stages.Contains(Stage.Supplementary)
            || question.Wants(Operation.Compare) || !AsksWhich().IsMatch(question.Normalized) || (AsksWhether().IsMatch(question.Normalized) && !Things().IsMatch(question.Normalized)))
        {
            return null;
        }

        (string Scope, IReadOnlyList<YearPair> Pairs)? group = Group(context, before);
        return group is null ? null
            : question.Years.Any(year => year < context.Chooser.Newest.Previous) || group.Value.Pairs.Count == 0 ? Refusals.NoDetail(context, "お尋ねの年度からの増減")
            : Answer(context, group.Value.Scope, group.Value.Pairs);
    }

    /// <summary>Answers for the items of a group; null where none prints both years.</summary>
    public static Answer? Of(TurnContext context, string scope, IReadOnlyList<Item> items) => Pairs(context, items) is { Count: > 0 } pairs ? Answer(context, scope, pairs) : null;

    /// <summary>The items that the question may mean, with words for them: those of the turn before, of what it names, or of the paper that prints both years; null where it names one item.</summary>
    public static (string Scope, IReadOnlyList<YearPair> Pairs)? Group(TurnContext context, Topic before)
    {
        Question question = context.Question;
        if (question.FollowsUp && before.Members.Count > 1 && Pairs(context, before.Members) is { Count: > 1 } earlier)
        {
            return ("直前の回答の項目", earlier);
        }

        if (Containers.Find(context) is { Item.Kind: not ItemKind.Table } container && Pairs(context, container.Members) is { Count: > 1 } named)
        {
            return ("「" + container.Item.Printed + "」の項目", named);
        }

        if (question.Links.Where(link => link.Whole || link.NameCoverage >= NamedWell).SelectMany(link => link.Subject.Items).Select(heading => (Heading: heading, Pairs: YearPairs.Below(context, heading)))
            .FirstOrDefault(found => found.Pairs.Count > 1) is { Heading: not null } below)
        {
            return ("「" + below.Heading.Printed + "」の項目", below.Pairs);
        }

        if (question.Divisions.Count > 0 || question.Links.Any(link => link.Whole || link.NameCoverage >= NamedWell) || question.SubjectWords.Sum(word => CharacterWeight.Weight(word)) > MostSubjectWeight)
        {
            return null;
        }

        return context.Snapshot.Sources.Where(source => question.Document is null || source.Document == question.Document)
            .Select(source => (Scope: "「" + source.Title + "」の項目", Pairs: YearPairs.OfDocument(context, source.Document))).MaxBy(found => found.Pairs.Count);
    }

    private static IReadOnlyList<YearPair> Pairs(TurnContext context, IReadOnlyList<Item> items) => [.. items.Select(item => YearPairs.Of(context, item)).OfType<YearPair>()];

    private static Answer Answer(TurnContext context, string scope, IReadOnlyList<YearPair> pairs)
    {
        ChangeWanted wanted = context.Question.Change;
        YearPair[] chosen = [.. pairs.Where(pair => Holds(pair, wanted) && context.Question.Conditions.All(condition => condition.Holds(Math.Abs(pair.Change))))];
        chosen = [.. wanted is ChangeWanted.Decrease or ChangeWanted.AllGone ? chosen.OrderBy(pair => pair.Change) : chosen.OrderByDescending(pair => pair.Change)];
        foreach (YearPair pair in pairs)
        {
            context.Reply.Mention(pair.Now.Item);
            context.Reply.Use(pair.Now);
            context.Reply.Use(pair.Before);
        }

        Segment[] head = [Text(scope + "（前年度と本年度の額がともに印刷されているもの）のうち、" + Words(wanted) + "もの"), .. GroupHandler.Conditions(context), Text("は")];
        if (chosen.Length == 0)
        {
            context.Reply.Line([.. head, Text("ありません。"), context.Reply.Cite(pairs[0].Now)]);
            return context.Reply.Build(Outcome.Answered);
        }

        // Items of different levels are no group that a next turn could add up.
        bool level = chosen.Select(pair => pair.Now.Item.Parent).Distinct().Count() == 1;
        context.Topic = new Topic(context.Question, [context.SubjectOf(chosen[0].Now.Item)], level ? [.. chosen.Select(pair => pair.Now.Item)] : [], level ? [.. chosen.Select(pair => pair.Now)] : [])
        {
            Group = level ? chosen[0].Now.Item.Parent : null,
        };
        context.Reply.Line([.. head, context.Reply.Count(chosen.Length, "件", strong: context.Question.Wants(Operation.Count)), Text("です（増減額の大きい順）。")]);
        foreach (YearPair pair in chosen.Take(MostLines))
        {
            ChangeRank.Line(context, pair, growth: false, "・", placed: true);
        }

        if (chosen.Length > MostLines)
        {
            context.Reply.Line(Text("ほかに"), context.Reply.Count(chosen.Length - MostLines, "件"), Text("あります。"));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static bool Holds(YearPair pair, ChangeWanted wanted) => wanted switch
    {
        ChangeWanted.Increase => pair.Change > 0,
        ChangeWanted.Decrease => pair.Change < 0,
        ChangeWanted.AllNew => pair is { Before.Figure.Yen: 0, Now.Figure.Yen: > 0 },
        _ => pair is { Now.Figure.Yen: 0, Before.Figure.Yen: > 0 },
    };

    private static string Words(ChangeWanted wanted) => wanted switch
    {
        ChangeWanted.Increase => "前年度当初より増えた",
        ChangeWanted.Decrease => "前年度当初より減った",
        ChangeWanted.AllNew => "皆増の",
        _ => "皆減の",
    };

    [GeneratedRegex(@"どれ|どの(?:事業|項目|施策|予算|補助金)|(?:何|なに)が|(?:事業|項目|施策|予算|補助金|もの|やつ|の)(?:は|を|って|だけ)*[\s、]*(?:$|[?。]|どれ|何(?!円|億|万|百万|%|パーセント|割|倍)|なに|教え|知りたい|一覧|リスト|全部|すべて|全て|ぜんぶ|並べ|挙げ|出し|見せ|ありま|ある|いくつ)", RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhich();

    // 「医政局の予算、減ったの？」 asks of the whole.
    [GeneratedRegex(@"[たる]の(?:か|ですか)?[\s?。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhether();

    [GeneratedRegex("事業|項目|施策|補助金|もの|やつ|どれ|どの|何|なに", RegexOptions.CultureInvariant)]
    private static partial Regex Things();
}
