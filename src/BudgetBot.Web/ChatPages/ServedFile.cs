using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BudgetBot.Web.ChatPages;

/// <summary>A file of the chat page, ready to be sent.</summary>
/// <param name="ContentType">Its type.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Gzip">The same, compressed.</param>
/// <param name="Hash">The hash of what it holds: its tag, and its version in addresses.</param>
internal sealed record ServedFile(string ContentType, byte[] Bytes, byte[] Gzip, string Hash)
{
    /// <summary>Makes one of its bytes.</summary>
    public static ServedFile Of(string contentType, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return new ServedFile(contentType, bytes, packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 10)));
    }

    /// <summary>Sends it, or 304 where the browser has it. An address that names the version is good for ever.</summary>
    public async Task Send(HttpContext http)
    {
        IHeaderDictionary headers = http.Response.Headers;
        string tag = $"\"{Hash}\"";
        headers.ETag = tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = http.Request.Query["v"] == Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        bool packed = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (packed)
        {
            headers.ContentEncoding = "gzip";
        }

        byte[] body = packed ? Gzip : Bytes;
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }
}
