using BudgetBot.Facts;

namespace BudgetBot.Answers.Composition;

/// <summary>
/// Makes one sentence of an answer that can be pasted into a paper: the figure with its unit, year and stage, and the source in brackets.
/// What has no sentence with a figure (refusals, choices among several) stays as it is.
/// </summary>
/// <param name="sources">The sources, for title, publisher and date.</param>
public sealed class PaperSentence(IReadOnlyList<Source> sources)
{
    private const int MostOperands = 3;
    private const int MostPlaces = 4;
    private const int MostListed = 10;

    /// <summary>The answer as one sentence, below it the marks of its citations and what must be known of the figure.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="shown">The facts asked for, in their order.</param>
    /// <param name="unit">The unit wanted, or null for the printed one.</param>
    public Answer Of(Answer answer, IReadOnlyList<Fact> shown, string? unit)
    {
        if (answer.Outcome != Outcome.Answered || Sentence(answer, shown, unit) is not { } sentence)
        {
            return answer;
        }

        int[] cited = Cited(sentence, answer);
        Segment[] words = [.. sentence.Where(segment => segment is not Segment.Cite).Select(Plain)];
        Segment[] marks = [.. cited.Select((_, at) => new Segment.Cite(at + 1))];
        return answer with
        {
            Lines =
            [
                new AnswerLine([.. words, new Segment.Text("（"), .. Basis(answer, words), new Segment.Text(Origin(answer, cited) + "）。")]),
                new AnswerLine([new Segment.Text("そのまま資料に使える一文です。"), .. marks]),
                .. answer.Lines.Where(IsReservation).Select(line => new AnswerLine([.. line.Segments.Where(segment => segment is not Segment.Cite)])),
            ],
            Tables = [],
            Citations = [.. cited.Select(position => answer.Citations[position - 1])],
        };
    }

    // 「なお、…一致しない記載があります」 must not be lost on the way into a paper.
    private static bool IsReservation(AnswerLine line) => line.Segments is [Segment.Text { Words: ['な', 'お', '、', ..] }, ..];

    private static List<Segment>? Sentence(Answer answer, IReadOnlyList<Fact> shown, string? unit)
    {
        IReadOnlyList<Segment> first = answer.Lines[0].Segments;
        int end = Enumerable.Range(0, first.Count).LastOrDefault(at => first[at] is Segment.Text { Words: [.., '。'] }, -1);
        if (end >= 0 && first.Any(segment => segment is Segment.Amount or Segment.Ratio or Segment.Count or Segment.Quote) && !EndsOpen(answer))
        {
            var sentence = first.ToList();
            sentence[end] = new Segment.Text(((Segment.Text)first[end]).Words[..^1]);
            return sentence;
        }

        return shown.Count is > 0 and <= MostListed && shown.All(fact => fact.Figure.Yen is not null) ? Listed(answer, shown, unit) : null;
    }

    // 「…は3件です。」 above a list says less than the list.
    private static bool EndsOpen(Answer answer) => answer.Lines.Count > 1 && answer.Lines[1].Segments is [Segment.Text { Words: ['・', ..] }, ..]
        && !answer.Lines[0].Segments.Any(segment => segment is Segment.Amount or Segment.Ratio or Segment.Count { Strong: true });

    private static List<Segment> Listed(Answer answer, IReadOnlyList<Fact> shown, string? unit)
    {
        var sentence = new List<Segment>();
        foreach (Fact fact in shown)
        {
            long yen = fact.Figure.Yen ?? 0;
            sentence.Add(new Segment.Text((sentence.Count > 0 ? "、" : string.Empty) + FactWords.Name(fact.Item) + "の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "は"));
            sentence.Add(new Segment.Amount(yen, (yen < 0 ? "△" : string.Empty) + MoneyFormat.InUnit(yen, unit ?? fact.Figure.Unit)));
            if (PositionOf(answer, fact) is int position and > 0)
            {
                sentence.Add(new Segment.Cite(position));
            }
        }

        sentence.Add(new Segment.Text("です"));
        return sentence;
    }

    private static int PositionOf(Answer answer, Fact fact) =>
        answer.Citations.ToList().FindIndex(citation => citation.Document == fact.Citation.Document && citation.Lines == fact.Citation.Lines) + 1;

    private static int[] Cited(List<Segment> sentence, Answer answer)
    {
        int[] own = [.. sentence.OfType<Segment.Cite>().Select(cite => cite.Position).Distinct()];
        return own.Length > 0 ? own : [.. answer.Lines.SelectMany(line => line.Segments).OfType<Segment.Cite>().Select(cite => cite.Position).Distinct()];
    }

    private static Segment Plain(Segment segment) => segment switch
    {
        Segment.Amount amount => amount with { Strong = false },
        Segment.Ratio ratio => ratio with { Strong = false },
        Segment.Count count => count with { Strong = false },
        _ => segment,
    };

    // A computed figure stands with the figures it comes from, where the sentence does not say them.
    private static IEnumerable<Segment> Basis(Answer answer, Segment[] words)
    {
        string text = string.Concat(words.OfType<Segment.Text>().Select(segment => segment.Words));
        decimal? figure = words.Select(Value).FirstOrDefault(value => value is not null);
        Computation? computation = answer.Evidence.Computed.FirstOrDefault(computed => computed.Kind != ComputationKind.Count && computed.Result == figure);
        Fact[] operands = [.. (computation?.Operands ?? []).Select(operand => answer.Evidence.Facts.FirstOrDefault(fact => fact.Figure.Yen == operand)).OfType<Fact>()];
        if (operands.All(fact => text.Contains(FactWords.YearAndStage(fact), StringComparison.Ordinal) && text.Contains(fact.Item.Printed, StringComparison.Ordinal)))
        {
            return [];
        }

        return operands.Length > MostOperands
            ? [new Segment.Text(string.Join("、", operands.Select(FactWords.YearAndStage).Distinct()) + "。")]
            : [.. operands.SelectMany((fact, at) => Operand(fact, at, operands)), new Segment.Text("。")];
    }

    private static IEnumerable<Segment> Operand(Fact fact, int at, Fact[] all)
    {
        string name = all.Any(other => other.Item != fact.Item) ? FactWords.Name(fact.Item) + "の" : string.Empty;
        long yen = fact.Figure.Yen ?? 0;
        yield return new Segment.Text((at > 0 ? "、" : string.Empty) + name + FactWords.YearAndStage(fact));
        yield return new Segment.Amount(yen, (yen < 0 ? "△" : string.Empty) + MoneyFormat.InUnit(yen, fact.Figure.Unit));
    }

    private static decimal? Value(Segment segment) => segment switch
    {
        Segment.Amount amount => amount.Yen,
        Segment.Ratio ratio => ratio.Value,
        _ => null,
    };

    private string Origin(Answer answer, int[] cited)
    {
        IEnumerable<string> documents = cited.Select(position => answer.Citations[position - 1]).GroupBy(citation => citation.Document).Select(group =>
            TitleOf(group.Key) + "、" + string.Join("、", group.Select(Place).Distinct().Take(MostPlaces)) + (group.Select(Place).Distinct().Count() > MostPlaces ? "ほか" : string.Empty));
        return "出典：" + string.Join("／", documents);
    }

    private string TitleOf(string document) =>
        sources.First(source => source.Document == document) is { } source ? $"{source.Publisher}「{source.Title}」{source.Date}" : document;

    // People cite the number that is printed on a page, where one is.
    private static string Place(Citation citation) => citation.Place is PagePlace { Printed: { } printed } ? printed + "ページ"
        : citation.Page is { } page
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{page}ページ")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{citation.Lines.From}行");
}
