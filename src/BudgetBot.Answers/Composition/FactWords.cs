using BudgetBot.Facts;

namespace BudgetBot.Answers.Composition;

/// <summary>The one place for the words that say what kind of figure a fact is.</summary>
public static class FactWords
{
    /// <summary>Year and stage: 令和7年度予算案, 令和6年度当初予算.</summary>
    public static string YearAndStage(Fact fact) => YearAndStage(fact.Year, fact.Stage);

    /// <summary>Year and stage.</summary>
    public static string YearAndStage(FiscalYear year, Stage stage) => year.Japanese + stage switch
    {
        Stage.Draft => "予算案",
        Stage.Initial => "当初予算",
        Stage.Supplementary => "補正予算",
        Stage.Request => "要求額",
        Stage.Current => "予算現額",
        Stage.Executed => "執行額",
        Stage.Difference => "差引（対前年）",
        Stage.Plan => "計画額",
        Stage.Notified => "内示額",
        Stage.Target => "目標",
        Stage.Baseline => "現状",
        _ => string.Empty,
    };

    /// <summary>Fund base and qualifiers in brackets, or nothing: （公費、再掲）.</summary>
    public static string Remarks(Fact fact)
    {
        // A fund with うち is said as one: うち国県支出金.
        bool ofWhich = fact.Base.Count > 0 && fact.Qualifiers.Contains(Qualifiers.OfWhich);
        IEnumerable<string> qualifiers = fact.Qualifiers.Where(word => word is not (Qualifiers.Total or Qualifiers.Subtotal) && !(ofWhich && word == Qualifiers.OfWhich));
        string[] words = [.. (ofWhich ? fact.Base.Select((word, at) => at == 0 ? Qualifiers.OfWhich + word : word) : fact.Base).Concat(qualifiers)];
        return words.Length == 0 ? string.Empty : "（" + string.Join("、", words) + "）";
    }

    /// <summary>What a cell without an amount says.</summary>
    public static string State(FigureState state) => state switch
    {
        FigureState.None => "－（計上なし）",
        FigureState.Shared => "＊（内数のため個別の額なし）",
        FigureState.Blank => "空欄",
        FigureState.BelowUnit => "0（単位未満）",
        _ => string.Empty,
    };

    /// <summary>A name with its row number in front, where it has one: No.45 子ども医療電話相談事業.</summary>
    public static string Name(Item item) =>
        item is { Number: not null, Parent.Kind: ItemKind.Division or ItemKind.Table } && char.IsAsciiDigit(item.Number[0]) && item.Kind == ItemKind.Entry
            ? $"No.{item.Number} {item.Printed}"
            : item.Printed;

    /// <summary>Where an item stands: the last two headings above it.</summary>
    public static string Place(Item item)
    {
        IReadOnlyList<string> path = item.Path;
        return string.Join(" ＞ ", path.Skip(Math.Max(0, path.Count - 2)));
    }
}
