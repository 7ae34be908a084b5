namespace BudgetBot.Facts;

/// <summary>The one Japanese word for each stage, on the wire and in the snapshot.</summary>
public static class StageNames
{
    private static readonly (Stage Stage, string Word)[] Words =
    [
        (Stage.Other, "other"), (Stage.Request, "要求"), (Stage.Draft, "予算案"), (Stage.Initial, "当初"),
        (Stage.Supplementary, "補正"), (Stage.Current, "現額"), (Stage.Executed, "執行"), (Stage.Difference, "差引"),
        (Stage.Plan, "計画"), (Stage.Notified, "内示"), (Stage.Target, "目標"), (Stage.Baseline, "現状"),
    ];

    /// <summary>The word of a stage, for instance 予算案.</summary>
    public static string Word(this Stage stage) => Array.Find(Words, pair => pair.Stage == stage).Word;

    /// <summary>The stage of a word that <see cref="Word"/> gives.</summary>
    /// <exception cref="FormatException">The word is none of them.</exception>
    public static Stage Parse(string word)
    {
        int at = Array.FindIndex(Words, pair => pair.Word == word);
        return at >= 0 ? Words[at].Stage : throw new FormatException($"「{word}」 is no stage of a budget year.");
    }
}
