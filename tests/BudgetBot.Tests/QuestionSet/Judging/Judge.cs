using System.Globalization;
using BudgetBot.Tests.QuestionSet.Asked;

namespace BudgetBot.Tests.QuestionSet.Judging;

/// <summary>Judges a reply by what its question expects.</summary>
/// <param name="question">The question.</param>
/// <param name="figureFirst">Whether the figure asked for must be the first amount of the text.</param>
/// <param name="reply">The reply to the question's last turn.</param>
internal sealed class Judge(AskedQuestion question, bool figureFirst, JudgedReply reply)
{
    private const int MostCharacters = 6000;
    private const int MostCitedLines = 120;

    private readonly ShownText shown = new(reply.Everything);
    private readonly IReadOnlyList<long> amounts = PrintedAmounts.In(reply.Everything);

    /// <summary>The judgement.</summary>
    public Judgement Verdict() => OfLength() ?? OfOutcome() ?? OfFigures() ?? OfWords() ?? OfCitations() ?? Judgement.Right;

    private Judgement? OfLength() =>
        shown.Folded.Length > MostCharacters ? new(Judging.Verdict.Wrong, $"{shown.Folded.Length} characters are a dump") : null;

    private Judgement? OfOutcome() => (question.Expectation.Wanted, reply.Outcome) switch
    {
        (Wanted.Refusal, "notFound" or "outOfScope") => Judgement.Right,
        (Wanted.Refusal, _) => new(Judging.Verdict.Wrong, $"answers what the sources do not say ({reply.Outcome})"),
        (_, "notFound" or "outOfScope") => new(Judging.Verdict.Abstained, reply.Outcome),
        (Wanted.Candidates, "clarify") => null,
        (_, "clarify") => new(Judging.Verdict.Abstained, reply.Outcome),
        (Wanted.Guidance, "help") => Judgement.Right,
        (Wanted.Guidance, _) => new(Judging.Verdict.Wrong, $"answers where nothing is asked ({reply.Outcome})"),
        _ => null,
    };

    private Judgement? OfFigures()
    {
        Clause[] figures = [.. question.Expectation.Clauses.Where(clause => clause.IsAmount)];
        if (figureFirst && figures is [{ IsOneAmount: true } asked] && Headline() is { } first
            && !asked.Ways.Any(way => way is [Sign.Amount amount] && amount.Yen == first))
        {
            return new(Judging.Verdict.Wrong, $"the first figure is {Written(first)}, not {asked.Printed}");
        }

        return figures.FirstOrDefault(clause => !IsMet(clause)) is { } missing
            ? new(amounts.Count > 0 ? Judging.Verdict.Wrong : Judging.Verdict.Incomplete, $"no {missing.Printed}; shown {Written(amounts)}")
            : null;
    }

    private long? Headline()
    {
        IReadOnlyList<long> inText = PrintedAmounts.In(reply.Text);
        IReadOnlyList<long> searched = inText.Count > 0 ? inText : amounts;
        return searched.Count > 0 ? searched[0] : null;
    }

    private Judgement? OfWords() => question.Expectation.Clauses.FirstOrDefault(clause => !IsMet(clause)) is { } missing
        ? new(Judging.Verdict.Incomplete, $"no {missing.Printed}; shown {Written(amounts)}")
        : null;

    private bool IsMet(Clause clause) => clause.Ways.Any(way => way.All(IsShown));

    private bool IsShown(Sign sign) => sign switch
    {
        Sign.Amount amount => amounts.Contains(amount.Yen),
        Sign.Percentage percentage => shown.Holds(percentage.Value),
        Sign.Words words => shown.Holds(words.Text),
        Sign.Decrease => shown.TellsOfDecrease,
        _ => throw new InvalidOperationException(sign.ToString()),
    };

    private Judgement? OfCitations()
    {
        if (question.Sources.Count == 0)
        {
            return null;
        }

        int lines = reply.Cited.Sum(place => place.Length);
        if (lines > MostCitedLines)
        {
            return new(Judging.Verdict.Uncited, $"{lines} cited lines are of no use");
        }

        return question.Sources.Any(wanted => reply.Cited.Any(wanted.Meets))
            ? null
            : new(Judging.Verdict.Uncited, $"cites {Few(reply.Cited)}, not {Few(question.Sources)}");
    }

    private static string Written(long yen) => yen.ToString("#,0円", CultureInfo.InvariantCulture);

    private static string Written(IReadOnlyList<long> amounts) => amounts.Count == 0 ? "no amount" : Few([.. amounts.Select(Written)]);

    private static string Few<T>(IReadOnlyList<T> all) => all.Count == 0 ? "nothing" : string.Join(" ", all.Take(5)) + (all.Count > 5 ? " …" : string.Empty);
}
