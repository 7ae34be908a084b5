using System.Diagnostics;
using System.Text;
using BudgetBot.Facts;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Documents as they come when pages are lost, lines swapped or characters broken.</summary>
public sealed class DamagedTablesTests(ITestOutputHelper output)
{
    private const int Rounds = 60;

    [Theory]
    [InlineData("000_60395da026dc80b5.txt", 640)]
    [InlineData("004_93ffc900a14662dd.txt", 1180)]
    public void Lost_swapped_and_broken_lines_raise_no_error_and_every_amount_stands_where_it_is_cited(string document, int most)
    {
        string[] lines = [.. File.ReadLines(Path.Combine(TableDocuments.Root, "seeds", document)).Take(most)];
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            string[] damaged = Damage(lines, new Random(round));
            ReadingPart part = TableDocuments.ReadText(document, string.Join('\n', damaged));
            Assert.All(part.Facts.Where(fact => fact.Figure.State == FigureState.Value && fact.Kind == FactKind.Money), fact =>
                Assert.Contains(fact.Figure.Printed, damaged[fact.Citation.Lines.From - 1], StringComparison.Ordinal));
            Assert.All(part.Items, item => Assert.True(item.Parent is not null && !string.IsNullOrWhiteSpace(item.Printed)));
        }

        output.WriteLine($"{watch.ElapsedMilliseconds / Rounds} ms a document");
    }

    private static string[] Damage(string[] lines, Random random)
    {
        var damaged = lines.ToList();
        for (int i = 0; i < 40; i++)
        {
            int at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged.RemoveAt(at);
                    break;
                case 1:
                    int other = random.Next(damaged.Count);
                    (damaged[at], damaged[other]) = (damaged[other], damaged[at]);
                    break;
                case 2:
                    damaged[at] = new StringBuilder(damaged[at]).Insert(random.Next(damaged[at].Length + 1), Strange(random)).ToString();
                    break;
                default:
                    damaged.Insert(at, Strange(random));
                    break;
            }
        }

        return [.. damaged];
    }

    private static string Strange(Random random)
    {
        string[] pieces = ["٣", "\uD800", "（", "①", "999,999,999,999,999,999,999 継続", "1", " 1 2 3", "Ⅲ", "の内数", "＊", "令和元年度", "3/4", "△", "\u3000", "事業区分９　小計"];
        return pieces[random.Next(pieces.Length)];
    }
}
