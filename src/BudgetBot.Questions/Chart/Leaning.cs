using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>
/// Reads a message that leans on the turn before: what it points to (それ, そのうち, その2つ) or leaves out (前年度との差は？) is taken from the plan
/// of that turn; a place alone (そのうち区分4では？) narrows that plan, a name alone (教育費は？) takes the place of its name.
/// </summary>
public static class Leaning
{
    private const string Pointer = "ref";
    private const string PointerAmong = "ref.among";

    // What a thing that was left out may have been to the rest: its place, its topic, what it is chosen from.
    private static readonly string[] Roles = ["の", "は", "among"];

    /// <summary>Whether phrases point to what was said before.</summary>
    public static bool Points(IReadOnlyList<Phrase> phrases) => phrases.Any(phrase => IsPointer(phrase.Mention));

    /// <summary>Whether phrases are a name alone, without a place of its own and without saying what is asked of it (教育費は？).</summary>
    public static bool IsNameAlone(IReadOnlyList<Phrase> phrases) =>
        phrases is [{ Mention: Mention.Name { Rows: Rows.Named }, Particle: "は" or "なら" or "だと" or "では" or "って" or "" }]
        || (phrases is [{ Mention: Mention.Name { Rows: Rows.Named }, Particle: "は" or "って" or "" },
        { Mention: Mention.Concept { Id: "ask.amount" } }]);

    /// <summary>Whether a message may lean on the turn before: it points there, or says too little to be a question of its own.</summary>
    /// <param name="phrases">The message.</param>
    /// <param name="found">The plans that it has by itself.</param>
    public static bool MayLean(IReadOnlyList<Phrase> phrases, IReadOnlyList<Plan> found) =>
        IsNameAlone(phrases) || (found.Count == 0 && (Points(phrases) || !Names(phrases)));

    /// <summary>Whether phrases name rows of their own.</summary>
    public static bool Names(IReadOnlyList<Phrase> phrases) =>
        phrases.Any(phrase => phrase.Mention is Mention.Name or Mention.Either or Mention.Printed);

    /// <summary>The plans of a message in a conversation, the likeliest first; empty where it does not lean on the turn before.</summary>
    /// <param name="phrases">The message.</param>
    /// <param name="context">The turn before.</param>
    /// <param name="parsed">Reads phrases as plans.</param>
    public static IEnumerable<Plan> Plans(
        IReadOnlyList<Phrase> phrases, PlanContext context, Func<IReadOnlyList<Phrase>, IReadOnlyList<Plan>> parsed)
    {
        if (phrases.Count == 0)
        {
            return [];
        }

        IEnumerable<Mention.Context> meant = Meant(phrases, context);
        return Points(phrases)
            ? [.. meant.SelectMany(one => parsed([.. Pointed(phrases, one)])), .. Narrowed(phrases, context)]
            : Names(phrases) ? Replaced(phrases, context)
            : [.. Remeasured(phrases, context), .. meant.SelectMany(one => Filled(phrases, one).SelectMany(parsed))];
    }

    // What is pointed to: what the last answer told of, what that was chosen from, or both of the last two answers.
    private static IEnumerable<Mention.Context> Meant(IReadOnlyList<Phrase> phrases, PlanContext context)
    {
        if (context.Subject is not var (rows, measure))
        {
            yield break;
        }

        bool two = phrases.Any(phrase => phrase.Mention is Mention.Number { Value: 2, Counter: not "番目" });
        if (two && context.Earlier is { } earlier)
        {
            yield return new Mention.Context(new Rows.Union([earlier, rows]), measure);
        }

        yield return new Mention.Context(rows, measure);
        if (rows is Rows.Top top)
        {
            yield return new Mention.Context(top.Of, Compose.Merge(measure, top.By));
        }

        if (!two && context.Earlier is { } before)
        {
            yield return new Mention.Context(new Rows.Union([before, rows]), measure);
        }
    }

    private static IEnumerable<Phrase> Pointed(IReadOnlyList<Phrase> phrases, Mention.Context meant)
    {
        for (int at = 0; at < phrases.Count; at++)
        {
            Phrase phrase = phrases[at];
            if (!IsPointer(phrase.Mention))
            {
                yield return phrase;
                continue;
            }

            // その3つの…: the number says once more how many they are.
            bool counted = phrase.Particle.Length == 0 && at + 1 < phrases.Count
                && phrases[at + 1].Mention is Mention.Number { Counter: not "番目" };
            string particle = phrase.Mention is Mention.Concept { Id: PointerAmong } ? "among" : phrases[counted ? ++at : at].Particle;
            yield return phrase with { Mention = meant, Particle = particle.Length == 0 ? "の" : particle };
        }
    }

    private static IEnumerable<IReadOnlyList<Phrase>> Filled(IReadOnlyList<Phrase> phrases, Mention.Context meant) =>
        Roles.Select(particle => (IReadOnlyList<Phrase>)[new Phrase(meant, particle, 0, 0, 0), .. phrases]);

    // 「伸び率だと？」: the same order by another measure.
    private static IEnumerable<Plan> Remeasured(IReadOnlyList<Phrase> phrases, PlanContext context)
    {
        Phrase[] rest = [.. phrases.Where(phrase => phrase.Mention is not Mention.Concept { Id: "which" or "side" or "thing.any" })];
        return context.Last is Plan.List { Of: Rows.Top top } && rest is [{ Mention: var mention, Particle: not "も" }]
            && Seeds.Of(mention) is Meaning.Measured { Noun: true, Measure: var measure }
            && Compose.Merge(measure, top.By with { Kind = MeasureKind.Amount }) is { } by && by != top.By
            ? [new Plan.List(top with { By = by }, by)]
            : [];
    }

    // そのうち区分4のものだけだと: the rows of the last plan, as far as they lie there.
    private static IEnumerable<Plan> Narrowed(IReadOnlyList<Phrase> phrases, PlanContext context)
    {
        Phrase[] rest = [.. phrases.Where(phrase => !IsPointer(phrase.Mention)
            && phrase.Mention is not Mention.Concept { Id: "alone" or "thing.any" or "thing.project" or "ask.amount" or "total" or "add" })];
        return rest is [{ Mention: Mention.Name { Rows: var place } }] && context.Subject is { Rows: var rows } && Compose.IsPlural(rows)
            ? [Instead(rows, new Rows.Within(rows, place)).Of(context.Last)]
            : [];
    }

    // 教育費は？ after another's figure.
    private static IEnumerable<Plan> Replaced(IReadOnlyList<Phrase> phrases, PlanContext context) =>
        IsNameAlone(phrases) && phrases[0].Mention is Mention.Name { Rows: Rows.Named named }
            && context.Subject is { Rows: Rows.Named or Rows.Within { Of: Rows.Named } } subject
            ? [Instead(subject.Rows, subject.Rows is Rows.Within within ? within with { Of = named } : named).Of(context.Last)]
            : [];

    private static Rewriting Instead(Rows rows, Rows others) => new(measure => measure, same => same) { Whole = (rows, others) };

    private static bool IsPointer(Mention mention) => mention is Mention.Concept { Id: Pointer or PointerAmong };
}
