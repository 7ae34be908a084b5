namespace BudgetBot.Web.ChatPages;

/// <summary>GET /chat/{file}: the files that the chat page consists of. Only names of this list are served.</summary>
/// <param name="bundle">Web Chat.</param>
internal sealed class ChatFiles(ChatBundle bundle)
{
    private const string WebChat = "webchat.js";

    private static readonly Dictionary<string, ServedFile> Own = new(StringComparer.Ordinal)
    {
        ["chat.css"] = Embedded("chat.css", "text/css; charset=utf-8"),
        ["chat.js"] = Embedded("chat.js", "text/javascript; charset=utf-8"),
        ["look.js"] = Embedded("look.js", "text/javascript; charset=utf-8"),
        ["pane.js"] = Embedded("pane.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = Embedded("icon.svg", "image/svg+xml"),
    };

    /// <summary>The address of a file with its version, relative to the page.</summary>
    public string Address(string name) => $"chat/{name}?v={Find(name)?.Hash}";

    /// <summary>Answers the request.</summary>
    public Task Handle(HttpContext http)
    {
        if (Find((string)http.Request.RouteValues["file"]!) is { } file)
        {
            return file.Send(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private ServedFile? Find(string name) => name == WebChat ? bundle.File : Own.GetValueOrDefault(name);

    private static ServedFile Embedded(string name, string type)
    {
        using Stream resource = typeof(ChatFiles).Assembly.GetManifestResourceStream("Chat/" + name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return ServedFile.Of(type, bytes.ToArray());
    }
}
