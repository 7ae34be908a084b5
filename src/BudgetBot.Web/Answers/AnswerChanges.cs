using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>A figure of an answer then and now.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Old">How it was shown; null where it was not there.</param>
/// <param name="New">How it is shown now; null where it is there no more.</param>
/// <param name="Difference">What has changed in yen; null where it is not known or nothing.</param>
internal sealed record FigureChange(string Label, string? Old, string? New, long? Difference = null)
{
    /// <summary>Whether it is the same now.</summary>
    public bool IsSame => Old == New;
}

/// <summary>What has become of an answer's figures. A figure is known again by its item, year, stage and remarks, wherever it is printed now.</summary>
/// <param name="Asked">The figures asked for, by their order in the answer.</param>
/// <param name="Figures">The figures that the answer rests on.</param>
/// <param name="Formulas">The results of formulas.</param>
internal sealed record AnswerChanges(IReadOnlyList<FigureChange> Asked, IReadOnlyList<FigureChange> Figures, IReadOnlyList<FigureChange> Formulas)
{
    /// <summary>Whether all figures are the same now.</summary>
    public bool NoneChanged => Asked.Concat(Figures).Concat(Formulas).All(change => change.IsSame);

    /// <summary>Compares an answer with the one that its question gets now.</summary>
    public static AnswerChanges Between(KeptAnswer then, KeptAnswer now) => new(
        ByPlace(Strong(then), Strong(now)), Compare(then.Figures, now.Figures), ByName(then.Formulas, now.Formulas));

    private static FigureChange[] ByPlace(string[] then, string[] now) =>
        [.. Enumerable.Range(0, Math.Max(then.Length, now.Length)).Select(at => new FigureChange("お尋ねの数値", then.ElementAtOrDefault(at), now.ElementAtOrDefault(at)))];

    private static string[] Strong(KeptAnswer answer) => [.. answer.Lines.SelectMany(line => line).Where(piece => piece.Strong).Select(piece => piece.Words)];

    private static List<FigureChange> Compare(IReadOnlyList<KeptFigure> then, IReadOnlyList<KeptFigure> now)
    {
        var left = now.ToList();
        var changes = new List<FigureChange>();
        var found = new KeptFigure?[then.Count];

        // Under the same headings first, so that equal names elsewhere do not take each other's place.
        foreach (Func<KeptFigure, string> key in new Func<KeptFigure, string>[] { KeyWithPath, Key })
        {
            for (int at = 0; at < then.Count; at++)
            {
                if (found[at] is null && left.FindIndex(figure => key(figure) == key(then[at])) is >= 0 and var same)
                {
                    found[at] = left[same];
                    left.RemoveAt(same);
                }
            }
        }

        changes.AddRange(then.Select((figure, at) => Change(figure, found[at])));
        changes.AddRange(left.Select(figure => Change(null, figure)));
        return changes;
    }

    private static FigureChange Change(KeptFigure? then, KeptFigure? now)
    {
        long? difference = then?.Yen is { } old && now?.Yen is { } present && old != present ? present - old : null;
        string? shownNow = now is null ? null : then?.Yen is { } same && now.Yen == same ? Shown(then) : Shown(now);
        return new FigureChange(Label((then ?? now)!), then is null ? null : Shown(then), shownNow, difference);
    }

    private static IEnumerable<(KeptFormula Formula, int Place)> Numbered(IEnumerable<KeptFormula> formulas) =>
        formulas.GroupBy(formula => formula.Name).SelectMany(group => group.Select((formula, place) => (formula, place)));

    private static FigureChange[] ByName(IReadOnlyList<KeptFormula> then, IReadOnlyList<KeptFormula> now)
    {
        Dictionary<(string Name, int Place), KeptFormula> Table(IEnumerable<KeptFormula> formulas) =>
            Numbered(formulas).ToDictionary(numbered => (numbered.Formula.Name, numbered.Place), numbered => numbered.Formula);
        Dictionary<(string Name, int Place), KeptFormula> old = Table(then);
        Dictionary<(string Name, int Place), KeptFormula> present = Table(now);
        return [.. old.Keys.Union(present.Keys).Select(key => new FigureChange(key.Name, old.GetValueOrDefault(key)?.Result, present.GetValueOrDefault(key)?.Result))];
    }

    private static string Label(KeptFigure figure) =>
        $"{figure.Item}　{figure.Year}{figure.Stage}" + (figure.Remarks.Count == 0 ? string.Empty : $"（{string.Join("、", figure.Remarks)}）");

    private static string Shown(KeptFigure figure) => figure.Yen is { } yen ? AnswerPage.Yen(yen) : figure.Printed;

    private static string Key(KeptFigure figure) => string.Join('\u001f', [figure.Item, figure.Year, figure.Stage, .. figure.Remarks]);

    private static string KeyWithPath(KeptFigure figure) => Key(figure) + "\u001e" + string.Join('\u001f', figure.Path);
}
