using BudgetBot.Answers;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Answers;

/// <summary>What all answers share: the note on how words were read, the sentence for a paper, increases and decreases.</summary>
public sealed class WordingTests
{
    private const string Origin = "出典：熊本県健康福祉部「地域医療介護総合確保基金（医療分）について」令和7年2月17日、";

    [Theory]
    [InlineData("きゅうきゅういりょうたいせいの推進の予算は？", "『きゅうきゅういりょうたいせい』を『救急医療体制』と読みました。")]
    [InlineData("救急医療体勢の推進の予算は？", "『体勢』を『体制』と読みました。")]
    [InlineData("歯科口腔保険・歯科保健医療提供体制の推進の予算をおしえて", "『保険』を『保健』と読みました。")]
    [InlineData("りんしょうけんきゅう総合促進事業の予算", "『りんしょうけんきゅう』を『臨床研究』と読みました。")]
    [InlineData("個人防護具の備畜等事業の予算案は？", "『備畜等』を『備蓄等』と読みました。")]
    [InlineData("はんせんびょう療養所の予算", "『はんせんびょう』を『ハンセン病』と読みました。")]
    public void A_word_that_was_read_as_another_is_said_after_the_figure_and_can_be_undone(string words, string note)
    {
        Answer answer = RealBot.Open.Ask(words);
        Assert.Equal(note, Line(answer, 1));
        Assert.True(FigureGate.Check(answer).Passed);
        NextStep undo = answer.NextSteps[0];
        Assert.Contains("のまま", undo.Title, StringComparison.Ordinal);
        Answer literal = RealBot.Open.Ask(words, undo.Says);
        Assert.NotEqual(Outcome.Answered, literal.Outcome);
        Assert.DoesNotContain("読みました", AnswerPrint.Text(literal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("救急医療体制の推進の予算は？")]
    [InlineData("ﾄﾞｸﾀｰﾍﾘの事業従事者研修　いくら？")]
    [InlineData("g-misの予算は？")]
    [InlineData("院内保育の予算は")]
    [InlineData("ナース・センター事業はいくら")]
    [InlineData("すみません、医師修学資金貸与事業ってなんぼついとるん？")]
    public void What_a_user_takes_for_granted_is_not_said(string words) =>
        Assert.DoesNotContain("読みました", AnswerPrint.Text(RealBot.Open.Ask(words)), StringComparison.Ordinal);

    [Fact]
    public void No_exact_name_of_the_papers_is_read_as_another() => Assert.All(
        BaseQuestion.All, question =>
            Assert.DoesNotContain("読みました", AnswerPrint.Text(RealBot.Open.Ask(question.Words)), StringComparison.Ordinal));

    [Theory]
    [InlineData("No.12の事業の予算は？ / 資料用に", "No.12 在宅医療に係る特定行為看護師等養成支援事業の令和7年度予算案は22,353千円（2,235万3千円）です（" + Origin + "743行）。")]
    [InlineData(
        "医師修学資金貸与事業と看護師等修学資金貸与事業のどちらが多い？ / 答弁用に",
        "No.19 医師修学資金貸与事業（令和7年度予算案）のほうが16,634千円多いです（No.19 医師修学資金貸与事業の令和7年度予算案52,530千円、No.43 看護師等修学資金貸与事業の令和7年度予算案35,896千円。" + Origin)]
    [InlineData("事業区分4の上位2件は / 資料用に", "No.32 看護師等養成所運営費補助事業の令和7年度予算案は183,881千円、No.53 看護師等養成所施設・設備整備事業の令和7年度予算案は155,520千円です（" + Origin)]
    [InlineData("死因究明等の推進の増減は？ / 一文で", "死因究明等の推進の令和7年度の対前年増減額は△7百万円の減です（令和7年度予算案274百万円、令和6年度当初予算281百万円。出典：")]
    [InlineData("救急医療体制の推進の令和7年度予算案を資料用に / 億円で", "救急医療体制の推進の令和7年度予算案は8.36億円（資料の表記は836百万円）です（出典：")]
    public void One_sentence_for_a_paper_says_figure_unit_year_stage_and_source(string turns, string sentence)
    {
        Answer answer = RealBot.Open.Ask(turns.Split(" / "));
        Assert.StartsWith(sentence, Line(answer, 0), StringComparison.Ordinal);
        Assert.EndsWith("行）。", Line(answer, 0), StringComparison.Ordinal);
        Assert.DoesNotContain("**", AnswerPrint.Text(answer), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count),
            answer.Lines[1].Segments.OfType<Segment.Cite>().Select(cite => cite.Position));
        Assert.True(FigureGate.Check(answer).Passed);
        Assert.Equal(AnswerPrint.Whole(answer), AnswerPrint.Whole(RealBot.Open.Ask(turns.Split(" / "))));
    }

    [Fact]
    public void The_words_in_the_question_and_the_button_give_the_same_sentence()
    {
        Answer asked = RealBot.Open.Ask("救急医療体制の推進の令和7年度予算案は？");
        NextStep step = Assert.Single(asked.NextSteps, step => step.Title == "資料用の一文にする");
        Assert.Equal(
            AnswerPrint.Text(RealBot.Open.Ask("救急医療体制の推進の令和7年度予算案を答弁用に")),
            AnswerPrint.Text(RealBot.Open.Ask("救急医療体制の推進の令和7年度予算案は？", step.Says)));
    }

    [Theory]
    [InlineData("ドローンの予算は？ / 資料用に")]
    [InlineData("資料用に")]
    public void Without_a_figure_there_is_no_sentence(string turns) =>
        Assert.Empty(AnswerPrint.Amounts(RealBot.Open.Ask(turns.Split(" / "))));

    [Fact]
    public void Every_base_question_has_a_sentence_that_the_gate_lets_through() => Assert.All(BaseQuestion.All, question =>
    {
        Answer answer = RealBot.Open.Ask(question.Words, "資料用に");
        Assert.True(FigureGate.Check(answer).Passed, question.Words + string.Join('\n', FigureGate.Check(answer).Breaches));
    });

    [Fact]
    public void Increases_and_decreases_are_written_in_words_where_the_setting_says_so()
    {
        RealBot bot = RealBot.Open;
        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), Console.WriteLine);
        var engine = new AnswerEngine(bot.Snapshot, bot.Index, dictionary.WithPunctuation, ChangeStyle.Words);
        Answer lookup = engine.Answer("死因究明等の推進の予算は？", Topic.None).Answer;
        Assert.Contains("7百万円の減（2.5％の減）です。", AnswerPrint.Text(lookup), StringComparison.Ordinal);
        Assert.Contains("計算: 274百万円 − 281百万円 ＝ 7百万円の減", AnswerPrint.Text(lookup), StringComparison.Ordinal);
        Answer growth = engine.Answer("救急医療体制の推進の伸び率は？", Topic.None).Answer;
        Assert.Contains("**27.1％**の増（対前年度比 127.1％）です。", AnswerPrint.Whole(growth), StringComparison.Ordinal);
        Assert.All(BaseQuestion.All, question =>
        {
            Answer answer = engine.Answer(question.Words, Topic.None).Answer;
            Assert.True(FigureGate.Check(answer).Passed, question.Words);
            Assert.DoesNotContain(answer.Lines.SelectMany(line => line.Segments),
                segment => segment is Segment.Amount { Shown: ['△', ..] } or Segment.Ratio { Shown: ['△' or '＋', ..] });
        });
        Assert.Contains("△7百万円の減（△2.5％）です。", AnswerPrint.Text(bot.Ask("死因究明等の推進の予算は？")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_year_and_stage_the_newest_draft_comes_first_and_the_card_shows_the_other_stages()
    {
        RealBot bot = RealBot.Open;
        FiscalYear newest = bot.Snapshot.Sources.Max(source => source.Year);
        int asked = 0;
        foreach (BudgetBot.Questions.Linking.Subject subject in bot.Reader.Subjects.Subjects.Where(subject => subject.Items.Count == 1
            && subject.Name.Length > 8))
        {
            Fact[] facts = [.. bot.Snapshot.FactsOf(subject.First).Where(fact => fact.Qualifiers.Count == 0
                && fact is { Kind: FactKind.Money, Figure.State: FigureState.Value, Stage: not Stage.Difference })];
            string words = subject.Printed + "の予算はいくら";
            Answer answer = bot.Ask(words);
            if (bot.Reader.Read(words).Operation != BudgetBot.Questions.Operation.Amount
                || !facts.Any(fact => fact.Year == newest && fact.Stage == Stage.Draft)
                || facts.Select(fact => (fact.Year, fact.Stage)).Distinct().Count() < 2
                || answer.Outcome != Outcome.Answered)
            {
                continue;
            }

            asked++;
            Assert.Contains(AnswerPrint.Amounts(answer)[0],
                facts.Where(fact => fact.Year == newest && fact.Stage == Stage.Draft).Select(fact => fact.Figure.Yen ?? 0));
            string card = string.Join('\n', answer.Tables.SelectMany(table => table.Rows).Select(row => Words(row[0])));
            Assert.All(facts, fact => Assert.Contains(FactWords.YearAndStage(fact), card, StringComparison.Ordinal));
        }

        Assert.True(asked > 20, $"{asked} names asked.");
    }

    private static string Line(Answer answer, int at) => Words(answer.Lines[at]);

    private static string Words(AnswerLine line) =>
        AnswerPrint.Text(new Answer { Outcome = Outcome.Help, Lines = [line], Evidence = Evidence.None(string.Empty) });
}
