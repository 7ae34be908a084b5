using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Web.ChatPages;

/// <summary>GET /: the chat, and beside it what is loaded, what can be asked, and the source of an answer.</summary>
/// <param name="policy">What the page may load.</param>
/// <param name="files">What it consists of.</param>
/// <param name="bundle">Web Chat; without it the page says what is missing.</param>
/// <param name="live">The sources, and what stands beside the chat.</param>
internal sealed class ChatPage(ChatPolicy policy, ChatFiles files, ChatBundle bundle, LiveParts live)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Answers the request.</summary>
    public async Task Show(HttpContext http)
    {
        string nonce = policy.Apply(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        var html = new StringBuilder();
        Head(html, nonce);
        Top(html);
        Chat(html);
        Guide(html, live.Current);
        html.Append(SourcePane).Append("</body>\n</html>\n");
        await http.Response.WriteAsync(html.ToString());
    }

    private void Head(StringBuilder html, string nonce)
    {
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>BudgetBot 予算資料の質問窓口</title>
            <link rel="icon" href="{files.Address("icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{files.Address("chat.css")}" nonce="{nonce}">

            """);
        if (bundle.File is not null)
        {
            foreach (string script in (string[])["webchat.js", "look.js", "pane.js", "chat.js"])
            {
                html.Append(CultureInfo.InvariantCulture, $"<script src=\"{files.Address(script)}\" nonce=\"{nonce}\" defer></script>\n");
            }
        }
        else if (bundle.Problem is null)
        {
            html.Append("<meta http-equiv=\"refresh\" content=\"3\">\n");
        }

        html.Append("</head>\n");
    }

    private void Top(StringBuilder html) => html.Append(CultureInfo.InvariantCulture, $"""
        <body>
        <a class="skip" href="#chat">質問欄へ移動</a>
        <header class="top">
        <img src="{files.Address("icon.svg")}" alt="" width="32" height="32">
        <div class="name"><h1>予算資料の質問窓口</h1><p>資料に載っている数字だけを、出典の行とともにお答えします。</p></div>
        <div class="tools">
        <button type="button" id="guide-button" aria-expanded="false" aria-controls="guide">資料と質問例</button>
        <button type="button" id="print-button">印刷</button>
        <button type="button" id="new-button">新しい会話</button>
        </div>
        </header>

        """);

    private void Chat(StringBuilder html)
    {
        html.Append("<main class=\"chat\" id=\"chat\" tabindex=\"-1\" aria-label=\"チャット\">\n");
        html.Append("<p class=\"print-only\" id=\"printed\"></p>\n<p class=\"state\" id=\"state\" role=\"status\">");
        html.Append(bundle.File is not null ? "準備しています…" : bundle.Problem is { } problem ? Encoder.Encode(problem) : "チャット画面の部品を取得しています。数秒後に自動で開きます…");
        html.Append("</p>\n<div id=\"webchat\"></div>\n<noscript><p class=\"state\">チャットには JavaScript が必要です。</p></noscript>\n</main>\n");
    }

    private static void Guide(StringBuilder html, BotParts parts)
    {
        html.Append("<aside class=\"guide\" id=\"guide\" aria-label=\"資料と質問例\">\n<button type=\"button\" class=\"close\" id=\"guide-close\">閉じる</button>\n");
        html.Append("<section aria-labelledby=\"loaded\">\n<h2 id=\"loaded\">読み込んでいる資料</h2>\n<ul class=\"loaded\">\n");
        foreach (Source source in parts.Sources.All)
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <li><a href="sources/{Uri.EscapeDataString(source.Document)}" data-document="{Encoder.Encode(source.Document)}">{Encoder.Encode(source.Title)}</a>
                <dl><dt>公表</dt><dd>{Encoder.Encode(source.Publisher)}</dd><dt>日付</dt><dd>{Encoder.Encode(source.Date)}</dd><dt>数値</dt><dd>{Figures(source, parts.Guide)}</dd></dl></li>

                """);
        }

        html.Append("</ul>\n</section>\n");
        if (parts.Guide.Samples.Count > 0)
        {
            Samples(html, parts.Guide);
        }

        html.Append("</aside>\n");
    }

    private static string Figures(Source source, ChatGuide guide) => guide.Figures.GetValueOrDefault(source.Document).ToString("N0", CultureInfo.InvariantCulture) + "件";

    private static void Samples(StringBuilder html, ChatGuide guide)
    {
        html.Append("<section aria-labelledby=\"samples\">\n<h2 id=\"samples\">質問の例</h2>\n");
        foreach (SampleGroup group in guide.Samples)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Encoder.Encode(group.Kind)}</h3>\n<ul class=\"samples\">\n");
            foreach (string question in group.Questions)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li><button type=\"button\" class=\"sample\">{Encoder.Encode(question)}</button></li>\n");
            }

            html.Append("</ul>\n");
        }

        html.Append("</section>\n");
    }

    private const string SourcePane = """
        <section class="pane" id="pane" aria-labelledby="pane-title" hidden>
        <header><div><h2 id="pane-title" tabindex="-1">出典</h2><p id="pane-place"></p></div>
        <a id="pane-alone" href="sources" target="_blank" rel="noopener">別のタブで開く</a>
        <button type="button" id="pane-close">閉じる</button></header>
        <iframe id="pane-frame" title="出典の本文"></iframe>
        </section>
        <p class="unseen" id="news" aria-live="polite"></p>

        """;
}
