using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>The one figure that a name or a division label of a question stands for, of the year and stage wanted.</summary>
public static class NamedFigure
{
    /// <summary>The figure of the subject that links mean, or null.</summary>
    public static Fact? OfLinks(TurnContext context, IReadOnlyList<Link> links)
    {
        SubjectChoice choice = SubjectChooser.Choose(links, subject => Amounts(context, subject).Any());
        return choice.Found ? Amounts(context, choice.Best[0].Subject).First() : null;
    }

    /// <summary>The figures of the divisions with a label, the division that is most likely meant first.</summary>
    public static IEnumerable<Fact> OfDivision(TurnContext context, string label) =>
        Members.Divisions(context, label).Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null);

    private static IEnumerable<Fact> Amounts(TurnContext context, Subject subject) =>
        context.Chooser.Choose(context.Sheet(subject), context.Question).Where(fact => fact.Figure.Yen is not null);
}
