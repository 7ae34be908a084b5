using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Mentions;

/// <summary>The phrases of a question as they are read from left to right; each step gives the word to go on with.</summary>
/// <param name="words">The words of the question.</param>
/// <param name="isWord">Whether a word of the vocabulary begins at a word.</param>
internal sealed class PhraseLine(Word[] words, Func<int, bool> isWord)
{
    private readonly List<(Phrase Phrase, bool EndsClause)> phrases = [];

    /// <summary>The phrases so far, and which of them end a clause.</summary>
    public IReadOnlyList<(Phrase Phrase, bool EndsClause)> Phrases => phrases;

    /// <summary>The phrase before what is read next; null at the beginning.</summary>
    public Phrase? Last => phrases.Count > 0 ? phrases[^1].Phrase : null;

    /// <summary>Words that join the phrase before them to those behind (に占める, 以外).</summary>
    /// <param name="next">The word after them.</param>
    /// <param name="role">The role that they give.</param>
    public int Link(int next, string role)
    {
        int end = words[next - 1].End;
        phrases[^1] = (Last! with { Particle = role, MentionEnd = end, End = end }, false);
        return SkipJoints(next).Next;
    }

    /// <summary>A word of the vocabulary that says nothing: one joined to a bare name hands its role on (総務省の地方債[計画]の…).</summary>
    /// <param name="at">The word.</param>
    /// <param name="next">The word after it.</param>
    public int Silent(int at, int next)
    {
        if (Last is not { Particle.Length: 0 } bare || bare.End != words[at].Start)
        {
            return Skip(at, next);
        }

        (int to, string role, bool ends) = SkipJoints(next);
        phrases[^1] = (bare with { Particle = role, End = words[to - 1].End }, ends);
        return to;
    }

    /// <summary>Words without a meaning of their own.</summary>
    /// <param name="at">The first of them.</param>
    /// <param name="next">The word after them.</param>
    public int Skip(int at, int next)
    {
        if (Last is { } last && Clauses.EndsAt(words, at, next))
        {
            phrases[^1] = (last, true);
        }

        return next;
    }

    /// <summary>Words that say once more what the phrase before them means: its role is theirs.</summary>
    /// <param name="next">The word after them.</param>
    public int Repeat(int next)
    {
        (int to, string particle, bool ends) = SkipJoints(next);
        phrases[^1] = (Last! with { Particle = particle, End = words[to - 1].End }, ends);
        return to;
    }

    /// <summary>A mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="at">Its first word.</param>
    /// <param name="next">The word after it.</param>
    public int Add(Mention mention, int at, int next)
    {
        (int to, string particle, bool ends) = SkipJoints(next);
        phrases.Add((new Phrase(mention, particle, words[at].Start, words[next - 1].End, words[to - 1].End), ends));
        return to;
    }

    // The first particle behind a mention gives its role; the comma does where there is none.
    private (int Next, string Particle, bool EndsClause) SkipJoints(int at)
    {
        string particle = string.Empty;
        int from = at;
        while (at < words.Length && words[at].IsSilent && !isWord(at))
        {
            string surface = words[at].Surface;
            if ((particle.Length == 0 || (particle == "、" && words[at].IsParticle)) && !Limits(surface))
            {
                particle = words[at].IsParticle ? surface : surface is "、" or "," or "・" or "+" ? "、" : particle;
            }

            at++;
        }

        return (at, particle, Clauses.EndsAt(words, from, at));
    }

    // くらい, など say how much of it; the particle behind them gives the role.
    private static bool Limits(string particle) => particle is "くらい" or "ぐらい" or "など" or "ほど" or "ずつ";
}
