using System.Globalization;
using BudgetBot.Answers;
using BudgetBot.Channels.Rendering;
using BudgetBot.Facts;
using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>Copies answers as they are kept: everything that is shown of them, without ways to reach a person.</summary>
/// <param name="snapshot">The hash of the snapshot.</param>
/// <param name="day">The day when it was built.</param>
internal sealed class AnswerCopy(string snapshot, DateOnly day)
{
    private const int MostFigures = 500;
    private const int MostOperands = 12;
    private const int LongestQuote = 400;

    /// <summary>The copy; null where the gate lets it not pass, or it answers no question.</summary>
    public KeptAnswer? Of(Answer answer)
    {
        if (answer.Id is not { } id || !FigureGate.Check(answer).Passed)
        {
            return null;
        }

        Fact[] facts = [.. answer.Evidence.Columns.SelectMany(column => column.Whole(MostFigures)).Concat(answer.Evidence.Facts).Distinct()];
        int all = answer.Evidence.Columns.Sum(column => column.Count) + answer.Evidence.Facts.Distinct().Count(fact => !answer.Evidence.Columns.Any(column => column.Holds(fact)));
        return new KeptAnswer
        {
            Id = id,
            Turns = [.. answer.Turns.Select(turn => QuestionWords.Of(turn, QuestionWords.LongestTurn))],
            Question = QuestionWords.Of(answer.Evidence.Question, QuestionWords.LongestTurn),
            Outcome = OutcomeWords.Of(answer.Outcome),
            Snapshot = snapshot,
            SnapshotDay = day,
            Lines = [.. answer.Lines.Select(line => (IReadOnlyList<KeptPiece>)[.. line.Segments.Select(Piece)])],
            Figures = [.. facts.Take(MostFigures).Select(fact => Figure(answer, fact))],
            FiguresLeftOut = Math.Max(0, all - MostFigures),
            Formulas = [.. answer.Evidence.Computed.Where(computed => computed.Kind != ComputationKind.Count).Select(computed => Formula(computed, facts)).Distinct()],
            Places = [.. answer.Citations.Select(citation => Place(answer, citation, Cut(citation.Quote)))],
        };
    }

    private static KeptPiece Piece(Segment segment) => segment switch
    {
        Segment.Text text => new KeptPiece(text.Words),
        Segment.Quote quote => new KeptPiece(quote.Words),
        Segment.Echo echo => new KeptPiece(QuestionWords.WithoutReach(echo.Words)),
        Segment.Amount amount => new KeptPiece(amount.Shown, amount.Strong),
        Segment.Ratio ratio => new KeptPiece(ratio.Shown, ratio.Strong),
        Segment.Count count => new KeptPiece(count.Shown, count.Strong),
        Segment.Cite cite => new KeptPiece(string.Empty, Cite: cite.Position),
        _ => new KeptPiece(string.Empty),
    };

    private static KeptFigure Figure(Answer answer, Fact fact) => new(
        fact.Item.Printed, fact.Item.Path, fact.Year.Japanese, fact.Stage == Stage.Other ? string.Empty : fact.Stage.Word(), [.. fact.Base.Concat(fact.Qualifiers)],
        fact.Figure.Unit, fact.Figure.Yen, fact.Figure.Printed, Place(answer, fact.Citation, string.Empty));

    private static KeptPlace Place(Answer answer, Citation citation, string quote) =>
        new(citation.Document, SourceLinks.Title(answer, citation), (citation.Place as PagePlace)?.Page ?? citation.Page, citation.Lines.From, citation.Lines.To, quote, citation.Place?.Fragment);

    private static KeptFormula Formula(Computation computed, Fact[] facts)
    {
        // Operands are yen or counts; they are yen where the evidence has them as amounts.
        bool money = computed.Operands.Any(operand => Array.Exists(facts, fact => fact.Figure.Yen == operand));
        string unit = money ? "円" : string.Empty;
        string[] operands = [.. computed.Operands.Select(operand => Number(operand) + unit)];
        string Joined(string sign) => string.Join(sign, operands.Take(MostOperands)) + (operands.Length > MostOperands ? $"{sign}…（全{operands.Length}件）" : string.Empty);
        return computed.Kind switch
        {
            ComputationKind.Sum => new KeptFormula("合計", Joined(" ＋ "), Number(computed.Result) + unit),
            ComputationKind.Difference => new KeptFormula("差", Joined(" － "), Number(computed.Result) + unit),
            ComputationKind.Growth => new KeptFormula("増減率", Joined(" ÷ ") + " × 100 － 100", Ratio(computed.Result) + "％"),
            ComputationKind.Share => new KeptFormula("割合", Joined(" ÷ ") + " × 100", Ratio(computed.Result) + "％"),
            ComputationKind.Average => new KeptFormula("平均", $"（{Joined(" ＋ ")}） ÷ {operands.Length}", Ratio(computed.Result) + unit),
            ComputationKind.Multiple => new KeptFormula("倍率", Joined(" ÷ "), Ratio(computed.Result) + "倍"),
            _ => new KeptFormula("件数", Joined("、"), Number(computed.Result)),
        };
    }

    private static string Number(decimal number) => number.ToString("#,##0.####;△#,##0.####", CultureInfo.InvariantCulture);

    private static string Ratio(decimal number) => Number(Math.Round(number, 4, MidpointRounding.AwayFromZero));

    private static string Cut(string quote) => quote.Length <= LongestQuote ? quote : string.Concat(quote.AsSpan(0, LongestQuote), "…");
}
