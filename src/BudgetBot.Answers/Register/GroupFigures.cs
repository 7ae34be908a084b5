using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>The projects that a question means as a group, and their amounts.</summary>
/// <param name="turn">The question.</param>
/// <param name="inside">For each project of the register whether it belongs to the group.</param>
/// <param name="name">What the reply calls the group.</param>
internal sealed class GroupFigures(RegisterTurn turn, bool[] inside, string name)
{
    private const int MostReceipts = 5;
    private const int MostWhole = 50;

    /// <summary>What the reply calls the group.</summary>
    public string Name => name;

    /// <summary>The projects.</summary>
    public IEnumerable<Item> Members => turn.Snapshot.Projects.Where((_, at) => inside[at]);

    /// <summary>The group that the question names.</summary>
    public static GroupFigures Of(RegisterTurn turn)
    {
        HashSet<Item> named = [.. turn.Question.Projects];
        return new GroupFigures(turn, [.. turn.Snapshot.Projects.Select(project => named.Count > 0 ? named.Contains(project) : RegisterReader.IsOf(project, turn.Question))], NameOf(turn));
    }

    /// <summary>The projects of a ministry; of all where none is given.</summary>
    public static GroupFigures OfMinistry(RegisterTurn turn, string? ministry) =>
        new(turn, [.. turn.Snapshot.Projects.Select(project => ministry is null || project.Path is [var first, ..] && first == ministry)], ministry ?? RegisterWording.All);

    /// <summary>Whether a project is one of them.</summary>
    public bool Holds(RegisterFigure figure) => inside[figure.Project];

    /// <summary>All figures of a measure and year, pools too, that fulfil the question's conditions.</summary>
    public RegisterFigure[] All(RegisterMeasure measure, int year) =>
    [
        .. (turn.Question.Account is { } account
            ? turn.Figures.Accounts.Where(printed => ProjectAccounts.Accepts(account, printed)).SelectMany(printed => turn.Figures.Of(year, measure, printed))
            : turn.Figures.Of(year, measure)).Where(figure => Holds(figure) && turn.Question.Conditions.All(condition => condition.Holds(figure.Yen))),
    ];

    /// <summary>The figures with an amount.</summary>
    public RegisterFigure[] Valued(RegisterMeasure measure, int year) => [.. All(measure, year).Where(figure => figure.State == FigureState.Value)];

    /// <summary>Takes figures of one measure and year as evidence: one by one, or as a column where they are many.</summary>
    /// <returns>The yen of those that state an amount.</returns>
    public long[] Use(IReadOnlyList<RegisterFigure> figures)
    {
        if (figures.Count <= MostWhole)
        {
            foreach (Fact fact in turn.Snapshot.WholeFactsOf(figures))
            {
                turn.Reply.Use(fact);
            }
        }
        else
        {
            turn.Reply.Use(new FigureColumn(figures.Count, Yen(figures), most => turn.Snapshot.WholeFactsOf(figures.Take(most)), fact => turn.Snapshot.HoldsFact(figures, fact)));
        }

        return Yen(figures);
    }

    /// <summary>Takes the figures with an amount of a measure and year as evidence.</summary>
    public long[] Use(RegisterMeasure measure, int year) => Use(Valued(measure, year));

    /// <summary>Takes the projects as counted: they are evidence, without their names.</summary>
    public int CountMembers()
    {
        int count = Members.Count();
        turn.Reply.Use(FigureColumn.OfThings(count));
        return count;
    }

    /// <summary>The whole of the largest figure, the first of several.</summary>
    public static Fact Largest(RegisterTurn turn, IEnumerable<RegisterFigure> figures) => turn.Snapshot.WholeFactsOf([figures.OrderBy(figure => figure.Fact).MaxBy(figure => figure.Yen)])[0];

    /// <summary>Adds the largest amounts with their places.</summary>
    public void Receipts(IEnumerable<RegisterFigure> figures)
    {
        turn.Reply.Line(Text("額の大きいもの:"));
        RegisterFigure[] largest = [.. figures.Where(figure => figure.State == FigureState.Value).OrderByDescending(figure => figure.Yen).ThenBy(figure => figure.Fact).Take(MostReceipts)];
        foreach (Fact fact in turn.Snapshot.WholeFactsOf(largest).OrderByDescending(fact => fact.Figure.Yen))
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, ProjectOf(fact)), Text(" "), turn.Reply.Amount(fact), turn.Reply.Cite(fact)]);
        }
    }

    /// <summary>The project that a fact is of.</summary>
    public static Item ProjectOf(Fact fact)
    {
        Item item = fact.Item;
        while (item is { Number: null, Parent: { } above })
        {
            item = above;
        }

        return item;
    }

    private static long[] Yen(IEnumerable<RegisterFigure> figures) => [.. figures.Where(figure => figure.State == FigureState.Value).Select(figure => figure.Yen)];

    private static string NameOf(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        string[] owners = [.. question.Ministries, .. question.Offices];
        string words = question.Projects.Count == 0 ? string.Empty
            : question.InTexts.Count > 0 ? string.Concat(question.InTexts.Select(word => $"「{word}」")) + "が名称・目的・概要にある事業"
            : string.Concat(question.Words.Select(word => $"「{word}」")) + "を名称に含む事業";
        return owners.Length == 0 && words.Length == 0 ? RegisterWording.All : string.Join('・', owners) + (owners.Length > 0 && words.Length > 0 ? "の" : string.Empty) + words;
    }
}
