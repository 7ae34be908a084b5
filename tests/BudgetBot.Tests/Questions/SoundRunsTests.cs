using BudgetBot.Answers;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Questions;

public sealed class SoundRunsTests
{
    [Theory]
    [InlineData("りんしょうけんきゅうちゅうかくびょういんの予算")]
    [InlineData("うちゅういりょうけんきゅうすいしんじぎょうの予算は")]
    [InlineData("どうろせいびひほじょきんのよさんは")]
    [InlineData("しょうぼうきゅうきゅうたいせいせいびじぎょうはいくら")]
    public void A_name_by_sound_that_shares_only_stretches_with_others_is_refused(string question) =>
        Assert.Equal(Outcome.NotFound, RealBot.Open.Ask(question).Outcome);

    [Theory]
    [InlineData("てんとうこっせつぼうしすいしんもでるじぎょうのよさんは", 2_358_000)]
    [InlineData("しょうにきゅうきゅうきょてんびょういんうんえいじぎょうはいくら", 50_000_000)]
    [InlineData("しかえいせいしのじんざいかくほじっしょうじぎょうはどげんなっとっと", 62_000_000)]
    [InlineData("しかえいせいしのじんざいかくほじっしょじぎょうのよさんは", 62_000_000)]
    public void A_name_by_sound_is_found_with_a_slip_or_without_a_part(string question, long yen) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask(question))[0]);
}
