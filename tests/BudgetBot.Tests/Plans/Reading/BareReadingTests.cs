using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Plans.Reading;

/// <summary>What may be passed over in a question, and what may not; words that are known by their sound.</summary>
public sealed class BareReadingTests
{
    private static readonly Lazy<PlanReader> Reader = new(() => PlanReading.With(RealBot.Open.Snapshot.Words));

    [Theory]
    [InlineData("先生から救急医療体制の推進の予算を聞かれました、いくらですか", "Tell(Value(\"救急医療体制の推進\", amount))")]
    [InlineData("財政課です。区分4の事業は何件ですか", "Tell(Count(Members(\"区分4\", project)))")]
    [InlineData("救急医療体制の推進の予算は具体的にいくらですか", "Tell(Value(\"救急医療体制の推進\", amount))")]
    [InlineData("区分4の事業を大きい順に並べたとき一番下に来る事業は", "List(Top(Members(\"区分4\", project), amount, smallest, 1, 1), amount)")]
    public void What_changes_nothing_is_passed_over(string question, string plan) => Assert.Equal(plan, Best(question));

    [Theory]
    [InlineData("救急医療体制の推進の予算は妥当だと思いますか")]
    [InlineData("救急医療体制の推進のドローンの予算はいくらですか")]
    [InlineData("医師修学資金貸与事業は毎月いくら貸しますか")]
    [InlineData("ドローンの予算はいくらですか")]
    [InlineData("救急医療体制の推進を受注した業者の名前を教えて")]
    public void What_says_what_is_asked_is_not(string question) => Assert.Equal("–", Best(question));

    [Theory]
    [InlineData("救急医療体制の推進の令和6年度とうしょ予算は", "とうしょ予算", "当初予算")]
    [InlineData("救急医療体制の推進の令和6年度投書予算は", "投書予算", "当初予算")]
    public void Words_of_the_vocabulary_are_known_by_their_sound_and_it_is_told(string question, string said, string meant)
    {
        (ReadQuestion read, IReadOnlyList<Plan> plans) = Reader.Value.Read(question);
        Assert.Equal([(said, meant)], read.Heard);
        Assert.Equal("Tell(Value(\"救急医療体制の推進\", amount 2024 initial))", plans[0].ToString());
    }

    private static string Best(string question)
    {
        (ReadQuestion read, IReadOnlyList<Plan> plans) = Reader.Value.Read(question);
        plans = plans.Count > 0 ? plans : Reader.Value.ReadBare(read).Plans;
        return plans.Count == 0 ? "–" : plans[0].ToString();
    }
}
