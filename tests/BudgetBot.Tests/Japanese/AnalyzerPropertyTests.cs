using BudgetBot.Japanese.Analysis;
using BudgetBot.Tests.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetBot.Tests.Japanese;

public sealed class AnalyzerPropertyTests
{
    // An analyser of its own: no other test takes its working memory.
    private readonly JapaneseAnalyzer analyzer = new(Ipadic.Dictionary);

    [Fact]
    public void With_nothing_dropped_the_surfaces_join_to_the_text() =>
        Prop.ForAll(AnyText.Arbitrary, text => Ipadic.Joined(Ipadic.KeepingAll.Tokens(text), text) == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void In_search_mode_every_token_lies_in_the_text_and_the_parts_cover_it() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            List<Morpheme> tokens = Ipadic.KeepingAll.Tokens(text, AnalyzerMode.Search);
            IEnumerable<Morpheme> parts = tokens.Where(token => token.PositionLength == 1);
            return tokens.TrueForAll(token => token.Length > 0 && token.Start >= 0 && token.End <= text.Length)
                && Ipadic.Joined(parts, text) == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Dropping_punctuation_drops_tokens_and_changes_none() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            HashSet<(int, int)> all = [.. Ipadic.KeepingAll.Tokens(text).Select(token => (token.Start, token.Length))];
            return Ipadic.Analyzer.Tokens(text).TrueForAll(token => all.Contains((token.Start, token.Length)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Every_token_of_any_text_can_be_asked_for_all_that_it_has() =>
        Prop.ForAll(AnyText.Arbitrary, text => Ipadic.KeepingAll.Tokens(text, AnalyzerMode.Search).TrueForAll(token =>
            token.PartOfSpeech.Length > 0 && token.ConjugatedForm.Length == 0 == (token.ConjugationType.Length == 0)
            && (token.IsKnown || (token.Reading is null && token.BaseForm is null && token.Pronunciation is null))
            && token.BaseForm != token.SurfaceIn(text).ToString()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_user_dictionary_loses_no_text()
    {
        var user = UserDictionary.Create(
        [
            new UserEntry("国際空港", ["国際", "空港"], ["コクサイ", "クウコウ"], "カスタム名詞"),
            new UserEntry("一", ["一"], ["イチ"], "カスタム数"),
            new UserEntry("\uD800", ["\uD800"], ["?"], "カスタム記号"),
        ]);
        var analyzer = new JapaneseAnalyzer(Ipadic.Dictionary, user, keepPunctuation: true);
        Prop.ForAll(AnyText.Arbitrary, text => Ipadic.Joined(analyzer.Tokens(text), text) == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    public static TheoryData<string> Kinds { get; } =
        ["あ", "ん", "ア", "ー", "漢", "一", "1", "a", "。", " ", "\uD83D", "α", "一ア", "すもももももももものうち", "東京都"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_million_characters_of_one_kind_take_seconds(string kind)
    {
        string text = string.Concat(Enumerable.Repeat(kind, 1_000_000 / kind.Length));
        foreach (AnalyzerMode mode in new[] { AnalyzerMode.Normal, AnalyzerMode.Search })
        {
            List<Morpheme> tokens = [];
            TimeSpan time = ThreadClock.Time(() => tokens = Ipadic.KeepingAll.Tokens(text, mode));
            Assert.True(time < TimeSpan.FromSeconds(30), $"{mode}: {time}");
            Assert.Equal(text.Length, tokens.Where(token => token.PositionLength == 1).Sum(token => token.Length));
        }
    }

    [Fact]
    public void Threads_share_an_analyser()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Ipadic.Root, "seeds", "004_93ffc900a14662dd.txt"));
        string[] expected = [.. lines.Select(line => Ipadic.Analyzer.Cut(line, AnalyzerMode.Search))];
        Parallel.For(0, lines.Length * 4, i =>
            Assert.Equal(expected[i % lines.Length], Ipadic.Analyzer.Cut(lines[i % lines.Length], AnalyzerMode.Search)));
    }

    [Fact]
    public void Nothing_is_allocated_once_the_list_is_large_enough()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Ipadic.Root, "seeds", "000_60395da026dc80b5.txt"));
        var list = new List<Morpheme>(1000);
        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (string line in lines)
            {
                list.Clear();
                analyzer.Tokenize(line, AnalyzerMode.Search, list);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        Assert.Equal(0, Allocated());
    }
}
