using BudgetBot.Answers;
using BudgetBot.Answers.Composition;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>Finds what of an answer can be drawn. A picture repeats amounts that the answer shows and computes nothing.</summary>
internal static class PictureFinder
{
    /// <summary>The most bars that are seen at a glance.</summary>
    public const int MostBars = 10;

    /// <summary>The picture of an answer, or null: a part of a whole, else a ranking, else the best table, else two amounts that are compared.</summary>
    public static AnswerPicture? Of(Answer answer)
    {
        if (answer.Outcome != Outcome.Answered)
        {
            return null;
        }

        return OfComputed(answer, ComputationKind.Share, "割合") ?? OfRanks(answer) ?? answer.Tables.Select(table => OfTable(answer, table)).FirstOrDefault(picture => picture is not null)
            ?? OfComputed(answer, ComputationKind.Difference, "比較");
    }

    private static AnswerPicture? OfTable(Answer answer, AnswerTable table)
    {
        var bars = new List<PictureBar>();
        foreach (IReadOnlyList<AnswerLine> row in table.Rows.Take(MostBars))
        {
            if (row.Skip(1).Select(cell => cell.Segments).FirstOrDefault(cell => cell is [Segment.Amount, ..])?[0] is not Segment.Amount amount || IsPool(answer, amount.Yen))
            {
                // A bar that lacks would say that there is nothing, and a pool is nobody's own amount.
                return null;
            }

            string remark = row.Count > 2 ? MarkdownLine.Plain(row[^1]) : string.Empty;
            bars.Add(new PictureBar(MarkdownLine.Plain(row[0]) + remark, amount.Shown, amount.Yen));
        }

        string title = table.Rows.Count > MostBars ? $"{table.Title}（表のはじめの{MostBars}行）" : table.Title;
        return Drawable(bars) ? new AnswerPicture(title, bars) : null;
    }

    // Lines with one strong amount each, as a ranking or several things side by side have them.
    private static AnswerPicture? OfRanks(Answer answer)
    {
        PictureBar?[] bars = [.. answer.Lines.Select(line => line.Segments.OfType<Segment.Amount>().Where(amount => amount.Strong).ToArray())
            .Where(strong => strong.Length > 0).Take(MostBars).Select(strong => strong.Length == 1 ? Bar(answer, strong[0].Yen) : null)];
        return bars.Length > 1 && bars.All(bar => bar is not null) && Drawable([.. bars.OfType<PictureBar>()]) ? new AnswerPicture("比較", [.. bars.OfType<PictureBar>()]) : null;
    }

    // One computation of two amounts, each of one fact: with several it is not plain which is meant.
    private static AnswerPicture? OfComputed(Answer answer, ComputationKind kind, string title)
    {
        Computation[] all = [.. answer.Evidence.Computed.Where(one => one.Kind == kind).DistinctBy(one => (one.Operands[0], one.Operands[1]))];
        if (all is not [{ Operands: [decimal first, decimal second] }])
        {
            return null;
        }

        PictureBar?[] bars = [Bar(answer, (long)first), Bar(answer, (long)second)];
        return bars is [{ } left, { } right] && left.Label != right.Label && Drawable([left, right]) ? new AnswerPicture(left.Yen > right.Yen ? "比較" : title, [left, right]) : null;
    }

    private static PictureBar? Bar(Answer answer, long yen)
    {
        Fact[] facts = [.. answer.Evidence.Facts.Where(fact => fact.Figure.Yen == yen)];
        Segment.Amount? shown = answer.Lines.SelectMany(line => line.Segments).OfType<Segment.Amount>().FirstOrDefault(amount => amount.Yen == yen);
        return shown is null || facts.Length == 0 || facts.DistinctBy(fact => (fact.Item.Name, fact.Year, fact.Stage)).Count() > 1 || IsPool(answer, yen)
            ? null
            : new PictureBar($"{FactWords.Name(facts[0].Item)} {FactWords.YearAndStage(facts[0])}{FactWords.Remarks(facts[0])}", shown.Shown, yen);
    }

    private static bool IsPool(Answer answer, long yen) =>
        answer.Evidence.Facts.Any(fact => fact.Figure.Yen == yen && fact.Qualifiers.Contains(Qualifiers.Pool));

    private static bool Drawable(List<PictureBar> bars) =>
        bars.Count > 1 && bars.Exists(bar => bar.Yen != 0) && bars.TrueForAll(bar => bar.Yen != long.MinValue) && bars.DistinctBy(bar => bar.Label).Count() == bars.Count;
}
