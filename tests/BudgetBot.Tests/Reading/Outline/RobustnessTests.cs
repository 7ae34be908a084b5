using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>Whatever the lines, reading ends, cites lines that are there, and reads amounts that they print.</summary>
public class RobustnessTests
{
    private static readonly Source Source = new("x.txt", "令和7年度予算案", string.Empty, string.Empty, new FiscalYear(2025), string.Empty, [], string.Empty);

    [Theory]
    [InlineData(Seeds.National)]
    [InlineData(Seeds.Prefecture)]
    public void Cut_and_shuffled_papers_are_read_to_the_end(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Seeds.Root, "seeds", file));
        var random = new Random(20250217);
        for (int round = 0; round < 60; round++)
        {
            int from = random.Next(lines.Length - 40);
            string[] cut = lines[from..Math.Min(lines.Length, from + random.Next(40, 400))];
            if (round % 2 == 1)
            {
                random.Shuffle(cut);
            }

            Check(string.Join('\n', cut));
        }
    }

    [Theory]
    [InlineData("・")]
    [InlineData("１")]
    [InlineData("【】\n【\n】")]
    [InlineData("（１）\n（２）\n１．\nａ．\n＜＞\n※\n○\n①")]
    [InlineData("１００百万円\n（１００百万円）\n【１００百万円】\n○デ １００百万円")]
    [InlineData("令和６年度補正予算\n令和６年度補正予算\n等")]
    [InlineData("令和٣年度一般会計予算\n○ 事業 ١２百万円（令和٣年度 １百万円）\nR٣年٤月 開始\n- ٣ -")]
    [InlineData("＋○補\n◯ １円\n・１円\n事業区分Ⅰ\n１円")]
    public void Bare_markers_and_amounts_do_not_stop_it(string text) => Check(text);

    private static void Check(string text)
    {
        ReadingPart part = Seeds.Read(new SourceText("x.txt", text), Source);
        string flat = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        int count = text.Split('\n').Length;
        Assert.All(part.Facts, fact =>
        {
            Assert.InRange(fact.Citation.Lines.To, fact.Citation.Lines.From, count);
            Assert.Contains(string.Concat(fact.Figure.Printed.Where(c => !char.IsWhiteSpace(c))), flat, StringComparison.Ordinal);
        });
    }
}
