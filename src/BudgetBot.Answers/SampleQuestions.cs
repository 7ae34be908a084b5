using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers;

/// <summary>Sample questions of one kind.</summary>
/// <param name="Kind">What they are about, in a few words.</param>
/// <param name="Questions">The questions, at least one.</param>
public sealed record SampleGroup(string Kind, IReadOnlyList<string> Questions);

/// <summary>
/// Sample questions by kind, made of what the sources hold. Each is put to the engine first, and shown only if it is answered: whatever
/// documents are loaded, no sample leads nowhere.
/// </summary>
/// <param name="engine">What answers.</param>
/// <param name="snapshot">The snapshot that it answers from.</param>
public sealed class SampleQuestions(AnswerEngine engine, SnapshotReader snapshot)
{
    private const int MostOfAKind = 2;
    private const int MostTries = 12;
    private const int ShortestName = 6;
    private const int LongestName = 16;

    /// <summary>The samples; kinds of which nothing is answered are left out.</summary>
    public IReadOnlyList<SampleGroup> ByKind() =>
    [
        .. new[]
        {
            Group("金額を調べる", Named(Budgeted, "の予算額は？")),
            Group("前年度と比べる", Named(Compared, "の対前年増減は？")),
            Group("合計を知る", Whole("の総事業費は？")),
            Group("順位で見る", Whole("で予算額が大きい事業を5つ")),
            Group("内訳を見る", Named(Parents, "の内訳は？")),
            Group("事業の中身", Named(source => WithPassage(source, PassageRole.Implementer), "の実施団体は？")
                .Concat(Named(source => WithPassage(source, PassageRole.Description), "とは？"))),
            Group("目標値を見る", Named(Aimed, "の目標値は？")),
            Group("府省庁の事業を調べる", OfMinistries()),
        }.Where(group => group.Questions.Count > 0),
    ];

    private SampleGroup Group(string kind, IEnumerable<string> candidates) =>
        new(kind, [.. candidates.Distinct(StringComparer.Ordinal).Take(MostTries).Where(IsAnswered).Take(MostOfAKind)]);

    private bool IsAnswered(string question) => engine.Answer(question, Topic.None).Answer is { Outcome: Outcome.Answered, Citations.Count: > 0 };

    // One item of each source in turn, so that every document is among the first samples.
    private IEnumerable<string> Named(Func<Source, IEnumerable<Item>> itemsOf, string asks)
    {
        Queue<Item>[] bySource = [.. snapshot.Papers.Select(source => new Queue<Item>(
            itemsOf(source).Where(item => item.Printed.Length is >= ShortestName and <= LongestName).Distinct().Take(MostTries)))];
        while (bySource.Any(items => items.Count > 0))
        {
            foreach (Queue<Item> items in bySource.Where(items => items.Count > 0))
            {
                yield return items.Dequeue().Printed + asks;
            }
        }
    }

    private IEnumerable<string> OfMinistries() => snapshot.Projects.Select(project => project.Path.Count > 0 ? project.Path[0] : string.Empty).Where(name => name.Length > 0)
        .Distinct(StringComparer.Ordinal).Take(MostTries).SelectMany(name => new[] { name + "で一番大きい事業は？", name + "の当初予算の合計は？" });

    private IEnumerable<string> Whole(string asks) =>
        snapshot.Papers.Where(source => source.Scope.Count > 0).Select(source => source.Scope[0] + asks);

    private IEnumerable<Item> Budgeted(Source source) => Money(source, source.Year).Where(fact => fact.Stage == Stage.Draft).Select(fact => fact.Item);

    private IEnumerable<Item> Compared(Source source)
    {
        HashSet<Item> before = [.. Money(source, source.Year.Previous).Select(fact => fact.Item)];
        return Budgeted(source).Where(before.Contains).Distinct().Skip(MostOfAKind);
    }

    private IEnumerable<Item> Parents(Source source) =>
        Money(source, source.Year).Select(fact => fact.Item).Where(item => snapshot.Children(item).Any(child => child.Kind is ItemKind.Breakdown or ItemKind.Entry));

    private IEnumerable<Item> WithPassage(Source source, PassageRole role) =>
        snapshot.Passages(source.Document).Where(passage => passage.Role == role).Select(passage => passage.Item);

    private IEnumerable<Item> Aimed(Source source) =>
        snapshot.Facts(new FactFilter { Document = source.Document, Kind = FactKind.Kpi }).Where(fact => fact.Stage == Stage.Target).Select(fact => fact.Item);

    private IEnumerable<Fact> Money(Source source, FiscalYear year) => snapshot.Facts(new FactFilter
    {
        Document = source.Document,
        Kind = FactKind.Money,
        Year = year,
        State = FigureState.Value,
    }).Where(fact => fact.Item.Kind == ItemKind.Entry);
}
