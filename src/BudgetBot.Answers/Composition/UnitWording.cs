namespace BudgetBot.Answers.Composition;

/// <summary>Writes the amounts asked for in the unit that the user wants, where the handler has not done so: the printed one follows in brackets.</summary>
public static class UnitWording
{
    /// <summary>The answer with its strong amounts in a unit; where none is strong, those of its list.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="unit">億円, 百万円, 万円, 千円 or 円.</param>
    public static Answer Apply(Answer answer, string unit)
    {
        bool strong = answer.Lines.SelectMany(line => line.Segments).Any(segment => segment is Segment.Amount { Strong: true });
        return answer with { Lines = [.. answer.Lines.Select(line => strong || IsListed(line) ? InUnit(line, unit, strong) : line)] };
    }

    private static bool IsListed(AnswerLine line) => line.Segments is [Segment.Text { Words: ['・', ..] }, ..];

    private static AnswerLine InUnit(AnswerLine line, string unit, bool strong)
    {
        var segments = new List<Segment>(line.Segments.Count + 3);
        foreach (Segment segment in line.Segments)
        {
            if (segment is Segment.Amount amount && amount.Strong == strong && !EndsInUnit(amount.Shown, unit))
            {
                string sign = amount.Yen < 0 ? "△" : string.Empty;
                segments.AddRange(
                [
                    amount with { Shown = sign + MoneyFormat.InUnit(amount.Yen, unit) }, new Segment.Text("（"),
                    amount with { Strong = false }, new Segment.Text("）"),
                ]);
            }
            else
            {
                segments.Add(segment);
            }
        }

        return new AnswerLine(segments);
    }

    // 8,360百万円 does not end in 円 as a unit: the character before the unit is a digit.
    private static bool EndsInUnit(string shown, string unit) =>
        shown.EndsWith(unit, StringComparison.Ordinal) && shown.Length > unit.Length && char.IsAsciiDigit(shown[^(unit.Length + 1)]);
}
