using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>The figures that one side of a question across documents stands for.</summary>
public static class SideFigures
{
    private const int MostUnexplained = 8;
    private const int MostFigures = 3;

    // A side must name its subject: a description that holds the words is not enough.
    private const int Named = 600;
    private const int WholeName = 880;

    /// <summary>The figure; several where the words name several things equally well; none where the document has none.</summary>
    public static IReadOnlyList<Fact> Of(TurnContext side)
    {
        Question question = side.Question;
        if (question.Divisions.Count > 0 || question.ByDivision)
        {
            return OfDivisions(side);
        }

        if (FamilyHandler.FigureOf(side) is { } member)
        {
            return [member];
        }

        return Totals.NamesNothingElse(side) && (question.Total || !CharacterWeight.MayName(question.SubjectWords)) ? Totals.Chosen(side) : OfLinks(side);
    }

    private static IReadOnlyList<Fact> OfLinks(TurnContext side)
    {
        Question question = side.Question;
        Link[] named = [.. question.Links.Where(link => (link.NameShare >= Named || link.NameCoverage >= WholeName) && IsExplained(question, link.Subject, link.Subject.Name))];

        // …整備費補助金（有床診療所等スプリンクラー…除く） names in brackets what it is not.
        Link[] outside = [.. named.Where(link => IsExplained(question, link.Subject, link.Subject.Name.Split('(')[0]))];
        Link[] links = outside.Length > 0 ? outside : named;
        SubjectChoice choice = SubjectChooser.Choose(links, subject => side.Chooser.Choose(side.Sheet(subject), question).Any(fact => fact.Figure.Yen is not null));
        Fact[] facts = [.. choice.Best.Select(link => side.Chooser.Choose(side.Sheet(link.Subject), question).First(fact => fact.Figure.Yen is not null))];
        IReadOnlyList<Fact> distinct = SameFigure.Distinct(facts.Where(fact => fact.Stage == facts[0].Stage));

        // A pool says less than an amount of its own.
        Fact[] own = [.. distinct.Where(fact => !fact.Qualifiers.Contains(Qualifiers.Pool))];
        return [.. (own.Length > 0 ? own : distinct).Take(MostFigures)];
    }

    // Words that neither the name nor a heading above it holds name something else.
    private static bool IsExplained(Question question, Subject subject, string name)
    {
        string text = string.Join('\n', subject.Items.SelectMany(item => item.Path).Select(TextNormalizer.NameKey).Prepend(name));
        return question.SubjectWords.All(word => Explained.LongestUnexplained(word, text) < MostUnexplained);
    }

    private static IReadOnlyList<Fact> OfDivisions(TurnContext side)
    {
        IReadOnlyList<Fact> facts = OfLabels(side);

        // A base that was said of the other paper: this one prints none.
        return facts.Count > 0 || side.Question.Bases.Count == 0 ? facts : [.. OfLabels(side.For(side.Question with { Bases = [] })).Where(fact => fact.Base.Count == 0)];
    }

    private static IReadOnlyList<Fact> OfLabels(TurnContext context) => context.Question.Divisions.Count == 0
        ? [.. Members.AllDivisions(context).DistinctBy(item => DivisionFinder.Label(item.Number ?? item.Name)).Select(item => Members.FactOf(context, item)).OfType<Fact>()]
        : [.. context.Question.Divisions.Select(label => NamedFigure.OfDivision(context, label).FirstOrDefault()).OfType<Fact>()];
}
