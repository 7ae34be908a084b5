using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Web.Pages;
using static System.FormattableString;

namespace BudgetBot.Web.Sources;

/// <summary>Writes the record of a source's reading: counts, what was left out and why, and what the audit found, each linked to its place.</summary>
/// <param name="page">The page.</param>
/// <param name="source">The source.</param>
/// <param name="pages">The sources.</param>
internal sealed class ReportView(Page page, Source source, SourcePages pages)
{
    private const int MostFindings = 500;
    private readonly SourceBody body = pages.BodyOf(source);

    /// <summary>The counts in a line, with the most frequent reasons, for the list of sources.</summary>
    public static async Task Summary(Page page, SourceReport report, string address)
    {
        await page.Html("<br><small>");
        await page.Text(Counts(report));
        await page.Html("　<a href=\"");
        await page.Text(address);
        await page.Html("\">読み取りの記録</a></small>");
        foreach (LeftOut left in report.LeftOuts)
        {
            await page.Html("<br><small>");
            await page.Text(Invariant($"除外 {left.Count:N0}件: {left.Reason}"));
            await page.Html("</small>");
        }
    }

    /// <summary>Writes a part of the record.</summary>
    public async Task Write(SourceReport report, ReportPart part)
    {
        await page.Html("<h1>読み取りの記録: ");
        await page.Text(source.Title);
        await page.Html($"</h1>\n<p class=\"about\">");
        await page.Text(Counts(report));
        await page.Html($"　<a href=\"../{Uri.EscapeDataString(source.Document)}\">この出典を見る</a>　<a href=\"../../sources\">出典の一覧</a></p>\n");
        await Reasons(report, part);
        await Places(part);
        await Findings();
    }

    private static string Counts(SourceReport report) =>
        (report.Pages > 0 ? Invariant($"{report.Pages:N0}ページ、") : string.Empty)
        + Invariant($"{report.Lines:N0}行、表 {report.Tables:N0}、数値 {report.Facts:N0}件、文章 {report.Passages:N0}件、内訳の和が一致した合計 {report.ProvenSums:N0}件、除外 {report.Omissions:N0}件");

    private async Task Reasons(SourceReport report, ReportPart part)
    {
        await page.Html("<h2>除外したものと理由</h2>\n");
        if (report.LeftOuts.Count == 0)
        {
            await page.Html("<p>除外したものはありません。</p>\n");
            return;
        }

        await page.Html("<table>\n<tr><th>理由</th><th>件数</th></tr>\n");
        for (int at = 0; at < report.LeftOuts.Count; at++)
        {
            await page.Html(part.Reason == at + 1 ? "<tr class=\"changed\"><td>" : "<tr><td>");
            await page.Html(Invariant($"<a href=\"?reason={at + 1}\">"));
            await page.Text(report.LeftOuts[at].Reason);
            await page.Html(Invariant($"</a></td><td>{report.LeftOuts[at].Count:N0}</td></tr>\n"));
        }

        await page.Html("</table>\n");
        if (part.Reason is not null)
        {
            await page.Html("<p><a href=\"?\">すべての理由</a></p>\n");
        }
    }

    private async Task Places(ReportPart part)
    {
        IReadOnlyList<Omission> left = pages.LeftOut(source, part.Left?.Reason, (part.Number - 1) * ReportPart.Size, ReportPart.Size);
        if (left.Count == 0)
        {
            return;
        }

        if (part.Last > 1)
        {
            string reason = part.Reason is { } number ? Invariant($"reason={number}&") : string.Empty;
            await TurnLinks.Write(
                page, "一覧", [(1, "最初"), (part.Number - 1, "前"), (part.Number + 1, "次"), (part.Last, "最後")], part.Number, part.Last, to => Invariant($"?{reason}part={to}"));
            await page.Html(Invariant($"<p class=\"about\">{part.Number}／{part.Last}</p>\n"));
        }

        await page.Html("<table>\n<tr><th>場所</th><th>資料の文字</th><th>理由</th></tr>\n");
        foreach (Omission omission in left)
        {
            await page.Html("<tr><td>");
            await Link(omission.Lines);
            await page.Html("</td><td>");
            await page.Text(omission.Text);
            await page.Html("</td><td>");
            await page.Text(omission.Reason);
            await page.Html("</td></tr>\n");
        }

        await page.Html("</table>\n");
    }

    private async Task Findings()
    {
        Finding[] own = [.. pages.Findings.Where(finding => finding.Document == source.Document)];
        Finding[] real = [.. own.Where(finding => !finding.Rounding)];
        await page.Html("<h2>資料の中で合わない数値</h2>\n");
        await page.Html(Invariant($"<p>{real.Length:N0}件（ほかに四捨五入の範囲の違い {own.Length - real.Length:N0}件）</p>\n"));
        if (real.Length == 0)
        {
            return;
        }

        await page.Html("<table>\n<tr><th>場所</th><th>印刷</th><th>計算</th><th>説明</th></tr>\n");
        foreach (Finding finding in real.Take(MostFindings))
        {
            await page.Html("<tr><td>");
            foreach (int line in finding.Lines)
            {
                await Link(new LineSpan(line, line));
                await page.Html(" ");
            }

            foreach (string words in new[] { finding.Printed, finding.Computed, finding.Explanation })
            {
                await page.Html("</td><td>");
                await page.Text(words);
            }

            await page.Html("</td></tr>\n");
        }

        await page.Html(real.Length > MostFindings ? Invariant($"</table>\n<p>ほか{real.Length - MostFindings}件は budgetbot audit で見られます。</p>\n") : "</table>\n");
    }

    // Seen from /sources/FILE/report.
    private async Task Link(LineSpan lines)
    {
        string fragment = lines.From == lines.To ? Invariant($"L{lines.From}") : Invariant($"L{lines.From}-L{lines.To}");
        await page.Html("<a href=\"");
        await page.Text($"../{Uri.EscapeDataString(source.Document)}{SourceWindow.QueryOf(body, lines.From)}#{fragment}");
        await page.Html("\">");
        await page.Text(PlaceOf(lines));
        await page.Html("</a>");
    }

    private string PlaceOf(LineSpan lines) =>
        body.PageOf(lines.From) is { } on ? Invariant($"PDF {on.Number}枚目 {Written(lines, 0)}")
        : body.SheetOf(lines.From) is { } sheet ? $"シート「{sheet.Name}」 {Written(lines, sheet.Lines.From - 1)}"
        : Written(lines, 0);

    private static string Written(LineSpan lines, int before) =>
        lines.From == lines.To ? Invariant($"{lines.From - before}行") : Invariant($"{lines.From - before}–{lines.To - before}行");
}
