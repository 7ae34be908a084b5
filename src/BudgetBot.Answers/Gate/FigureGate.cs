namespace BudgetBot.Answers;

/// <summary>
/// The last gate before a reply is sent: no figure leaves that its evidence does not bear. It trusts nothing that made the reply and
/// reads every figure again as the user will see it.
/// </summary>
public static class FigureGate
{
    /// <summary>Checks every segment of the lines and tables, the buttons and the citations against the evidence. Does not throw.</summary>
    public static GateVerdict Check(Answer answer)
    {
        var evidence = new GateEvidence(answer);
        List<string> breaches = [.. evidence.BrokenComputations];
        var text = new GateText(evidence);
        IEnumerable<AnswerLine> lines = answer.Lines.Concat(answer.Tables.SelectMany(table => table.Rows).SelectMany(row => row));
        foreach (AnswerLine line in lines)
        {
            for (int i = 0; i < line.Segments.Count; i++)
            {
                if (Breach(line.Segments[i], i == 0, answer, evidence, text) is { } breach)
                {
                    breaches.Add(breach);
                }
            }
        }

        breaches.AddRange(Labels(answer).Select(label => text.Breach(label, opensLine: true)).OfType<string>());
        breaches.AddRange(answer.NextSteps.Select(text.Breach).OfType<string>());
        breaches.AddRange(GateCitations.Breaches(answer));
        return new GateVerdict(breaches);
    }

    /// <summary>What the user gets instead of a reply that the gate withheld.</summary>
    public static Answer Withheld(Answer answer) => new()
    {
        Outcome = Outcome.NotFound,
        Lines = [AnswerLine.Of(new Segment.Text("申し訳ありません。出典と照らして確かめられない数字が含まれるため、このご質問へのお答えを控えます。"))],
        Evidence = Evidence.None(answer.Evidence.Question),
    };

    private static IEnumerable<string> Labels(Answer answer) => answer.Tables.SelectMany(table => table.Columns.Prepend(table.Title));

    private static string? Breach(Segment segment, bool opensLine, Answer answer, GateEvidence evidence, GateText text) => segment switch
    {
        Segment.Text words => text.Breach(words.Words, opensLine),
        Segment.Amount amount => Breach(amount, evidence),
        Segment.Ratio ratio => GateRatios.Breach(ratio, evidence),
        Segment.Count count => GateCounts.Breach(count, evidence),
        Segment.Quote quote => evidence.Bears(quote) ? null : $"The quote 「{quote.Words}」 does not stand in a passage of the evidence.",
        Segment.Echo echo => GateFolding.Holds(answer.Evidence.Question, echo.Words) ? null : $"「{echo.Words}」 does not stand in the question.",
        Segment.Cite cite => cite.Position >= 1 && cite.Position <= answer.Citations.Count ? null : $"There is no citation {cite.Position}.",
        _ => $"The gate knows no {segment.GetType().Name}.",
    };

    private static string? Breach(Segment.Amount amount, GateEvidence evidence)
    {
        if (!GateAmounts.TryRead(amount.Shown, out GateAmounts.Reading read))
        {
            return $"「{amount.Shown}」 is not one amount of money.";
        }

        bool same = read.Yen == amount.Yen || (!read.Signed && read.Yen == -(decimal)amount.Yen);
        if (!same)
        {
            return $"「{amount.Shown}」 does not say {amount.Yen} yen.";
        }

        return read.Approximate ? Unless(evidence.IsApproximate(amount.Yen), amount) : Unless(evidence.HasYen(amount.Yen), amount);
    }

    private static string? Unless(bool borne, Segment.Amount amount) =>
        borne ? null : $"{amount.Yen} yen (「{amount.Shown}」) is neither in the evidence nor computed from it.";
}
