namespace BudgetBot.Channels.Rendering;

/// <summary>A bar of a picture. Its words stand in the text or a table of the answer, where the gate has read them.</summary>
/// <param name="Label">What the bar is of.</param>
/// <param name="Shown">The amount as the answer writes it: 836百万円.</param>
/// <param name="Yen">Its length, negative for a decrease.</param>
internal sealed record PictureBar(string Label, string Shown, long Yen);

/// <summary>A picture of amounts beside each other: a share of a whole, a ranking, a change.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">Two or more bars in the answer's order.</param>
internal sealed record AnswerPicture(string Title, IReadOnlyList<PictureBar> Bars)
{
    /// <summary>Visible characters of the picture's words.</summary>
    public int Length => Shortened.VisibleLength(Title) + Bars.Sum(bar => Shortened.VisibleLength(bar.Label + bar.Shown));
}
