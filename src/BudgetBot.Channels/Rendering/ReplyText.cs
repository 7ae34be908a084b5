using System.Globalization;
using System.Text;
using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>The text of a reply: its lines as paragraphs, then the sources in the channel's form.</summary>
internal sealed class ReplyText(SourceLinks links)
{
    private const string Paragraph = "\n\n";

    /// <summary>Writes the text.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="note">A closing remark of the channel, or null.</param>
    /// <param name="style">How sources are shown.</param>
    public string Write(Answer answer, string? note, SourceStyle style)
    {
        var text = new StringBuilder();
        AppendLines(text, answer.Lines);
        if (note is not null)
        {
            text.Append(Paragraph).Append(MarkdownLine.Escape(note));
        }

        if (answer.Citations.Count > 0 && style != SourceStyle.MarksOnly)
        {
            text.Append(Paragraph).Append(style == SourceStyle.Definitions ? Definitions(answer) : PlainList(answer));
        }

        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, IReadOnlyList<AnswerLine> lines)
    {
        int length = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string line = MarkdownLine.Write(lines[i]);
            length += Shortened.VisibleLength(line);
            if (length > ReplyLimits.Text && i > 0)
            {
                text.Append(Paragraph).Append(CultureInfo.InvariantCulture, $"（長いため、以下{lines.Count - i}行を省きました。）");
                return;
            }

            if (line.Length > 0)
            {
                text.Append(text.Length == 0 ? string.Empty : Paragraph).Append(line);
            }
        }
    }

    private string Definitions(Answer answer) => string.Join('\n', Cited(answer).Select((citation, i) =>
        string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]: {links.Url(citation)} \"{Title(answer, citation)}\"")));

    private static string Title(Answer answer, Citation citation) =>
        $"{Shortened.To(SourceLinks.Title(answer, citation), ReplyLimits.ListedTitle)}（{SourceLinks.Place(citation)}）"
            .Replace("\\", "＼", StringComparison.Ordinal)
            .Replace('"', '”');

    private string PlainList(Answer answer)
    {
        var list = new StringBuilder("出典");
        string? before = null;
        foreach ((Citation citation, int i) in Cited(answer).Select((citation, i) => (citation, i)))
        {
            string title = citation.Document == before ? "同" : MarkdownLine.Escape(Shortened.To(SourceLinks.Title(answer, citation), ReplyLimits.ListedTitle));
            before = citation.Document;
            list.Append(Paragraph).Append(
                CultureInfo.InvariantCulture, $"[{i + 1}] {title} {SourceLinks.Place(citation)} {links.Url(citation)}");
        }

        return list.ToString();
    }

    private static IEnumerable<Citation> Cited(Answer answer) => answer.Citations.Take(ReplyLimits.Citations);
}
