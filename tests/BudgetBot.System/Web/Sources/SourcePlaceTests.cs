using System.Net;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Records;

namespace BudgetBot.System.Web.Sources;

/// <summary>From a citation to its place: the page of a PDF, the rows around a cell, some lines of a long text; and nowhere else.</summary>
public sealed partial class SourcePlaceTests
{
    private const string OfBook = "一般管理費の令和8年度当初予算は？";
    private const string OfSheet = "事業100号の令和8年度当初予算は？";

    [Fact]
    public async Task A_citation_of_a_PDF_leads_to_its_page_with_image_and_lines()
    {
        await using Library library = await Library.Start();
        (_, Uri[] cited) = await library.Ask(OfBook);
        var place = Assert.IsType<PagePlace>(Place.Parse(cited[0].Fragment[1..]));
        using HttpResponseMessage response = await library.Bot.Http.GetAsync(new Uri(Library.Address(Library.Book, $"?page={place.Page}"), UriKind.Relative), TestContext.Current.CancellationToken);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(2, place.Page);
        Assert.Contains("viewBox=\"0 0 516 729\"", page, StringComparison.Ordinal);
        Assert.Contains(BoxedLine().Matches(page), line => line.Groups["text"].Value.Contains("52,000", StringComparison.Ordinal) && IsWithin(place.Box, Box.Parse(line.Groups["box"].Value)));
        Assert.Contains("img-src 'self' data:;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        string image = WebUtility.HtmlDecode(ImageAddress().Match(page).Groups["address"].Value);
        using HttpResponseMessage png = await library.Bot.Http.GetAsync(new Uri("/sources/" + image, UriKind.Relative), TestContext.Current.CancellationToken);
        byte[] bytes = await png.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("image/png", png.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
    }

    [Fact]
    public async Task Without_the_copy_the_lines_of_the_page_are_shown_with_one_sentence()
    {
        await using Library library = await Library.Start();
        Assert.Single(Directory.GetFiles(library.Snapshot + ".sources"));
        Directory.Delete(library.Snapshot + ".sources", recursive: true);
        (int status, string page) = await library.Bot.Get(Library.Address(Library.Book, "?page=2"));

        Assert.Equal(200, status);
        Assert.DoesNotContain("<image", page, StringComparison.Ordinal);
        Assert.Contains("このページの画像はありません", page, StringComparison.Ordinal);
        Assert.Contains("52,000", page, StringComparison.Ordinal);
        Assert.Equal(404, (await library.Bot.Get(Library.Address(Library.Book, "/pages/2.png"))).Status);
    }

    [Fact]
    public async Task A_citation_of_a_table_leads_to_the_rows_around_its_cell()
    {
        await using Library library = await Library.Start();
        (_, Uri[] cited) = await library.Ask(OfSheet);
        var place = Assert.IsType<CellPlace>(Place.Parse(cited[0].Fragment[1..]));
        (int status, string page) = await library.Bot.Get(Library.Address(Library.Sheet, $"?sheet={Uri.EscapeDataString(place.Sheet)}&cell={place.Cell}"));

        Assert.Equal((200, "B101"), (status, place.Cell));
        Assert.Contains("<tr id=\"L101\" data-row=\"101\"><th scope=\"row\"><a href=\"#L101\">101</a></th><td>事業100号</td><td>1100</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<th>令和8年度当初予算額（千円）</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("事業050号", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_shown_by_parts()
    {
        await using Library library = await Library.Start();
        (_, string first) = await library.Bot.Get(Library.Address(Library.Long));
        (_, string last) = await library.Bot.Get(Library.Address(Library.Long, "?line=8999"));

        Assert.Contains("<li id=\"L2\">", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<li id=\"L4001\">", first, StringComparison.Ordinal);
        Assert.Contains("<li id=\"L8999\"><a href=\"#L8999\">8999</a><span>8999番目の文である。</span></li>", last, StringComparison.Ordinal);
        Assert.Contains("href=\"?line=4001\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officials_stand_nowhere_and_columns_keep_their_letters()
    {
        await using Library library = await Library.Start();
        (_, string page) = await library.Bot.Get(Library.Address(Library.Review));

        Assert.Contains("星空の保全", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" data-column=\"F\">F</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-column=\"D\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Library.Official, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using Library library = await Library.Start();
        string[] hostile =
        [
            .. new[] { "0", "4", "-1", "+1", "1e1", "x", "99999999999999999999", "１", "..%2F1", "1.png%2F..%2F2" }.Select(page => Library.Address(Library.Book, $"/pages/{page}.png")),
            .. new[] { "?page=0", "?page=4", "?page=-1", "?page=x", "?page=99999999999999999999", "?line=0", "?line=1000000", "?cell=B2&sheet=x" }.Select(query => Library.Address(Library.Book, query)),
            .. new[] { "?cell=B2", "?sheet=主要事業&cell=B0", "?sheet=主要事業&cell=B122", "?sheet=主要事業&cell=ZZZZ1", "?sheet=..%2F..%2Fx&cell=A1", "?line=2&column=-1", "?page=1" }.Select(query => Library.Address(Library.Sheet, query)),
            .. new[] { "?reason=0", "?reason=9", "?reason=x", "?part=0", "?part=2", "?part=x" }.Select(query => Library.Address(Library.Sheet, "/report" + query)),
            Library.Address(Library.Sheet, "/pages/1.png"), Library.Address("none.pdf", "/pages/1.png"), Library.Address("..%2Flibrary.db", "/pages/1.png"), Library.Address("none.pdf", "/report"),
        ];
        foreach (string address in hostile)
        {
            Assert.Equal((address, 404), (address, (await library.Bot.Get(address)).Status));
        }
    }

    [Fact]
    public async Task The_list_and_the_record_of_a_reading_tell_counts_and_lead_to_places()
    {
        await using Library library = await Library.Start();
        (_, string list) = await library.Bot.Get("/sources");
        (_, string record) = await library.Bot.Get(Library.Address(Library.Book, "/report"));

        Assert.Contains("3ページ、", list, StringComparison.Ordinal);
        Assert.Contains(Library.Address(Library.Book, "/report"), list, StringComparison.Ordinal);
        Assert.Contains("内訳の和が一致した合計", record, StringComparison.Ordinal);
        foreach (Match link in PlaceLink().Matches(record))
        {
            (int status, string page) = await library.Bot.Get("/sources/" + WebUtility.HtmlDecode(link.Groups["page"].Value));
            Assert.Equal(200, status);
            Assert.Contains($"id=\"L{link.Groups["line"].Value}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_kept_answer_leads_to_the_same_place()
    {
        await using Library library = await Library.Start();
        (_, Uri[] cited) = await library.Ask(OfBook);
        var file = new AnswerFile(new RecordFile(Path.Combine(Path.GetDirectoryName(library.Snapshot)!, "records.db"), TimeProvider.System));
        await Eventually.Holds(() => file.List().Count > 0);
        (_, string page) = await library.Bot.Get("/answers/" + Assert.Single(file.List()).Id);
        string csv = (await library.Bot.Get(WebUtility.HtmlDecode(CsvLink().Match(page).Groups["address"].Value))).Text;

        Assert.Contains($"<a href=\"../sources/{Uri.EscapeDataString(Library.Book)}{WebUtility.HtmlEncode(cited[0].Fragment)}\">", page, StringComparison.Ordinal);
        Assert.Contains("\"場所\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"PDF 2枚目\"", csv, StringComparison.Ordinal);
    }

    private static bool IsWithin(Box outer, Box line) => (line.Top + line.Bottom) / 2 >= outer.Top && (line.Top + line.Bottom) / 2 <= outer.Bottom;

    [GeneratedRegex("<li id=\"L[0-9]+\" data-box=\"(?<box>[0-9,]+)\"><a [^>]*>[0-9]+</a><span>(?<text>[^<]*)</span>")]
    private static partial Regex BoxedLine();

    [GeneratedRegex("<image href=\"(?<address>[^\"]+)\"")]
    private static partial Regex ImageAddress();

    [GeneratedRegex("href=\"\\.\\./(?<page>[^\"#]+)#L(?<line>[0-9]+)")]
    private static partial Regex PlaceLink();

    [GeneratedRegex("href=\"(?<address>[^\"]+\\.csv[^\"]*)\"")]
    private static partial Regex CsvLink();
}
