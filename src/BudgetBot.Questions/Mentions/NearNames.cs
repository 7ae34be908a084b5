using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Mentions;

/// <summary>Reads words that nothing explains as a name that is said in part, in other words or by its sound.</summary>
/// <param name="linker">Ranks names by how well they fit words.</param>
/// <param name="subjects">The subjects.</param>
/// <param name="mayBeName">Whether a text may be a name: no word of the vocabulary.</param>
internal sealed class NearNames(EntityLinker linker, SubjectIndex subjects, Func<string, bool> mayBeName)
{
    // Nearly all of what is said must stand in the name, and the name must be said for the most part.
    private const int LeastSaid = 900;
    private const int LeastOfName = 550;
    private const int MostLinks = 8;
    private const int ShortestName = 4;

    // Asked of every candidate of every question: told once for each subject.
    private readonly bool[] isName = [.. subjects.Subjects.Select(subject => mayBeName(subject.Name))];

    /// <summary>The phrases with runs of unread words replaced by the names that they fit.</summary>
    /// <param name="text">The normalised question.</param>
    /// <param name="phrases">Its phrases.</param>
    public IReadOnlyList<(Phrase Phrase, bool EndsClause)> Resolve(string text, IReadOnlyList<(Phrase Phrase, bool EndsClause)> phrases)
    {
        var resolved = new List<(Phrase Phrase, bool EndsClause)>();
        for (int at = 0; at < phrases.Count;)
        {
            int end = RunFrom(phrases, at);
            if (end > at && NameOf(text, phrases[at].Phrase.Start, phrases[end - 1].Phrase.End) is { } name)
            {
                (Phrase last, bool ends) = phrases[end - 1];
                resolved.Add((last with { Mention = name, Start = phrases[at].Phrase.Start }, ends));
                at = end;
                continue;
            }

            resolved.Add(phrases[at]);
            at++;
        }

        return resolved;
    }

    // A run begins with an unread word and goes on while nothing stands between; words of the vocabulary may be part of it (事業, 費).
    private static int RunFrom(IReadOnlyList<(Phrase Phrase, bool EndsClause)> phrases, int start)
    {
        if (phrases[start].Phrase.Mention is not Mention.Unread)
        {
            return start;
        }

        int end = start + 1;
        while (end < phrases.Count && phrases[end - 1] is { Phrase.Particle.Length: 0, EndsClause: false }
            && IsPart(phrases[end].Phrase.Mention))
        {
            end++;
        }

        return end;
    }

    private static bool IsPart(Mention mention) => mention is Mention.Unread
        or Mention.Concept { Id: "thing.project" or "measure.amount" or "property.implementer" or "status.continued" };

    private static bool IsNear(Link link) =>
        link.Coverage >= LeastSaid && link.NameShare >= LeastSaid && link.NameCoverage >= LeastOfName;

    // 国民健康保険事業特別会計 is not its 繰出金: what goes on with more than a general noun (事業) is another thing.
    private bool GoesOn(string said, string name) =>
        name.Length > said.Length && name.StartsWith(said, StringComparison.Ordinal) && mayBeName(name[said.Length..].TrimStart('等'));

    private Mention.Name? NameOf(string text, int start, int end)
    {
        string said = text[start..end].TrimEnd('は', 'が', 'を', 'の', 'と', 'で', 'に', 'も', '、', ' ', '?');
        if (said.Length < ShortestName)
        {
            return null;
        }

        Link[] links = [.. linker.Rank([said], said, subject => isName[subject.Index], MostLinks)
            .Where(link => IsNear(link) && !GoesOn(said, link.Subject.Name))];
        return links.Length == 0 ? null : new Mention.Name(new Rows.Named(said,
            [.. links.Where(link => link.Score == links[0].Score).SelectMany(link => NameFinder.Things(link.Subject))]));
    }
}
