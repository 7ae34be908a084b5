namespace BudgetBot.Tests.Answers;

/// <summary>The same question has the same answer, to the byte.</summary>
public sealed class DeterminismTests
{
    private const int Threads = 8;
    private const int Repetitions = 200;

    // A question of each kind, with what is not found or unclear, and one of three turns.
    public static TheoryData<string> Conversations =>
    [
        "救急医療体制の推進の令和7年度予算案はいくらですか",
        "熊本県の区分4の予算額トップ3をお願いします",
        "医師修学資金貸与事業と看護師等修学資金貸与事業の合計額は？",
        "DPATの予算は？",
        "福岡県の総事業費は？",
        "個人防護具の備蓄等事業の予算案は？ / 補正は？ / 億円で",
    ];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Two_hundred_times_give_one_answer(string conversation)
    {
        string[] turns = conversation.Split(" / ");
        string first = AnswerPrint.Whole(RealBot.Open.Ask(turns));
        for (int i = 0; i < Repetitions; i++)
        {
            Assert.Equal(first, AnswerPrint.Whole(RealBot.Open.Ask(turns)));
        }
    }

    [Fact]
    public void Eight_threads_at_once_give_the_answers_of_one()
    {
        string[] questions = [.. BaseQuestion.All.Select(question => question.Words)];
        string[] alone = [.. questions.Select(words => AnswerPrint.Whole(RealBot.Open.Ask(words)))];
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            // Each thread begins elsewhere, so that different questions meet.
            for (int i = 0; i < questions.Length; i++)
            {
                int at = (i + (thread * questions.Length / Threads)) % questions.Length;
                Assert.Equal(alone[at], AnswerPrint.Whole(RealBot.Open.Ask(questions[at])));
            }
        });
    }
}
