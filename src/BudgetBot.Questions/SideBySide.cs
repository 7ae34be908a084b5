using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Splits a question that names several subjects side by side: AとB, AおよびB, A、B.</summary>
public static class SideBySide
{
    private const int Certain = 600;
    private const int MostPlaces = 6;

    // What is longer is a pasted page, with hundreds of places where two names may meet, and each costs two rankings.
    private const int LongestQuestion = 480;
    private const int MostCuts = 16;

    // No name of a list is longer, with the words around it.
    private const int LongestListed = 160;

    // Per mille: a name said so much of stands for itself; with the head of the first name all words are explained.
    private const int OwnName = 700;
    private const int HeadExplained = 800;
    private const int LeastHead = 4;
    private static readonly string[] ListingJoints = ["および", "及び", "ならびに", "並びに", "、", "と", "や"];
    private static readonly string[] Joints = ["のうち", "に占める", "の中で", "および", "及び", "ならびに", "並びに", "、", "と", "は", "や", "に", "より", "が"];

    // …に + these is one word that joins nothing: による, における, に関する.
    private static readonly string[] Postpositions = ["による", "におけ", "に関", "に係", "に対", "に向け", "につい", "に資", "に基", "に伴"];

    /// <summary>The links of each subject in the order of the words, or none where the question names one subject.</summary>
    /// <param name="text">The question with its slots marked.</param>
    /// <param name="isInsideName">Whether a stretch lies within one name, so that it joins nothing.</param>
    /// <param name="link">Ranks the subjects for the words of one part.</param>
    public static IReadOnlyList<IReadOnlyList<Link>> Split(
        QuestionText text, Func<int, int, bool> isInsideName, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        if (text.Text.Length > LongestQuestion)
        {
            return [];
        }

        // The same stretch is a part in several readings, and ranking is what costs time here.
        var ranked = new Dictionary<string, IReadOnlyList<Link>>(StringComparer.Ordinal);
        IReadOnlyList<Link> Once(IReadOnlyList<string> words)
        {
            string key = string.Join('\n', words);
            return ranked.TryGetValue(key, out IReadOnlyList<Link>? links) ? links : ranked[key] = link(words);
        }

        // Of three names two may look like one: the chain of most names comes first.
        IReadOnlyList<IReadOnlyList<Link>> parts = Chain(text, 0, isInsideName, Once, []);
        parts = parts.Count > 2 || Cut(text, isInsideName, Once) is not { } two ? parts : OfOneDocument(two.First, two.Second);
        return parts.Count < 2 || parts.Select(part => part[0].Subject).Distinct().Count() < parts.Count ? [] : parts;
    }

    // A、BとC: a name, and after the joint the chain of the others. What follows a place is found once.
    private static IReadOnlyList<IReadOnlyList<Link>> Chain(
        QuestionText text, int from, Func<int, int, bool> isInsideName, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link,
        Dictionary<int, IReadOnlyList<IReadOnlyList<Link>>> known)
    {
        if (known.TryGetValue(from, out IReadOnlyList<IReadOnlyList<Link>>? best))
        {
            return best;
        }

        IReadOnlyList<Link> alone = LinkPart(text, from, text.Text.Length, link);
        best = IsListed(alone) ? [alone] : [];
        foreach ((int at, int length) in known.Count < MostPlaces ? ListJoints(text.Text, from).Where(joint => !isInsideName(joint.At, joint.Length)).Take(MostCuts) : [])
        {
            IReadOnlyList<Link> first = LinkPart(text, from, at, link);
            IReadOnlyList<IReadOnlyList<Link>> rest = IsListed(first) ? Chain(text, at + length, isInsideName, link, known) : [];
            if (rest.Count > 0 && rest.Count >= best.Count)
            {
                best = [first, .. rest];
            }
        }

        return known[from] = best;
    }

    private static IEnumerable<(int At, int Length)> ListJoints(string text, int from)
    {
        int end = Math.Min(text.Length - 1, from + LongestListed);
        for (int i = from + 1; i < end; i++)
        {
            if (ListingJoints.FirstOrDefault(joint => string.CompareOrdinal(text, i, joint, 0, joint.Length) == 0) is { } found)
            {
                yield return (i, found.Length);
                i += found.Length - 1;
            }
        }
    }

