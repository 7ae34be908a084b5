using System.Globalization;
using System.Text;
using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

/// <summary>Writes out all that an answer says.</summary>
internal static class AnswerPrint
{
    /// <summary>Every part of the answer that a user can see, so that two answers are the same only where they look the same.</summary>
    public static string Whole(Answer answer)
    {
        var text = new StringBuilder(answer.Outcome.ToString()).Append('\n');
        Append(text, answer.Lines);
        foreach (AnswerTable table in answer.Tables)
        {
            text.Append("# ").Append(table.Title).Append('\n').AppendJoin('|', table.Columns).Append('\n');
            foreach (IReadOnlyList<AnswerLine> row in table.Rows)
            {
                Append(text, row);
            }
        }

        foreach (BudgetBot.Facts.Citation place in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place.Document}:{place.Page}:{place.Lines.From}-{place.Lines.To} {place.Quote}\n");
        }

        text.AppendJoin('\n', answer.SourceTitles.Select(pair => pair.Key + "=" + pair.Value)).Append('\n');
        return text.AppendJoin('\n', answer.NextSteps.Select(step => step.Title + " → " + step.Says)).ToString();
    }

    /// <summary>The text of the reply without cards.</summary>
    public static string Text(Answer answer) => string.Join('\n', answer.Lines.Select(Line));

    /// <summary>The amounts of the reply's text in their order, in yen.</summary>
    public static IReadOnlyList<long> Amounts(Answer answer) =>
        [.. answer.Lines.SelectMany(line => line.Segments).OfType<Segment.Amount>().Select(amount => amount.Yen)];

    private static string Line(AnswerLine line) => string.Concat(line.Segments.Select(Piece));

    private static void Append(StringBuilder text, IEnumerable<AnswerLine> lines)
    {
        foreach (AnswerLine line in lines)
        {
            text.Append(Line(line)).Append('\n');
        }
    }

    private static string Piece(Segment segment) => segment switch
    {
        Segment.Text words => words.Words,
        Segment.Quote quote => quote.Words,
        Segment.Echo echo => echo.Words,
        Segment.Amount amount => Strong(amount.Shown, amount.Strong),
        Segment.Ratio ratio => Strong(ratio.Shown, ratio.Strong),
        Segment.Count count => Strong(count.Shown, count.Strong),
        Segment.Cite cite => $"[{cite.Position}]",
        _ => throw new NotSupportedException(segment.GetType().Name),
    };

    private static string Strong(string words, bool strong) => strong ? "**" + words + "**" : words;
}
