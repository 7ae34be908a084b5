using System.Globalization;
using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>How a citation is named and where its page is.</summary>
/// <param name="publicBaseUrl">Gives the address under which users reach the service, with or without a slash at its end.</param>
public sealed class SourceLinks(Func<string> publicBaseUrl)
{
    /// <summary>The page that shows the cited lines: <c>…/sources/FILE#L12-L14</c>.</summary>
    public string Url(Citation citation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{publicBaseUrl().TrimEnd('/')}/sources/{Uri.EscapeDataString(citation.Document)}#L{citation.Lines.From}-L{citation.Lines.To}");

    /// <summary>The title of the source; its file name where the answer does not give one.</summary>
    public static string Title(Answer answer, Citation citation) =>
        answer.SourceTitles.TryGetValue(citation.Document, out string? title) ? title : citation.Document;

    /// <summary>The place in the source: 12ページ 1378行, or 1378–1380行.</summary>
    public static string Place(Citation citation)
    {
        string page = citation.Page is int number ? string.Create(CultureInfo.InvariantCulture, $"{number}ページ ") : string.Empty;
        string lines = citation.Lines.From == citation.Lines.To
            ? citation.Lines.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{citation.Lines.From}–{citation.Lines.To}");
        return page + lines + "行";
    }
}
