namespace BudgetBot.Answers.Composition;

/// <summary>Joins the answers to questions that one message asks one after another.</summary>
internal static class JoinedAnswer
{
    /// <summary>One answer of several, or null where it would say no more than another one does, or too much.</summary>
    /// <param name="answers">The answers, in the order of the questions.</param>
    /// <param name="whole">The answer to the message as a whole.</param>
    public static Answer? Of(IReadOnlyList<Answer> answers, Answer whole) =>
        answers.Any(answer => answer.Outcome != Outcome.Answered) || answers.Sum(answer => answer.Citations.Count) > AnswerBuilder.MostCitations || !SayMore(answers, whole) ? null : whole with
        {
            Outcome = Outcome.Answered,
            Lines = [.. Lines(answers)],
            Tables = [.. answers.SelectMany((answer, at) => answer.Tables.Select(table => Moved(table, Before(answers, at))))],
            Citations = [.. answers.SelectMany(answer => answer.Citations)],
            SourceTitles = answers.SelectMany(answer => answer.SourceTitles).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Evidence = Evidence.Joined([.. answers.Select(answer => answer.Evidence)], whole.Evidence.Question),
            NextSteps = [.. answers.SelectMany(answer => answer.NextSteps).DistinctBy(step => step.Says).Take(AnswerBuilder.MostSteps)],
        };

    // 「実施団体は？予算は？」 is answered at once: what it shows needs no second answer.
    private static bool SayMore(IReadOnlyList<Answer> answers, Answer whole) =>
        whole.Outcome != Outcome.Answered || answers.SelectMany(Shown).Except(Shown(whole), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Shown(Answer answer) => answer.Lines.SelectMany(line => line.Segments).Select(segment => segment switch
    {
        Segment.Amount amount => "円" + Math.Abs(amount.Yen).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Segment.Ratio ratio => ratio.Shown,
        Segment.Quote quote => quote.Words,
        _ => string.Empty,
    });

    private static int Before(IReadOnlyList<Answer> answers, int at) => answers.Take(at).Sum(answer => answer.Citations.Count);

    // What one answer has said already, such as how an amount is computed, the next need not say again.
    private static IEnumerable<AnswerLine> Lines(IReadOnlyList<Answer> answers)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 0; at < answers.Count; at++)
        {
            int before = Before(answers, at);
            foreach (AnswerLine line in answers[at].Lines.Where(line => said.Add(string.Concat(line.Segments.Where(segment => segment is not Segment.Cite).Select(segment => segment.Plain)))))
            {
                yield return Moved(line, before);
            }
        }
    }

    private static AnswerLine Moved(AnswerLine line, int by) => new([.. line.Segments.Select(segment => segment is Segment.Cite cite ? new Segment.Cite(cite.Position + by) : segment)]);

    private static AnswerTable Moved(AnswerTable table, int by) => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<AnswerLine>)[.. row.Select(cell => Moved(cell, by))])] };
}
