using System.Globalization;
using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>How a citation is named and where its page is.</summary>
/// <param name="publicBaseUrl">Gives the address under which users reach the service, with or without a slash at its end.</param>
public sealed class SourceLinks(Func<string> publicBaseUrl)
{
    /// <summary>The page that shows the cited place: <c>…/sources/FILE#L12-L14</c>, <c>#page=12&amp;box=…</c> or <c>#sheet=…&amp;cell=…</c>.</summary>
    public string Url(Citation citation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{publicBaseUrl().TrimEnd('/')}/sources/{Uri.EscapeDataString(citation.Document)}#{FragmentOf(citation)}");

    /// <summary>The title of the source; its file name where the answer does not give one.</summary>
    public static string Title(Answer answer, Citation citation) =>
        answer.SourceTitles.TryGetValue(citation.Document, out string? title) ? title : citation.Document;

    /// <summary>The place in the source: 12ページ 1378行, 1378–1380行, 45ページ（PDF 47枚目）, or シート「歳出」 B12.</summary>
    public static string Place(Citation citation) => citation.Place switch
    {
        PagePlace { Printed: string printed } place => string.Create(CultureInfo.InvariantCulture, $"{printed}ページ（PDF {place.Page}枚目）"),
        PagePlace place => string.Create(CultureInfo.InvariantCulture, $"PDF {place.Page}枚目"),
        CellPlace place => $"シート「{place.Sheet}」 {place.Cell}",
        _ => Lines(citation),
    };

    private static string Lines(Citation citation)
    {
        string page = citation.Page is int number ? string.Create(CultureInfo.InvariantCulture, $"{number}ページ ") : string.Empty;
        string lines = citation.Lines.From == citation.Lines.To
            ? citation.Lines.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{citation.Lines.From}–{citation.Lines.To}");
        return page + lines + "行";
    }

    private static string FragmentOf(Citation citation) => citation.Place?.Fragment
        ?? string.Create(CultureInfo.InvariantCulture, $"L{citation.Lines.From}-L{citation.Lines.To}");
}
