using System.Text.RegularExpressions;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers;

/// <summary>「次の番号」「前の番号」「その次は」: the neighbour of what was shown, by row number, by rank, or by place under one heading.</summary>
public static partial class NumberSteps
{
    /// <summary>The question about the neighbour; with neither row nor link where there is none.</summary>
    public static Question Resolve(QuestionReader reader, Question question, Question last, Topic before)
    {
        Question asked = question with
        {
            Operations = question.Operation is Operation.Unspecified or Operation.Division ? Kept(last) : question.Operations,
            Unit = question.Unit ?? last.Unit,
            Links = [],
            Divisions = [],
            SubjectWords = [],
        };
        if (last.Rank is { Count: > 0 } rank && before.Members.Count > 1)
        {
            int from = question.Step > 0 ? rank.From + rank.Count : rank.From - 1;
            return from < 1 ? asked : asked with { Operations = last.Operations, Rank = new RankWanted(rank.Descending, from, 1), FollowsUp = true, Links = Links(before.Subjects) };
        }

        if (Shown(before) is not { } item)
        {
            return asked;
        }

        if (item is { Kind: ItemKind.Entry, Parent.Kind: ItemKind.Division or ItemKind.Table } && int.TryParse(item.Number, out int number))
        {
            return number + question.Step < 1 ? asked : asked with { Rows = [number + question.Step], Document = item.Document };
        }

        return Neighbour(reader, item, question.Step) is { } neighbour
            ? asked with { FollowsUp = true, Years = last.Previous ? [] : last.Years, Stages = last.Stages, Links = Links([reader.Subjects.Of(neighbour)]) }
            : asked;
    }

    /// <summary>「じゃあ47は？」 after a row that was named by its number: the same of another row; null where no bare number is said.</summary>
    public static Question? OtherNumber(Question question, Question last, Topic before) =>
        last.Rows.Count == 1 && question.Rows.Count <= 1 && BareNumber().Match(question.Normalized) is { Success: true } said && Shown(before) is { } item
            ? question with
            {
                Rows = [int.Parse(said.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture)],
                Operations = question.Operation is Operation.Unspecified ? Kept(last) : question.Operations,
                Document = question.Document ?? item.Document,
                Unit = question.Unit ?? last.Unit,
                Links = [],
                SubjectWords = [],
            }
            : null;

    [GeneratedRegex(@"^(?:じゃあ|じゃ|では|それでは|それじゃ|次に|あと|なら)?、?\s*(?:no\.?\s*)?(?<n>[0-9]{1,3})\s*(?:番)?\s*(?:は|も|だと|なら|の方は|についても?)?\s*[?。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    // What was asked of one item is asked of the next; a group is not.
    private static IReadOnlyList<Operation> Kept(Question last) =>
        last.Operation is Operation.List or Operation.Rank or Operation.Sum or Operation.Compare or Operation.Count or Operation.Average ? [Operation.Unspecified] : last.Operations;

    private static Item? Shown(Topic before) => before.Shown.Count > 0 ? before.Shown[before.Group is null ? 0 : ^1].Item
        : before.Members.Count > 0 ? before.Members[^1]
        : before.Subjects.Count > 0 ? before.Subjects[0].First : null;

    private static Item? Neighbour(QuestionReader reader, Item item, int step)
    {
        Item[] siblings = [.. reader.Subjects.Subjects.Where(subject => subject.Document == item.Document).SelectMany(subject => subject.Items)
            .Where(other => other.Kind == item.Kind && other.Number is not null && other.Parent is not null && other.Parent == item.Parent).OrderBy(other => other.Id)];
        int at = Array.IndexOf(siblings, item);
        return at >= 0 && at + step >= 0 && at + step < siblings.Length ? siblings[at + step] : null;
    }

    private static IReadOnlyList<Link> Links(IEnumerable<Subject> subjects) => [.. subjects.Select(subject => Link.Known(subject, whole: false))];
}
