using System.IO.Compression;
using System.Net;
using System.Text;
using BudgetBot.Records;

namespace BudgetBot.System.Web.Answers;

public sealed class AnswerPageTests : IAsyncDisposable
{
    private const string Emergency = "救急医療体制の推進の令和7年度予算案は？";
    private readonly AnsweringBot bot = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task The_page_of_an_answer_shows_figures_formula_and_marked_lines_and_then_what_became_of_them()
    {
        await bot.Start(text => text);
        string id = await bot.Ask(Emergency);
        string following = await bot.Ask(Emergency, "それの前年度は？");
        (int status, string page) = await bot.Get($"/answers/{id}");
        Assert.Equal(200, status);
        Assert.Contains($"<h1>{Emergency}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>836百万円</strong>", page, StringComparison.Ordinal);
        Assert.Contains("836,000,000円 － 658,000,000円 ＝ 178,000,000円", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../sources/000_60395da026dc80b5.txt#L1378-L1378\">", page, StringComparison.Ordinal);
        Assert.Contains($"回答番号 {id}", page, StringComparison.Ordinal);
        Assert.Matches("スナップショット [0-9a-f]{12}（[0-9]{4}年", page);
        Assert.DoesNotContain("この回答のあとで", page, StringComparison.Ordinal);

        await bot.Start(text => text + "\n付記。\n");
        (_, page) = await bot.Get($"/answers/{id}");
        Assert.Contains("数値は変わっていません", page, StringComparison.Ordinal);

        await bot.Start(text => text.Replace("救急医療体制の推進 ８３６百万円", "救急医療体制の推進 ８４０百万円", StringComparison.Ordinal));
        (_, page) = await bot.Get($"/answers/{id}");
        Assert.Contains("<td>お尋ねの数値</td><td>836百万円</td><td>→ 840百万円</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>836,000,000円</td><td>→ 840,000,000円</td><td>＋4,000,000円</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>658,000,000円</td><td>変更なし</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>差</td><td>178,000,000円</td><td>→ 182,000,000円</td>", page, StringComparison.Ordinal);
        (_, page) = await bot.Get($"/answers/{following}");
        Assert.Contains($"<li>{Emergency}</li>", page, StringComparison.Ordinal);
        Assert.Contains("この回答のあとで資料が変わりました", page, StringComparison.Ordinal);

        await bot.Start(text => text.Replace("救急医療体制の推進", "急患体制づくり", StringComparison.Ordinal));
        (_, page) = await bot.Get($"/answers/{id}");
        Assert.Contains("数値が変わっています", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_by_the_links_of_the_page_and_by_no_other()
    {
        await bot.Start(text => text);
        string id = await bot.Ask(Emergency);
        string[] links = [.. (await bot.Get($"/answers/{id}")).Text.Split("<a href=\"").Skip(1).Select(part => WebUtility.HtmlDecode(part.Split('"')[0])).Where(link => link.Contains("?until=", StringComparison.Ordinal))];
        Assert.Equal(2, links.Length);

        byte[] csv = await bot.Http.GetByteArrayAsync(new Uri(links[0]), TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        string[] rows = Encoding.UTF8.GetString(csv[3..]).Split("\r\n");
        Assert.StartsWith("\"項目\",\"上位の見出し\",\"年度\",\"段階\"", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("\"令和7年度\",\"予算案\",", StringComparison.Ordinal) && row.Contains(",836000000,\"百万円\",\"８３６百万円\",", StringComparison.Ordinal)
            && row.EndsWith(",1378,1378,\"1378行\"", StringComparison.Ordinal));

        await using Stream workbook = await bot.Http.GetStreamAsync(new Uri(links[1]), TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(workbook);
        ZipArchiveEntry part = zip.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.Contains("rels", StringComparison.Ordinal));
        using var sheet = new StreamReader(await part.OpenAsync(TestContext.Current.CancellationToken));
        string cells = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<x:v>836000000</x:v>", cells, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", cells, StringComparison.Ordinal);

        foreach (string forged in new[]
        {
            $"/answers/{id}.csv", links[0].Replace(".csv", ".xlsx", StringComparison.Ordinal), links[0].Replace(id, "abcdefghijklmnop", StringComparison.Ordinal),
            links[0].Replace("until=", "until=9", StringComparison.Ordinal), links[0] + "A",
        })
        {
            (int status, string page) = await bot.Get(forged);
            Assert.Equal(403, status);
            Assert.Contains("このリンクは使えません", page, StringComparison.Ordinal);
        }

        new AnswerFile(bot.Records).DeleteAll();
        Assert.Equal(404, (await bot.Get(links[0])).Status);
        (int gone, string words) = await bot.Get($"/answers/{id}");
        Assert.Equal(404, gone);
        Assert.Contains("この番号の回答はありません", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_users_type_is_shown_as_text_and_without_ways_to_reach_them()
    {
        await bot.Start(text => text);
        string asked = "<script>alert(1)</script> ドローンの予算は？";
        (_, string page) = await bot.Get($"/answers/{await bot.Ask(asked)}");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }
}
