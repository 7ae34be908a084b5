using System.Globalization;
using BudgetBot.Channels.Rendering;
using BudgetBot.Records;
using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Answers;

/// <summary>Writes the page of a kept answer. Everything that comes from users or sources is written as text.</summary>
/// <param name="page">The page.</param>
internal sealed class AnswerPage(Page page)
{
    private const string PrintScript = "document.getElementById('print').addEventListener('click', () => print());";
    private const int HashShown = 12;

    /// <summary>An amount in yen: 836,000,000円, △1,000円.</summary>
    public static string Yen(long yen) => yen.ToString("#,##0円;△#,##0円", CultureInfo.InvariantCulture);

    /// <summary>Question, id and snapshot.</summary>
    public async Task Head(KeptAnswer answer)
    {
        await Element("h1", answer.Question);
        if (answer.Turns.Count > 1)
        {
            await page.Html("<p class=\"about\">続きの質問です。前に聞かれたこと:</p>\n<ol class=\"about\">\n");
            foreach (string turn in answer.Turns.SkipLast(1))
            {
                await Element("li", turn);
            }

            await page.Html("</ol>\n");
        }

        await page.Html("<p class=\"about\">");
        await page.Text($"回答番号 {answer.Id}　スナップショット {answer.Snapshot[..Math.Min(HashShown, answer.Snapshot.Length)]}（{Day(answer.SnapshotDay)}作成）");
        await page.Html("</p>\n");
    }

    /// <summary>Text, figures, formulas and sources.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="linked">Whether its lines are those of the sources that are shown now.</param>
    public async Task Body(KeptAnswer answer, bool linked)
    {
        await page.Html("<section class=\"answer\">\n");
        foreach (IReadOnlyList<KeptPiece> line in answer.Lines)
        {
            await page.Html("<p>");
            foreach (KeptPiece piece in line)
            {
                await Write(piece, answer, linked);
            }

            await page.Html("</p>\n");
        }

        await page.Html("</section>\n");
        await Formulas(answer);
        await Figures(answer, linked);
        await Places(answer, linked);
    }

    /// <summary>Links to the files, and the button that prints.</summary>
    public async Task Tools(AnswerLinks files)
    {
        await page.Html("<p class=\"tools\"><button type=\"button\" id=\"print\">印刷</button> <a href=\"");
        await page.Text(files.Csv);
        await page.Html("\">数値を CSV で保存</a> <a href=\"");
        await page.Text(files.Xlsx);
        await page.Html("\">Excel で保存</a></p>\n");
        await page.Script(PrintScript);
    }

    /// <summary>What has become of the figures.</summary>
    public async Task Changes(AnswerChanges changes)
    {
        await page.Html("<section class=\"changes\">\n<h2>この回答のあとで資料が変わりました</h2>\n");
        if (changes.NoneChanged)
        {
            await page.Html("<p>いまの資料でもう一度お答えしました。数値は変わっていません。</p>\n</section>\n");
            return;
        }

        await page.Html("<p>いまの資料でもう一度お答えしました。数値が変わっています。</p>\n<table>\n<tr><th>数値</th><th>この回答</th><th>いま</th><th>増減</th></tr>\n");
        foreach (FigureChange change in changes.Asked.Concat(changes.Figures).Concat(changes.Formulas))
        {
            await page.Html(change.IsSame ? "<tr><td>" : "<tr class=\"changed\"><td>");
            await page.Text(change.Label);
            await Cell(change.Old ?? "（なし）");
            await Cell(change.IsSame ? "変更なし" : "→ " + (change.New ?? "（なし）"));
            await Cell(change.Difference is { } yen ? (yen > 0 ? "＋" : string.Empty) + Yen(yen) : string.Empty);
            await page.Html("</td></tr>\n");
        }

        await page.Html("</table>\n</section>\n");
    }

    /// <summary>Says that an answer is of other sources, and cannot be given again.</summary>
    public Task NotAgain() => page.Html(
        "<section class=\"changes\">\n<h2>この回答のあとで資料が変わりました</h2>\n<p>この質問は、いまの資料ではもう一度お答えできません。下は当時の回答です。</p>\n</section>\n");

