using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>
/// Reads a question that names several documents as one question for each: every side has its own scope, fund base, division and year
/// (国の公費と熊本県の総事業費). A side that names nothing takes what stands before all sides, or what another side names.
/// </summary>
public static class SideReader
{
    private static readonly string[] Joints =
        ["と", "や", "を", "は", "が", "で", "も", "に", "より", "及び", "および", "ならびに", "並びに", "のうち", "に占める", "に対し", "に対する", "に対して", "に比べ", "に比べて", "いくら"];

    private static readonly string[] Directions = ["へ", "から", "に"];
    private static readonly string[] Relations = ["における", "について", "に占める", "に比べ", "にある"];
    private const string Plan = "計画";
    private const string Whole = "全体";

    /// <summary>The sides in the order of the words; none where the words do not stand side by side.</summary>
    /// <param name="text">The normalised question.</param>
    /// <param name="mentions">Its words for documents, in order.</param>
    /// <param name="read">Reads a question of its own.</param>
    public static IReadOnlyList<Question> Read(string text, IReadOnlyList<ScopeMention> mentions, Func<string, Question> read)
    {
        string prefix = text[..mentions[0].Start];
        IReadOnlyList<(int Start, int End)> cuts = Cuts(text, mentions);
        string[] words = [.. cuts.Select((cut, at) => WithoutWhole(text[cut.Start..(at + 1 < cuts.Count ? cuts[at + 1].Start : text.Length)], cut.End - cut.Start))];
        if (words.SkipLast(1).Any(side => !EndsInJoint(side)))
        {
            return [];
        }

        Question[] own = [.. words.Select((side, at) => Own(side, cuts[at].End - cuts[at].Start, read(side)))];
        bool common = IsNamed(read(prefix));
        int named = Array.FindIndex(own, IsNamed);
        if (!common && named < 0)
        {
            return [];
        }

        string borrowed = common ? string.Empty : words[named][(cuts[named].End - cuts[named].Start)..];
        Question[] sides = [.. own.Select((side, at) => IsNamed(side) ? side : read(common ? prefix + words[at] : words[at] + " " + borrowed))];
        return WithYear([.. sides.Where((side, at) => side.Document is not null && (IsNamed(own[at]) || Array.FindIndex(sides, other => other.Document == side.Document) == at))]);
    }

    /// <summary>
    /// The word for the document meant where several are named but not side by side: the last one, as the head of a phrase stands last (国の基金を使う
    /// 熊本県の事業), but for those that only act (国から, 国へ).
    /// </summary>
    public static ScopeMention Head(string text, IReadOnlyList<ScopeMention> mentions) =>
        mentions.LastOrDefault(mention => !Follows(text, mention, Directions) || Follows(text, mention, Relations), mentions[^1]);

    private static bool Follows(string text, ScopeMention mention, string[] words) =>
        Array.Exists(words, word => string.CompareOrdinal(text, mention.End, word, 0, word.Length) == 0);

    /// <summary>Whether a question names something that may have a figure.</summary>
    public static bool IsNamed(Question question) => question.Divisions.Count > 0 || question.Rows.Count > 0 || question.Total || question.ByDivision
        || (question.Links.Count > 0 && CharacterWeight.MayName(question.SubjectWords));

    // 国全体 is 国, and asks for no total.
    private static string WithoutWhole(string side, int scope) =>
        string.CompareOrdinal(side, scope, Whole, 0, Whole.Length) == 0 ? side.Remove(scope, Whole.Length) : side;

    // 熊本県計画は国の基金の何％: a plan that stands for itself stands for its total.
    private static Question Own(string side, int scope, Question read) =>
        !IsNamed(read) && side.AsSpan(0, scope).EndsWith(Plan) && side.Length > scope && side[scope] is 'は' or 'が' ? read with { Total = true } : read;

    // Words for the same document in a row name it once: 熊本県資料の熊本県計画.
    private static IReadOnlyList<(int Start, int End)> Cuts(string text, IReadOnlyList<ScopeMention> mentions)
    {
        var cuts = new List<(int Start, int End)>();
        for (int i = 0; i < mentions.Count; i++)
        {
            if (i == 0 || mentions[i].Document != mentions[i - 1].Document)
            {
                cuts.Add((mentions[i].Start, mentions[i].End));
            }
        }

        return cuts;
    }

    /// <summary>Whether words end in と, so that what follows is another side.</summary>
    public static bool JoinsNext(string words) => words.EndsWith('と');

    // 国から熊本県への… and 国の基金を使う熊本県の… are one thing.
    private static bool EndsInJoint(string side)
    {
        string words = side.TrimEnd(' ');
        return words.Length == 0 || QuestionText.IsBoundary(words[^1]) || words[^1] == '・' || Joints.Any(joint => words.EndsWith(joint, StringComparison.Ordinal));
    }

    // A year that only the last side says is said of all.
    private static IReadOnlyList<Question> WithYear(IReadOnlyList<Question> sides) => sides.Count < 2 || sides[^1].Years.Count != 1
        ? sides
        : [.. sides.Select(side => side.Years.Count > 0 || side.Previous ? side : side with { Years = sides[^1].Years })];
}
