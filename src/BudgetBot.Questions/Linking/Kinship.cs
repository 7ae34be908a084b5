namespace BudgetBot.Questions.Linking;

/// <summary>Prefers subjects that are like another one: 「看護師の方は」 after 医師修学資金貸与事業 means 看護師等修学資金貸与事業.</summary>
public static class Kinship
{
    private const int Full = 1000;

    // A kin of which hardly anything was said is not meant, and what is like nothing before it is one of several.
    private const int Explained = 620;
    private const int Near = 200;

    // Characters that two names have in common at their beginnings and ends, and their share of the model.
    private const int LeastCommon = 4;
    private const int CommonOfModel = 3;

    /// <summary>The one subject that has what was said in place of a part of the model's name (医師 for 看護師等 in 看護師等修学資金貸与事業), else null.</summary>
    /// <param name="subjects">All subjects.</param>
    /// <param name="model">What the conversation is about.</param>
    /// <param name="said">The words said in place of a part.</param>
    public static Subject? Swapped(IReadOnlyList<Subject> subjects, Subject model, string said)
    {
        if (said.Length < 2 || model.Name.Contains(said, StringComparison.Ordinal))
        {
            return null;
        }

        (Subject Subject, int Common)[] kin = [.. subjects.Where(subject => subject != model && subject.Document == model.Document && subject.Name.Contains(said, StringComparison.Ordinal))
            .Select(subject => (Subject: subject, Common: Common(subject.Name, model.Name, said)))
            .Where(pair => pair.Common >= LeastCommon && pair.Common * CommonOfModel >= model.Name.Length).OrderByDescending(pair => pair.Common).Take(2)];
        return kin.Length == 1 || (kin.Length == 2 && kin[0].Common > kin[1].Common) ? kin[0].Subject : null;
    }

    // What was said stands between what both names begin and end with.
    private static int Common(string name, string model, string said)
    {
        int head = name.AsSpan().CommonPrefixLength(model);
        int tail = 0;
        while (tail < Math.Min(name.Length, model.Length) - head && name[^(tail + 1)] == model[^(tail + 1)])
        {
            tail++;
        }

        return name[head..^tail].Contains(said, StringComparison.Ordinal) ? head + tail : 0;
    }

    /// <summary>The links again, those of the same document and with a like name first.</summary>
    public static IReadOnlyList<Link> Rerank(IReadOnlyList<Link> links, Subject model)
    {
        bool sameDocument = links.Any(link => link.Subject.Document == model.Document && link.Coverage >= 500);
        return [.. links.Where(link => link.Subject != model && (!sameDocument || link.Subject.Document == model.Document))
            .Select(link => (Link: link, Kin: Likeness(link.Subject, model)))
            .OrderByDescending(pair => (pair.Link.Coverage * 7) + (pair.Kin * 3)).ThenBy(pair => pair.Link.Subject.Index)
            .Select((pair, rank) => pair.Link with { NameCoverage = rank == 0 && pair.Link.Coverage >= Explained && pair.Kin >= Near ? Full : pair.Link.NameCoverage })];
    }

    // The share of the model's pairs of characters that a name holds, and whether both hang on the same item.
    private static int Likeness(Subject subject, Subject model)
    {
        string name = model.Name;
        int held = 0;
        for (int i = 0; i + 1 < name.Length; i++)
        {
            if (subject.Name.AsSpan().IndexOf(name.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                held++;
            }
        }

        int likeness = name.Length < 2 ? 0 : held * Full / (name.Length - 1);
        bool siblings = subject.Items.Any(item => model.Items.Any(other => item.Parent is not null && item.Parent == other.Parent));
        bool child = subject.Items.Any(item => model.Items.Any(other => item.Parent == other || item.Parent?.Parent == other));
        return Math.Min(Full, likeness + (siblings || child ? 200 : 0));
    }
}