    private static (IReadOnlyList<Link> First, IReadOnlyList<Link> Second)? Cut(
        QuestionText text, Func<int, int, bool> isInsideName, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        (IReadOnlyList<Link> First, IReadOnlyList<Link> Second)? best = null;
        int bestScore = 0;
        foreach ((int at, string joint) in Places(text.Text).Where(place => !isInsideName(place.At, place.Joint.Length)).Take(MostCuts))
        {
            IReadOnlyList<Link> first = LinkPart(text, 0, at, link);
            IReadOnlyList<Link> rest = first.Count == 0 || first[0].NameShare < Certain ? [] : LinkPart(text, at + joint.Length, text.Text.Length, link);
            IReadOnlyList<Link> second = rest.Count == 0 || rest[0].Whole ? rest
                : (ListingJoints.Contains(joint) && text.Text[at - 1] is not ('は' or 'が') ? OfSharedHead(text, at, at + joint.Length, first[0].Subject, rest, link) : null) ?? Kinship.Rerank(rest, first[0].Subject);
            int score = Math.Min(ShareOf(first), ShareOf(second));
            if (score >= Certain && score > bestScore && first[0].Subject != second[0].Subject && IsNamed(first[0]) && IsNamed(second[0]))
            {
                (best, bestScore) = ((first, second), score);
            }
        }

        return best;
    }

    private static IEnumerable<(int At, string Joint)> Places(string text)
    {
        foreach (string joint in Joints)
        {
            for (int at = text.IndexOf(joint, StringComparison.Ordinal); at > 0; at = text.IndexOf(joint, at + 1, StringComparison.Ordinal))
            {
                if (!Postpositions.Any(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)))
                {
                    yield return (at, joint);
                }
            }
        }
    }

    // 「看護師等養成所の運営費補助と施設整備」: what both names begin with is said once. Null where the second names something by itself.
    private static IReadOnlyList<Link>? OfSharedHead(
        QuestionText text, int end, int from, Subject first, IReadOnlyList<Link> rest, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        if (rest[0].NameCoverage >= OwnName)
        {
            return null;
        }

        foreach (string head in link(Words(text, 0, text.Text.Length)).Concat(rest).Select(one => CommonHead(one.Subject.Name, first.Name)).Distinct(StringComparer.Ordinal)
            .Where(head => head.Length >= LeastHead && text.Text[..end].Contains(head, StringComparison.Ordinal)).OrderByDescending(head => head.Length))
        {
            IReadOnlyList<Link> links = link([head, .. Words(text, from, text.Text.Length)]);
            Link[] kin = [.. links.Where(one => one.Subject != first && one.Coverage >= HeadExplained && one.Subject.Name.StartsWith(head, StringComparison.Ordinal))];
            if (kin.Length > 0 && !rest[0].Subject.Name.StartsWith(head, StringComparison.Ordinal))
            {
                return [kin[0] with { NameShare = Math.Max(kin[0].NameShare, Certain) }];
            }
        }

        return null;
    }

    private static string CommonHead(string left, string right)
    {
        int length = left.AsSpan().CommonPrefixLength(right);
        return left[..length];
    }

    private static int ShareOf(IReadOnlyList<Link> part) => part.Count == 0 ? 0 : part[0].NameShare;

    // 「歯科衛生士と歯科技工士の人材確保」: what the second says whole the first only begins, so it is its kin.
    private static IReadOnlyList<IReadOnlyList<Link>> OfOneDocument(IReadOnlyList<Link> first, IReadOnlyList<Link> second)
    {
        string document = second[0].Subject.Document;
        if (first[0].Subject.Document == document || first[0].Whole)
        {
            return [first, second];
        }

        IReadOnlyList<Link> kin = Kinship.Rerank(first, second[0].Subject);
        return kin.Count > 0 && kin[0].NameShare >= Certain && kin[0].Subject.Document == document ? [kin, second] : [first, second];
    }

    // In a list each stretch is a name: half of one at least.
    private static bool IsListed(IReadOnlyList<Link> part) => ShareOf(part) >= Certain && part[0].NameCoverage >= 450;

    // A few shared characters are no name.
    private static bool IsNamed(Link link) => link.NameCoverage >= 300 || (link.NameShare >= 950 && link.NameCoverage >= 120);

    private static IReadOnlyList<Link> LinkPart(QuestionText text, int from, int to, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        string[] words = Words(text, from, to);
        return words.Sum(word => word.AsSpan().Weight()) < 12 ? [] : link(words);
    }

    private static string[] Words(QuestionText text, int from, int to) => [.. text.FreeRuns().Select(run => (Start: Math.Max(run.Start, from), End: Math.Min(run.Start + run.Length, to)))
        .Where(run => run.End - run.Start > 1).Select(run => text.Text[run.Start..run.End])];
}
