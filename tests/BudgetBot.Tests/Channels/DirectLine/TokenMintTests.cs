using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BudgetBot.Channels.DirectLine;

namespace BudgetBot.Tests.Channels.DirectLine;

public class TokenMintTests
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a secret of thirty-two characters");
    private static readonly DirectLineToken Token = new("conversation-1", "利用者;|\"1");

    private readonly ManualTime time = new();
    private readonly TokenMint mint;

    public TokenMintTests() => mint = new TokenMint(Key, time);

    [Theory]
    [InlineData(TokenUse.Chat)]
    [InlineData(TokenUse.Stream)]
    public void A_token_says_what_it_was_issued_for(TokenUse use)
    {
        Assert.True(mint.TryRead(mint.Issue(use, Token), use, out DirectLineToken? read));
        Assert.Equal(Token, read);
        Assert.True(mint.TryRead(mint.Issue(use, Token with { User = null }), use, out read));
        Assert.Null(read.User);
    }

    [Fact]
    public void A_token_has_the_shape_of_a_JSON_web_token_with_the_claim_that_Web_Chat_reads()
    {
        string[] parts = mint.Issue(TokenUse.Chat, Token).Split('.');

        Assert.Equal(3, parts.Length);
        Assert.Equal("""{"alg":"HS256","typ":"JWT"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        Assert.Equal(Token.User, claims.GetProperty("user").GetString());
        Assert.Equal(time.Now.ToUnixTimeSeconds() + 1_800, claims.GetProperty("exp").GetInt64());
        Assert.Equal(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")), Base64Url.DecodeFromChars(parts[2]));
    }

    [Theory]
    [InlineData(TokenUse.Chat, 1_799, true)]
    [InlineData(TokenUse.Chat, 1_800, false)]
    [InlineData(TokenUse.Stream, 59, true)]
    [InlineData(TokenUse.Stream, 60, false)]
    public void A_token_expires(TokenUse use, int seconds, bool valid)
    {
        string token = mint.Issue(use, Token);
        time.Now += TimeSpan.FromSeconds(seconds);

        Assert.Equal(valid, mint.TryRead(token, use, out _));
    }

    [Fact]
    public void A_token_of_one_use_or_another_key_opens_nothing_else()
    {
        Assert.False(mint.TryRead(mint.Issue(TokenUse.Chat, Token), TokenUse.Stream, out _));
        Assert.False(mint.TryRead(mint.Issue(TokenUse.Stream, Token), TokenUse.Chat, out _));
        Assert.False(mint.TryRead(new TokenMint(new byte[32], time).Issue(TokenUse.Chat, Token), TokenUse.Chat, out _));
    }

    [Fact]
    public void Whatever_character_is_changed_left_out_or_added_the_token_is_void()
    {
        string token = mint.Issue(TokenUse.Chat, Token);
        for (int i = 0; i < token.Length; i++)
        {
            foreach (char other in "AQgwB_.=")
            {
                Assert.True(token[i] == other || !mint.TryRead(token[..i] + other + token[(i + 1)..], TokenUse.Chat, out _), $"{i} {other}");
            }

            Assert.False(mint.TryRead(token.Remove(i, 1), TokenUse.Chat, out _));
            Assert.False(mint.TryRead(token[..i] + 'A' + token[i..], TokenUse.Chat, out _));
        }
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""", false)]
    [InlineData("""{"alg":"HS256"}""", true)]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""", true)]
    public void A_token_cannot_choose_how_it_is_checked(string header, bool isSigned)
    {
        string claims = mint.Issue(TokenUse.Chat, Token).Split('.')[1];
        string head = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{claims}";
        string signature = isSigned ? Base64Url.EncodeToString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(head))) : string.Empty;

        Assert.False(mint.TryRead($"{head}.{signature}", TokenUse.Chat, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("undefined")]
    [InlineData("a.b.c")]
    [InlineData("\ud800.\ud800.\ud800")]
    public void What_is_no_token_is_none(string text) => Assert.False(mint.TryRead(text, TokenUse.Chat, out _));
}
