using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetBot.Channels.Rendering;
using BudgetBot.Web.Access;

namespace BudgetBot.Web.Answers;

/// <summary>
/// The addresses of an answer's page and files. The link to a file is signed and expires: who has it may fetch the file, as a program that
/// downloads sends no sign-in.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="lifetime">How long the link to a file is good for.</param>
/// <param name="time">The clock.</param>
/// <param name="publicBaseUrl">Gives the address under which users reach the service, with or without a slash at its end.</param>
internal sealed class FileLinks(SecretKeys keys, TimeSpan lifetime, TimeProvider time, Func<string> publicBaseUrl)
{
    private readonly byte[] key = keys.For("answer files");

    /// <summary>The page of an answer.</summary>
    public string Page(string id) => $"{publicBaseUrl().TrimEnd('/')}/answers/{id}";

    /// <summary>The links to an answer and its rows.</summary>
    public AnswerLinks Files(string id) => new(Page(id), File(id, FileForms.Csv), File(id, FileForms.Xlsx));

    /// <summary>Whether a link to a file was signed here and is still good.</summary>
    /// <param name="id">The id of the answer.</param>
    /// <param name="form">csv or xlsx.</param>
    /// <param name="until">What the link says of its end: seconds since 1970.</param>
    /// <param name="signature">What the link says of its signature.</param>
    public bool IsGood(string id, string form, string? until, string? signature) =>
        until is not null && signature is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(id, form, until)), Encoding.UTF8.GetBytes(signature))
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds > time.GetUtcNow().ToUnixTimeSeconds();

    private string File(string id, string form)
    {
        string until = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Page(id)}.{form}?until={until}&sig={Signature(id, form, until)}";
    }

    private string Signature(string id, string form, string until) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{form}\n{id}\n{until}")));
}
