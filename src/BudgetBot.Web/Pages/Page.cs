using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BudgetBot.Web.Pages;

/// <summary>
/// An HTML page that is written as a stream. Its policy allows no script and no style but its own, by a nonce; it needs nothing from
/// any other place. The chat page may show it in a frame.
/// </summary>
internal sealed class Page : IAsyncDisposable
{
    // Escapes what HTML would take for markup; Japanese stays as it is.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TextWriter writer;
    private readonly string nonce;

    private Page(TextWriter writer, string nonce)
    {
        this.writer = writer;
        this.nonce = nonce;
    }

    /// <summary>Writes the head of a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="title">The title.</param>
    /// <param name="ownImages">Whether it shows images of this service.</param>
    public static async Task<Page> Begin(HttpContext http, string title, bool ownImages = false)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        IHeaderDictionary headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src {(ownImages ? "'self' data:" : "data:")}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        http.Response.ContentType = "text/html; charset=utf-8";
        var page = new Page(new StreamWriter(http.Response.Body, new UTF8Encoding(false), 32 * 1024), nonce);
        await page.Html("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n<title>");
        await page.Text(title);
        await page.Html($"</title>\n<style nonce=\"{nonce}\">{PageStyle.Css}</style>\n</head>\n<body>\n<main>\n");
        return page;
    }

    /// <summary>Writes markup.</summary>
    public Task Html(string markup) => writer.WriteAsync(markup);

    /// <summary>Writes text.</summary>
    public Task Text(string text) => writer.WriteAsync(Encoder.Encode(text));

    /// <summary>Writes a script that the page's policy allows.</summary>
    public Task Script(string script) => writer.WriteAsync($"<script nonce=\"{nonce}\">\n{script}\n</script>\n");

    /// <summary>Writes the end of the page.</summary>
    public async ValueTask DisposeAsync()
    {
        await writer.WriteAsync("</main>\n</body>\n</html>\n");
        await writer.DisposeAsync();
    }
}
