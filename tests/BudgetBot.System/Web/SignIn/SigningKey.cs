using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BudgetBot.System.Web.SignIn;

/// <summary>A key of an issuer, and the tokens that it signs: made by hand, so that wrong ones can be made as well.</summary>
internal sealed class SigningKey(string id, params string[] endorsements)
{
    private readonly RSAParameters parts = Create();

    public string Id => id;

    public byte[] Modulus => parts.Modulus!;

    public string PublicPem
    {
        get
        {
            using RSA rsa = RSA.Create(parts);
            return rsa.ExportSubjectPublicKeyInfoPem();
        }
    }

    public JsonObject Jwk
    {
        get
        {
            var jwk = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = id,
                ["n"] = Base64Url.EncodeToString(parts.Modulus),
                ["e"] = Base64Url.EncodeToString(parts.Exponent),
            };
            if (endorsements.Length > 0)
            {
                jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
            }

            return jwk;
        }
    }

    public string Sign(JsonObject claims, JsonObject? header = null)
    {
        JsonObject head = header ?? new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = id };
        HashAlgorithmName hash = (string)head["alg"]! == "RS512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        using RSA rsa = RSA.Create(parts);
        return Join(head, claims, content => rsa.SignData(content, hash, RSASignaturePadding.Pkcs1));
    }

    public static string Join(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        string content = $"{Encoded(header)}.{Encoded(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static RSAParameters Create()
    {
        using RSA rsa = RSA.Create(2048);
        return rsa.ExportParameters(true);
    }

    private static string Encoded(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