    /// <summary>A heading with words of our own.</summary>
    public Task Title(string words) => Element("h2", words);

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private async Task Formulas(KeptAnswer answer)
    {
        if (answer.Formulas.Count == 0)
        {
            return;
        }

        await page.Html("<h2>計算</h2>\n<ul>\n");
        foreach (KeptFormula formula in answer.Formulas)
        {
            await Element("li", $"{formula.Name}: {formula.Operation} ＝ {formula.Result}");
        }

        await page.Html("</ul>\n");
    }

    private async Task Figures(KeptAnswer answer, bool linked)
    {
        if (answer.Figures.Count == 0)
        {
            return;
        }

        await page.Html("<h2>数値</h2>\n<table>\n<tr><th>項目</th><th>年度・段階</th><th>金額</th><th>資料の表記</th><th>出典</th></tr>\n");
        foreach (KeptFigure figure in answer.Figures)
        {
            await page.Html("<tr><td>");
            await page.Text(figure.Item);
            await page.Html("<br><small>");
            await page.Text(string.Join(" ＞ ", figure.Path));
            await page.Html("</small>");
            await Cell($"{figure.Year}{figure.Stage}" + (figure.Remarks.Count == 0 ? string.Empty : $"（{string.Join("、", figure.Remarks)}）"));
            await Cell(figure.Yen is { } yen ? Yen(yen) : string.Empty);
            await Cell(figure.Printed.EndsWith(figure.Unit, StringComparison.Ordinal) ? figure.Printed : $"{figure.Printed}（{figure.Unit}）");
            await page.Html("</td><td>");
            await Link(figure.Place, linked, KeptPlaces.Words(figure.Place));
            await page.Html("</td></tr>\n");
        }

        await page.Html("</table>\n");
        if (answer.FiguresLeftOut > 0)
        {
            await Element("p", string.Create(CultureInfo.InvariantCulture, $"ほか{answer.FiguresLeftOut}件の数値は省いています。"));
        }
    }

    private async Task Places(KeptAnswer answer, bool linked)
    {
        if (answer.Places.Count == 0)
        {
            return;
        }

        await page.Html(linked ? "<h2>出典</h2>\n<ol>\n" : "<h2>出典（当時の資料の行）</h2>\n<ol>\n");
        foreach (KeptPlace place in answer.Places)
        {
            await page.Html("<li>");
            await Link(place, linked, $"{place.Title}　{KeptPlaces.Words(place)}");
            await page.Html("<br><small>");
            await page.Text(place.Quote);
            await page.Html("</small></li>\n");
        }

        await page.Html("</ol>\n");
    }

    private async Task Write(KeptPiece piece, KeptAnswer answer, bool linked)
    {
        if (piece.Cite is int position)
        {
            if (position >= 1 && position <= answer.Places.Count)
            {
                await Link(answer.Places[position - 1], linked, string.Create(CultureInfo.InvariantCulture, $"[{position}]"));
            }

            return;
        }

        await page.Html(piece.Strong ? "<strong>" : string.Empty);
        await page.Text(piece.Words);
        await page.Html(piece.Strong ? "</strong>" : string.Empty);
    }

    // Seen from /answers/…, whatever stands before it where a proxy serves the bot below a path.
    private async Task Link(KeptPlace place, bool linked, string words)
    {
        if (linked)
        {
            await page.Html("<a href=\"");
            await page.Text($"../sources/{Uri.EscapeDataString(place.Document)}#{KeptPlaces.Fragment(place)}");
            await page.Html("\">");
        }

        await page.Text(words);
        await page.Html(linked ? "</a>" : string.Empty);
    }

    private async Task Cell(string words)
    {
        await page.Html("</td><td>");
        await page.Text(words);
    }

    private async Task Element(string name, string words)
    {
        await page.Html($"<{name}>");
        await page.Text(words);
        await page.Html($"</{name}>\n");
    }
}
