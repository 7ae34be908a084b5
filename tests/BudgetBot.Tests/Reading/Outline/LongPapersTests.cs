using System.Globalization;
using System.Text;
using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>
/// Papers that repeat one form of line without end, as tables that nothing recognises do, and lines without end: reading takes a time that grows with their
/// length alone. Where it grew with the square, these would take hours.
/// </summary>
public class LongPapersTests
{
    private const int Lines = 40_000;
    private const int LongLine = 100_000;
    private const int MostQuote = 5_000;
    private const string Head = "令和７年度 病院関係予算\n\n１ 救急医療体制の推進　８３６百万円（６５８百万円）\n\n";

    // Seconds on a machine of its own; what takes hours is told from what waits for a core.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Source Source = new("x.txt", "令和7年度予算案", string.Empty, string.Empty, new FiscalYear(2025), string.Empty, [], string.Empty);

    [Theory]
    [InlineData("{0}")]
    [InlineData("- {0} -\n救急{0}の推進を図る。")]
    [InlineData("病院関係予算案病院関係予算案\n{0}\n\n\n\n救急{0}の推進")]
    [InlineData("救急医療体制{0}\n{0},037\n{0},031")]
    [InlineData("事業名 令和６年度 令和7年度 増減 {0}")]
    [InlineData("令和7年度予算案")]
    [InlineData("１　救急医療体制{0}の推進　　{0},037　　{0},031　　△{0}")]
    [InlineData("| 救急{0} | {0},037千円 | {0},031千円（{0}千円） | △{0} | 12.5% |")]
    [InlineData("・救急医療体制{0}の推進 {0}百万円（{0}百万円）")]
    [InlineData("・救急医療体制{0}の推進\nとその整備のため\n必要な経費")]
    [InlineData("【令和６年度補正予算】")]
    [InlineData("※ 救急{0}は1百万円の内数\n救急{0}の体制 {0}百万円")]
    [InlineData("救急医療（{0}")]
    [InlineData("{0}番目の文である。")]
    [InlineData("{0}百万円\n（{0}百万円）")]
    public async Task A_form_of_line_that_is_repeated_without_end_is_read_soon(string form)
    {
        var text = new StringBuilder(Head);
        for (int at = 1; at <= Lines; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{form.Replace("{0}", at.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n");
        }

        await Read(text.ToString());
    }

    [Theory]
    [InlineData("令和７年度予算８３６百万円（６５８百万円）")]
    [InlineData("1,234 ")]
    [InlineData("（")]
    [InlineData("△１,")]
    [InlineData("令和")]
    [InlineData("・ ")]
    [InlineData("(1) あ　")]
    [InlineData("救急の体制を整える。")]
    [InlineData("うち ")]
    [InlineData("1/2")]
    public async Task A_line_without_end_is_read_soon(string piece)
    {
        string line = string.Concat(Enumerable.Repeat(piece, LongLine / piece.Length));
        await Read($"{Head}{line}\n・{line}円\n（1）{line}。\n※{line}\n【{line}】\n");
    }

    private static async Task Read(string text)
    {
        ReadingPart part = await Task.Run(() => DocumentReader.Read(new SourceText("x.txt", text), Source, Seeds.Words), TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.NotEmpty(part.Items);
        Assert.All(part.Facts, fact => Assert.InRange(fact.Citation.Quote.Length, 1, MostQuote));
        Assert.All(part.Passages, passage => Assert.InRange(passage.Citation.Quote.Length, 1, MostQuote));
    }
}
