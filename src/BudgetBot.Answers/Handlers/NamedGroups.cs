using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Groups that a question names otherwise than by a heading: by a theme, by who carries its projects out, by a table without amounts.</summary>
internal static class NamedGroups
{
    private const int NamedWell = 700;

    /// <summary>The sum of a table's projects whose names hold a word (歯科の事業は全部でいくら); null where no such sum is asked, or a project is named.</summary>
    public static Answer? OfTheme(TurnContext context)
    {
        Question question = context.Question;
        if (!question.Total || question.Divisions.Count > 0 || question.FollowsUp || question.Links.Any(link => link.NameCoverage >= NamedWell))
        {
            return null;
        }

        foreach (Item table in Members.Tables(context))
        {
            var container = new Container(table, Members.Of(context, table, supplementary: false));
            if (Filters.UnsaidWord(context, container) is { } word && question.Normalized.Contains(word + "の事業", StringComparison.Ordinal))
            {
                return GroupHandler.Containing(context.For(question with { Operations = [Operation.Sum] }), container, word);
            }
        }

        return null;
    }

    /// <summary>The items of an implementer whom the question names, in the documents in scope; null where it names none.</summary>
    public static Answer? OfImplementer(TurnContext context)
    {
        IEnumerable<Item> divisions = context.Question.Divisions.SelectMany(label => Members.Divisions(context, label)).Where(item => item.Kind == ItemKind.Division);
        foreach (Item table in divisions.Concat(Members.Tables(context)))
        {
            IReadOnlyList<Item> rows = Members.Of(context, table, supplementary: false);
            if (Implementers.Named(context, rows) is not null)
            {
                return GroupHandler.Answer(context, new Container(table, rows));
            }
        }

        return null;
    }

    /// <summary>The rows of a table that the question names, or of a division in it, where the table prints no amounts (＜主な事業＞); null where no such table is named, or an amount is asked for.</summary>
    public static Answer? OfNamedTable(TurnContext context)
    {
        Question question = context.Question;
        if (question.Wants(Operation.Amount) || question.Total || question.Rank is not null || question.Conditions.Count > 0)
        {
            return null;
        }

        foreach (Item table in Members.Tables(context).Where(table => Members.IsNamed(context, table) && (question.Divisions.Count > 0 || question.Document == table.Document)))
        {
            Item? place = question.Divisions.Count == 0 ? table
                : context.Snapshot.Children(table).FirstOrDefault(item => item is { Kind: ItemKind.Division, Number: not null } && question.Divisions.Contains(Questions.Slots.DivisionFinder.Label(item.Number)));
            IReadOnlyList<Item> rows = place is null ? [] : Members.Of(context, place, supplementary: false);
            if (rows.Count > 0 && !rows.Any(row => Members.FactOf(context, row) is not null) && !question.Links.Any(link => link.Subject.Items.Any(rows.Contains) && link.NameCoverage >= NamedWell))
            {
                TurnContext listed = context.For(question with { Operations = [Operation.List], Containing = null });
                Answer? answer = GroupHandler.Answer(listed, new Container(place!, rows));
                context.Topic = listed.Topic;
                return answer;
            }
        }

        return null;
    }

    /// <summary>The projects of an implementer, said as its own: 県歯科医師会の事業は何件; null where they are not.</summary>
    public static Answer? OfOwnProjects(TurnContext context)
    {
        Question question = context.Question;
        bool own = question.Parts.Count < 2 && question.Rows.Count == 0 && Members.Tables(context).Select(table => Implementers.Named(context, Members.Of(context, table, supplementary: false)))
            .Any(name => name is not null && Implementers.IsOwner(question, name));
        return own ? OfImplementer(context) : null;
    }
}
