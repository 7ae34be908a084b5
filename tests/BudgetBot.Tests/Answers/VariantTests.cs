using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

/// <summary>The same question in other words has the same figures.</summary>
public sealed class VariantTests(ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int VariantsOfEach = 32;

    // Per mille of the variants that keep their figures, as measured; it may only rise.
    private const int Kept = 1000;

    public static TheoryData<string> Bases => [.. BaseQuestion.All.Select(question => question.Words)];

    [Theory]
    [MemberData(nameof(Bases))]
    public void The_plain_question_is_answered_with_the_figures_read_by_eye(string words)
    {
        BaseQuestion question = BaseQuestion.All.First(known => known.Words == words);
        Answer answer = RealBot.Open.Ask(words);
        IReadOnlyList<long> shown = [.. AnswerPrint.Amounts(answer).Concat(InTables(answer)).Select(Math.Abs)];
        int at = -1;
        Assert.All(question.Yen, yen => Assert.True((at = Next(shown, yen, at)) >= 0, $"{yen} is missing in: {AnswerPrint.Text(answer)}"));
    }

    [Fact]
    public void Other_words_for_the_same_question_give_the_same_figures()
    {
        var random = new Random(Seed);
        var failures = new List<string>();
        var failedWays = new Dictionary<string, (int Failed, int All)>(StringComparer.Ordinal);
        int all = 0;
        foreach (BaseQuestion question in BaseQuestion.All)
        {
            IReadOnlyList<long> wanted = AnswerPrint.Amounts(RealBot.Open.Ask(question.Words));
            for (int i = 0; i < VariantsOfEach; i++)
            {
                (string words, IReadOnlyList<string> ways) = QuestionVariants.Of(question, random);
                Answer answer = RealBot.Open.Ask(words);
                bool same = AnswerPrint.Amounts(answer).SequenceEqual(wanted);
                all++;
                Count(failedWays, ways, same);
                if (!same)
                {
                    failures.Add($"[{string.Join(" + ", ways)}] {words}\n    was {string.Join(' ', wanted)}, is {string.Join(' ', AnswerPrint.Amounts(answer))} ({answer.Outcome})");
                }
            }
        }

        output.WriteLine($"{all - failures.Count} of {all} keep their figures.");
        output.WriteLine(string.Join('\n', failedWays.OrderByDescending(way => way.Value.Failed).Select(way => $"{way.Key}: {way.Value.Failed} of {way.Value.All}")));
        output.WriteLine(string.Join('\n', failures));
        Assert.True(all >= 1_000);
        Assert.True((all - failures.Count) * 1000 >= all * Kept, $"{failures.Count} of {all} variants change the figures:\n{string.Join('\n', failures)}");
    }

    private static void Count(Dictionary<string, (int Failed, int All)> failedWays, IReadOnlyList<string> ways, bool same)
    {
        foreach (string way in ways)
        {
            (int failed, int all) = failedWays.GetValueOrDefault(way);
            failedWays[way] = (failed + (same ? 0 : 1), all + 1);
        }
    }

    private static IEnumerable<long> InTables(Answer answer) =>
        answer.Tables.SelectMany(table => table.Rows).SelectMany(row => row).SelectMany(cell => cell.Segments).OfType<Segment.Amount>().Select(amount => amount.Yen);

    private static int Next(IReadOnlyList<long> shown, long yen, int after)
    {
        for (int i = after + 1; i < shown.Count; i++)
        {
            if (shown[i] == yen)
            {
                return i;
            }
        }

        return -1;
    }
}
