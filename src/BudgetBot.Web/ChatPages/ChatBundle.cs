using System.Security.Cryptography;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Web.ChatPages;

/// <summary>
/// The Web Chat bundle: the one owner of fetching it. It is fetched behind the back of the start, because everything else works
/// without it.
/// </summary>
public sealed class ChatBundle
{
    private const string Version = "4.18.1";
    private const string InArchive = "package/dist/webchat.js";

    private static readonly NpmArchive Archive = new(
        "botframework-webchat", Version, "7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==", "チャット画面の部品");

    private static readonly byte[] FileSha512 =
        Convert.FromBase64String("/QHdP14QBRIOHw8gBEffy7VpWq0cTaGkr70Sg3ceo6KO0gaHOIWbC7OXB0Rmqp7sV1c/PU5zDh8p23uz8L88+A==");

    private readonly Task<ServedFile> file;

    private ChatBundle(Task<ServedFile> file) => this.file = file;

    /// <summary>No bundle, for a service without a chat page.</summary>
    public static ChatBundle None { get; } = new(Task.FromException<ServedFile>(new PackageException("チャット画面の部品がありません。")));

    /// <summary>Begins to look for the bundle, and to fetch it where it is not there.</summary>
    /// <param name="indexFolder">The folder index/; the bundle stands in its folder built/.</param>
    /// <param name="log">Gets a line for each step that takes time, and one sentence where the bundle cannot be had.</param>
    public static ChatBundle Open(string indexFolder, Action<string> log) => new(Task.Run(() =>
    {
        try
        {
            return ServedFile.Of("text/javascript; charset=utf-8", Ensure(Path.Combine(indexFolder, "built"), log));
        }
        catch (PackageException problem)
        {
            log(problem.Message + "（チャット画面のほかは使えます。）");
            throw;
        }
    }));

    /// <summary>Ends when the bundle is there or cannot be had; never fails.</summary>
    public Task Settled => Task.WhenAny(file);

    /// <summary>The file; null while it is fetched, and where it cannot be had.</summary>
    internal ServedFile? File => file.IsCompletedSuccessfully ? file.Result : null;

    /// <summary>Why it cannot be had, in one sentence; null while it may still come.</summary>
    internal string? Problem => file.Exception?.InnerException?.Message;

    private static byte[] Ensure(string built, Action<string> log)
    {
        string path = Path.Combine(built, $"webchat-{Version}.js");
        try
        {
            if (Genuine(path) is { } there)
            {
                return there;
            }

            Directory.CreateDirectory(built);
            using IDisposable mine = BuildLock.Take(Path.Combine(built, "webchat.lock"), log, "別のプロセスがチャット画面の部品を取得しています。終わるのを待ちます…");
            return Genuine(path) ?? Fetched(built, path, log);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new PackageException(
                $"チャット画面の部品 {path} を書けません（{problem.Message}）。フォルダーに書けるようにして、もう一度実行してください。", problem);
        }
    }

    private static byte[] Fetched(string built, string path, Action<string> log)
    {
        string archive = Archive.Ensure(built, log);
        byte[] bytes = NpmArchive.Read(archive, entry => entry == InArchive).Single().Bytes;
        string temporary = $"{path}.tmp";
        System.IO.File.WriteAllBytes(temporary, bytes);
        System.IO.File.Move(temporary, path, overwrite: true);
        System.IO.File.Delete(archive);
        return bytes;
    }

    private static byte[]? Genuine(string path)
    {
        byte[]? bytes = System.IO.File.Exists(path) ? System.IO.File.ReadAllBytes(path) : null;
        return bytes is not null && SHA512.HashData(bytes).AsSpan().SequenceEqual(FileSha512) ? bytes : null;
    }
}
