using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

public sealed class CueTableTests
{
    private static readonly CueTable Table = CueTable.OfCues(new LexiconTable("cues", ["slot", "value", "words"],
    [
        new LexiconRow(2, ["ask", "amount", "いくら|予算額"]),
        new LexiconRow(3, ["ask", "rank", "一番|番目に"]),
        new LexiconRow(4, ["ask", "ranklow", "一番少ない"]),
        new LexiconRow(5, ["ask", "previous", "前年度"]),
        new LexiconRow(6, ["relative", "previous", "前年度"]),
        new LexiconRow(7, ["ask", "division", "区分$"]),
        new LexiconRow(8, ["base", "DX", "ＤＸ"]),
    ]));

    [Theory]
    [InlineData("いくら", "amount@0+3")]
    [InlineData("予算額はいくらですか", "amount@0+3 amount@4+3")]
    [InlineData("一番大きい", "rank@0+2")]
    [InlineData("一番少ない", "ranklow@0+5")]
    [InlineData("前年度", "previous@0+3 previous@0+3")]
    [InlineData("どの区分", "division@2+2")]
    [InlineData("どの区分?", "division@2+2")]
    [InlineData("どの区分。", "division@2+2")]
    [InlineData("どの区分の額", "")]
    [InlineData("区分$", "")]
    [InlineData("医療dx", "DX@2+2")]
    [InlineData("", "")]
    [InlineData("???", "")]
    [InlineData("\uD83D", "")]
    public void The_longest_word_at_a_place_counts(string text, string found)
    {
        var cues = new List<Cue>();
        Table.Find(text, cues);
        Assert.Equal(found, string.Join(' ', cues.Select(cue => $"{cue.Value}@{cue.Start}+{cue.Length}")));
    }

    [Fact]
    public void Every_word_of_the_real_lexicon_finds_itself()
    {
        LexiconTable cues = BudgetBot.Tests.Answers.RealBot.Open.Snapshot.Words.Table("cues");
        Assert.All(cues.Rows.SelectMany(row => row.Words(2).Select(word => (Slot: row.Fields[0], Value: row.Fields[1], Word: word.TrimEnd('$')))),
            entry => Assert.True(SlotText.Cues(entry.Word).All.Any(cue => cue.Start == 0 && cue.Slot == entry.Slot && cue.Value == entry.Value), $"{entry.Slot} {entry.Value} 「{entry.Word}」"));
    }
}
