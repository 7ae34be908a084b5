using System.Text;
using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Tests.Answers;

/// <summary>
/// Writes the name in a question in another way: in kana, with wrong kanji of the same sound, with a typing error. A variant that says
/// another item's name, or sounds like one, is none: the question is given back as it is.
/// </summary>
internal static class NameVariants
{
    private const int ShortestName = 5;
    private const int ShortestTypo = 8;

    // What input methods offer first, and what hurried people take.
    private static readonly (string Right, string Wrong)[] Conversions =
    [
        ("体制", "態勢"), ("究明", "救命"), ("修学", "就学"), ("機構", "気候"), ("向上", "工場"), ("強化", "教科"), ("調査", "長差"), ("養成", "要請"), ("連携", "連係"),
        ("環境", "感興"), ("国際", "国歳"), ("展開", "転回"), ("臨床", "臨照"), ("防護", "防後"), ("備蓄", "美畜"), ("医師", "意志"), ("医療", "衣料"), ("研修", "検修"),
        ("整備", "整美"), ("推進", "水深"), ("促進", "足進"), ("普及", "不急"), ("支援", "私怨"), ("看護", "観護"), ("診療", "審療"), ("歯科", "鹿"), ("転倒", "店頭"), ("骨折", "骨接"),
        ("派遣", "覇権"), ("薬剤", "役剤"), ("創薬", "奏薬"), ("抗菌", "公金"), ("相談", "装弾"), ("電話", "伝話"), ("基盤", "基板"), ("利用", "利要"), ("救急", "究急"), ("遠隔", "円隔"),
    ];

    private static readonly (char Common, char Old)[] OldForms =
    [
        ('国', '國'), ('医', '醫'), ('学', '學'), ('対', '對'), ('体', '體'), ('総', '總'), ('県', '縣'), ('区', '區'), ('営', '營'), ('拠', '據'), ('児', '兒'), ('歯', '齒'), ('関', '關'), ('発', '發'), ('実', '實'), ('画', '畫'),
    ];

    private static readonly SpokenForm Spoken = new(RealBot.Open.ReadingOf, RealBot.Open.Vocabulary.LetterNames);

    private static readonly string[] Names =
    [
        .. RealBot.Open.Snapshot.Items.Where(item => item.Kind is not (ItemKind.Division or ItemKind.Table) && RealBot.Open.Reader.Subjects.Cores[RealBot.Open.Reader.Subjects.Of(item).Index] == item.Name)
            .Select(item => TextNormalizer.Normalize(item.Printed)).Where(name => name.Length >= ShortestName).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length),
    ];

    private static readonly ILookup<string, string> BySound = Names.ToLookup(Spelled, StringComparer.Ordinal);

    /// <summary>The longest name of an item that stands in a question, or null.</summary>
    public static string? NameIn(string question) => Names.FirstOrDefault(name => question.Contains(name, StringComparison.Ordinal));

    /// <summary>The whole name in hiragana or katakana.</summary>
    public static string InKana(string question, Random random) => Changed(question, name =>
    {
        string kana = Spelled(name);
        return BySound[kana].Count() > 1 ? name : random.Next(2) == 0 ? kana : Hiragana(kana);
    });

    /// <summary>One word of the name in hiragana.</summary>
    public static string WordInKana(string question, Random random) => Changed(question, name =>
    {
        var words = new List<Morpheme>();
        RealBot.Open.Analyzer.Tokenize(name, AnalyzerMode.Normal, words);
        Morpheme[] written = [.. words.Where(word => word.Reading is { Length: > 2 } && word.Length > 1)];
        if (written.Length == 0)
        {
            return name;
        }

        Morpheme chosen = written[random.Next(written.Length)];
        return name[..chosen.Start] + Hiragana(chosen.Reading!) + name[(chosen.Start + chosen.Length)..];
    });

    /// <summary>Katakana words of the name in hiragana.</summary>
    public static string KatakanaAsHiragana(string question) => Changed(question, Hiragana);

    /// <summary>One word in wrong kanji that sound alike.</summary>
    public static string WrongKanji(string question, Random random) => Changed(question, name =>
    {
        (string Right, string Wrong)[] possible = [.. Conversions.Where(pair => name.Contains(pair.Right, StringComparison.Ordinal))];
        (string right, string wrong) = possible.Length == 0 ? (" ", " ") : possible[random.Next(possible.Length)];
        return name.Replace(right, wrong, StringComparison.Ordinal);
    });

    /// <summary>Old forms of kanji.</summary>
    public static string InOldForms(string question) =>
        OldForms.Aggregate(question, (text, form) => text.Replace(form.Common, form.Old));

    /// <summary>A character of a long name is missing, or typed twice, or two have changed places.</summary>
    public static string Mistyped(string question, Random random) => Changed(question, name =>
    {
        int[] places = [.. Enumerable.Range(1, name.Length - 2).Where(place => name[place] > '\u3040' && name[place + 1] > '\u3040')];
        if (name.Length < ShortestTypo || places.Length == 0)
        {
            return name;
        }

        int at = places[random.Next(places.Length)];
        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            _ => new StringBuilder(name) { [at] = name[at + 1], [at + 1] = name[at] }.ToString(),
        };
    });

    private static string Changed(string question, Func<string, string> change)
    {
        string? name = NameIn(question);
        string changed = name is null ? string.Empty : change(name);
        return name is null || Names.Any(other => other != name && changed.Contains(other, StringComparison.Ordinal) && !name.Contains(other, StringComparison.Ordinal))
            ? question
            : question.Replace(name, changed, StringComparison.Ordinal);
    }

    private static string Spelled(string name) => Spoken.Of(name.ToLowerInvariant());

    private static string Hiragana(string text) => string.Concat(text.Select(c => c is >= 'ァ' and <= 'ヶ' ? (char)(c - 'ァ' + 'ぁ') : c));
}
