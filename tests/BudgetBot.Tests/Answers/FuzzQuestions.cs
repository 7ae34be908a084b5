using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Answers;

/// <summary>Makes questions of names, slot words and dirt, the same ones for the same seed and snapshot.</summary>
internal sealed class FuzzQuestions
{
    private static readonly string[] Slots =
    [
        "令和7年度", "R6", "令和６年度補正", "2025年度", "平成26年度", "令和8年度", "令和元年", "２０９９年度", "令和九十九年度", "r0", "令和0年度", "前年度", "来年度", "翌年度", "昨年度の",
        "区分1-1", "事業区分Ⅳ", "区分④と区分２", "区分99-99", "区分ー", "No.45", "No.0", "No.9999", "№７", "12番", "3番目", "1億円以上", "3000万以上4000万未満", "3千万円台", "ちょうど2千万円",
        "0円以上", "99999999999999999999億円以上", "1,2,3円", "0.000001円未満", "9223372036854775807円以上", "上位5", "上位0件", "トップ999", "2番目に大きい", "0番目に大きい", "十位", "ワースト3",
        "億円で", "何百万円", "千円単位で", "兆円でいうと", "△103百万円", "836百万円", "8億3,600万円ですか", "１０％", "27.1%増", "公費", "国費", "地方負担分", "事業区分ごと", "「歯科」が入っている", "『』を含む",
        "新規", "継続", "①", "うち", "再掲", "内数", "医療DX", "8020", "熊本県", "国の", "福岡県", "沖縄", "北海道の", "大阪府と熊本県", "防衛省", "県医師会", "熊本大学病院", "5か年", "3分の1", "二つ", "合計54事業",
    ];

    private static readonly string[] Joints = ["の", "と", "、", "は", "より", "に占める", "のうち", "および", " ", "　", "", "や", "から", "・", "\n", "/", "（", "）"];

    private static readonly string[] Endings =
    [
        "はいくらですか", "はなんぼなん？", "はいくらね", "ばおしえてくれんね", "をおせーて", "はいくらだべ", "いくらついとっと？", "ってどがん？", "を教えて下さい。", "？", "??", "！", "。。。", "", "を合計して", "の差は",
        "どっちが多い", "は何％", "を全部並べて", "は誰", "の期限はいつ", "の内訳", "とは何ですか", "は正しいですか", "の平均", "何件", "それの前年度は？", "もう一度", "じゃあ", "その中で一番大きいのは", "億円だと？", "だけ", "関係の予算",
    ];

    private static readonly string[] Dirt =
    [
        "'; DROP TABLE facts; --", "\" OR 1=1 --", "NEAR(a b, 3)", "name:*", "AND OR NOT", "^*", "\"", "'", "(((", ")", "%", "_", "\\", "{0}", "{{", "<script>alert(1)</script>", "<at>bot</at>", "[1]: http://x \"y\"", "**", "`", "| a | b |",
        "😀", "👨‍👩‍👧", "🏥いくら", "\uD83D", "\uDE00", "\uD800\uD800", "\0", "\u0007", "\u200B", "\u202E", "\uFEFF", "\uFFFD", "\uFFFF", "\u3099", "か\u3099", "ｶﾞｷﾞ", "㈱", "㍻", "㌫", "⑴", "Ⅻ", "½", "٣", "๓", "１２３", "〇", "－", "＊", "△",
        "\r\n", "\t", "$", "万", "億", "兆円", "円", "割", "%%%", "1e308", "-1", "0x10", "NaN", "1/0", "ﾄﾞｸﾀｰﾍﾘ", "zalgo\u0336\u0336", "İ", "ß", "ﬁ", "ǆ", "𠮷野家", "葛\U000E0100", "한국어", "العربية", "ไทย",
    ];

    private readonly Random random;
    private readonly string[] names;
    private readonly string[] words;

    public FuzzQuestions(SnapshotReader snapshot, int seed)
    {
        random = new Random(seed);
        names = [.. snapshot.Items.Select(item => item.Printed).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];
        words = [.. Lexicon(snapshot, "cues", 2), .. Lexicon(snapshot, "fillers", 0), .. Lexicon(snapshot, "aliases", 0), .. Lexicon(snapshot, "smalltalk", 1), .. Lexicon(snapshot, "regions", 1), .. Lines(snapshot)];
    }

    /// <summary>The turns of one conversation, one to four.</summary>
    public IReadOnlyList<string> Conversation() => [.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, 5) : 1).Select(_ => Question())];

    private string Question()
    {
        int pieces = random.Next(1, 7);
        string question = string.Concat(Enumerable.Range(0, pieces).Select(_ => Piece() + (random.Next(2) == 0 ? Pick(Joints) : string.Empty))) + (random.Next(3) > 0 ? Pick(Endings) : string.Empty);
        return random.Next(60) switch
        {
            0 => Repeated(question),
            1 => Shuffled(question),
            2 => new string([.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => (char)random.Next(0x10000))]),
            _ => question,
        };
    }

    private string Piece() => random.Next(12) switch
    {
        < 4 => Damaged(Pick(names)),
        < 6 => Pick(Slots),
        < 8 => Pick(words),
        8 => Pick(names),
        9 => Pick(Dirt),
        10 => Pick(words) + Pick(Slots),
        _ => Pick(names) + Pick(Joints) + Pick(names),
    };

    // What fingers and copying do to a name: cut, a character lost, doubled, swapped, or another in its place.
    private string Damaged(string name)
    {
        int at = random.Next(name.Length);
        return random.Next(7) switch
        {
            0 => name[at..],
            1 => name[..(at + 1)],
            2 => name.Remove(at, 1),
            3 => name.Insert(at, name[at].ToString()),
            4 when at > 0 => name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..],
            5 => name[..at] + Pick(names)[0] + name[(at + 1)..],
            _ => name,
        };
    }

    private string Repeated(string question) => string.Concat(Enumerable.Repeat(question, random.Next(2, 200)));

    private string Shuffled(string question)
    {
        char[] letters = question.ToCharArray();
        random.Shuffle(letters);
        return new string(letters);
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static IEnumerable<string> Lexicon(SnapshotReader snapshot, string table, int column) =>
        snapshot.Words.Table(table).Rows.SelectMany((LexiconRow row) => row.Words(column)).Select(word => word.TrimEnd('$'));

    // Pieces of the sources' own sentences, which hold figures of every kind.
    private static IEnumerable<string> Lines(SnapshotReader snapshot) =>
        snapshot.Sources.SelectMany((Source source) => snapshot.LinesOf(source.Document)).Where(line => line.Length is > 4 and < 60).Where((_, at) => at % 7 == 0);
}
