using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Answers for the lines of one project that a question names: 目 (諸謝金), 項, a supplement by its number.</summary>
internal static class ProjectLines
{
    private const int MostShown = 12;

    /// <summary>The amounts of the lines that hold the words; says where the project has no such line. Null where nothing is left to look for.</summary>
    public static Answer? Answer(RegisterTurn turn, Item project)
    {
        if (turn.Question.Words.Count == 0)
        {
            return null;
        }

        IReadOnlyList<MeasureNamed> measures = turn.Measures;
        int year = turn.YearsOf(measures[0])[0];
        string[] words = [.. turn.Question.Words];
        Item[] lines = [.. Below(turn, project).Where(item => item.Number is null && words.All(word => IsIn(item, word)))];
        // A heading with the words stands for its lines.
        HashSet<Item> inside = [.. lines];
        Fact[] facts = [.. lines.Where(item => item.Parent is null || !inside.Contains(item.Parent) || !HasFacts(turn, item.Parent, measures[0].Measure, year)).SelectMany(turn.Snapshot.FactsOf)
            .Where(fact => fact.Kind == FactKind.Money && fact.Stage == measures[0].Measure.Stage && fact.Year.Year == year && fact.Figure.Yen is not null).OrderByDescending(fact => fact.Figure.Yen)];
        foreach (Fact fact in facts.Take(MostShown))
        {
            turn.Reply.Mention(fact.Item);
            string below = string.Join(" ＞ ", fact.Item.Path.Skip(project.Path.Count + 1));
            turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{RegisterWording.When(measures[0].Measure, year)}のうち「{fact.Item.Printed}」{(below.Length == 0 ? string.Empty : $"（{below}）")}は "), .. RegisterWording.Amount(turn.Reply, fact), Text("です。")]);
        }

        return facts.Length > 0 ? turn.Reply.Build(Outcome.Answered) : Missing(turn, project, measures[0].Measure, year);
    }

    private static Answer Missing(RegisterTurn turn, Item project, RegisterMeasure measure, int year)
    {
        turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{RegisterWording.When(measure, year)}には、お尋ねの項目の額の記載がありません。")]);
        if (turn.FactOf(project, measure, year) is { Figure.Yen: not null } whole)
        {
            turn.Reply.Line([Text("事業全体の額は "), .. RegisterWording.Amount(turn.Reply, whole, strong: false), Text("です。")]);
        }

        return turn.Reply.Step("内訳を見る", $"予算事業ID{project.Number}の内訳").Build(Outcome.NotFound);
    }

    private static bool HasFacts(RegisterTurn turn, Item item, RegisterMeasure measure, int year) =>
        turn.Snapshot.FactsOf(item).Any(fact => fact.Stage == measure.Stage && fact.Year.Year == year && fact.Figure.Yen is not null);

    private static bool IsIn(Item item, string word) => TextNormalizer.NameKey(item.Printed).Contains(word, StringComparison.Ordinal);

    private static IEnumerable<Item> Below(RegisterTurn turn, Item item) => turn.Snapshot.Children(item).SelectMany(child => Below(turn, child).Prepend(child));
}
