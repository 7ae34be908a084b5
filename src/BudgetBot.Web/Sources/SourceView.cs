using System.Net;
using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;
using BudgetBot.Snapshot;
using BudgetBot.Web.Pages;
using static System.FormattableString;

namespace BudgetBot.Web.Sources;

/// <summary>Writes a part of a source, so that its script can mark a place in it. Addresses are relative to the source's page.</summary>
/// <param name="page">The page.</param>
/// <param name="source">The source.</param>
/// <param name="body">Its text.</param>
internal sealed class SourceView(Page page, Source source, SourceBody body)
{
    private const int FarPages = 10;
    private const int HashShown = 12;

    /// <summary>Writes what a window shows.</summary>
    /// <param name="window">The window.</param>
    /// <param name="hasCopy">Whether pages can be drawn from a copy of the source.</param>
    public Task Write(SourceWindow window, bool hasCopy) => window switch
    {
        SourceWindow.OfPage paged => WritePage(paged.Page, hasCopy),
        SourceWindow.OfSheet rows => new SheetView(page, body).Write(rows),
        _ => WriteLines(window.Lines),
    };

    private async Task WritePage(SourcePage shown, bool hasCopy)
    {
        int last = body.Pages[^1].Number;
        await Turn("ページ", [
            (1, "最初"), (shown.Number - FarPages, $"{FarPages}枚前"), (shown.Number - 1, "前のページ"),
            (shown.Number + 1, "次のページ"), (shown.Number + FarPages, $"{FarPages}枚後"), (last, "最後")], shown.Number, last, number => Invariant($"?page={number}"));
        await page.Html("<p class=\"about\">");
        await page.Text(Invariant($"{(shown.Printed is null ? string.Empty : shown.Printed + "ページ（")}PDF {shown.Number}枚目{(shown.Printed is null ? string.Empty : "）")}／全{last}枚"));
        await page.Html("</p>\n");
        string? missing = !hasCopy ? "このページの画像はありません（PDF の写しがスナップショットのそばにありません。資料をもう一度取り込むと作られます）。下はページの文字です。"
            : !PageDrawing.IsPossible ? "このページの画像は、poppler（pdftoppm）が入っていないため表示できません。下はページの文字です。"
            : null;
        await WriteImage(shown, missing is null);
        await page.Html(missing is null ? "<p id=\"no-image\" class=\"about\" hidden>" : "<p id=\"no-image\" class=\"about\">");
        await page.Text(missing ?? "このページの画像を作れませんでした。下はページの文字です。");
        await page.Html("</p>\n<h2>ページの文字</h2>\n");
        await page.Html(Invariant($"<ol class=\"lines\" id=\"source\" data-count=\"{body.Count}\" data-page=\"{shown.Number}\" data-pages=\"{last}\">\n"));
        foreach (SourceLine line in body.Lines(shown.Lines).Where(line => line.Box is not null))
        {
            await WriteLine(line);
        }

        await page.Html("</ol>\n");
    }

    // The image is named by the source's hash too: it stays good as long as the address does.
    private async Task WriteImage(SourcePage shown, bool possible)
    {
        if (!possible)
        {
            return;
        }

        string address = Invariant($"{Uri.EscapeDataString(source.Document)}/pages/{shown.Number}.png?v={source.Sha256[..Math.Min(HashShown, source.Sha256.Length)]}");
        await page.Html(Invariant($"<figure><svg viewBox=\"0 0 {shown.Width} {shown.Height}\" role=\"img\" aria-label=\"PDF {shown.Number}枚目の画像。文字は下にあります\">")
            + Invariant($"<image href=\"{WebUtility.HtmlEncode(address)}\" width=\"{shown.Width}\" height=\"{shown.Height}\" preserveAspectRatio=\"none\"/>")
            + "<rect id=\"box\" rx=\"2\"/></svg></figure>\n");
    }

    private async Task WriteLines(LineSpan lines)
    {
        int size = lines.To - lines.From + 1;
        bool whole = size >= body.Count;
        if (!whole)
        {
            await Turn("行", [(1, "最初"), (lines.From - 1, "前の行"), (lines.To + 1, "次の行"), (body.Count, "最後")], lines.From == 1 ? 1 : lines.To == body.Count ? body.Count : 0, body.Count, line => Invariant($"?line={line}"));
            await page.Html(Invariant($"<p class=\"about\">{lines.From}–{lines.To}行／全{body.Count}行</p>\n"));
        }

        await page.Html(Invariant($"<ol class=\"lines\" id=\"source\" data-count=\"{body.Count}\">\n"));
        foreach (SourceLine line in body.Lines(lines))
        {
            await WriteLine(line);
        }

        await page.Html("</ol>\n");
    }

    private async Task WriteLine(SourceLine line)
    {
        string box = line.Box is { } edges ? $" data-box=\"{edges}\"" : string.Empty;
        await page.Html(Invariant($"<li id=\"L{line.Number}\"{box}><a href=\"#L{line.Number}\">{line.Number}</a><span>"));
        await page.Text(line.Text);
        await page.Html("</span></li>\n");
    }

    private Task Turn(string what, (int To, string Words)[] steps, int now, int last, Func<int, string> address) => TurnLinks.Write(page, what, steps, now, last, address);
}
