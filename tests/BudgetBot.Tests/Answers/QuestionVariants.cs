using System.Text;

namespace BudgetBot.Tests.Answers;

/// <summary>Asks a question in other words that mean the same. Each way has a name, so that what fails can be told.</summary>
internal static class QuestionVariants
{
    private const string HalfKana = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    private const string FullKana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";

    private static readonly string[] Prefixes =
    [
        "すみません、", "お世話になっております。", "恐れ入りますが、", "こんにちは。", "至急お願いします。", "ちょっと教えてほしいんですが、", "お疲れさまです。", "ええと、", "質問です。", "念のため確認ですが、", "確認させてください。", "すいません　", "あの、",
    ];

    private static readonly string[] Endings =
    [
        "はいくらですか", "を教えてください", "をご教示願います", "をお願いします", "はいくらでしょうか", "はなんぼですか", "は？", "を知りたいです", "を教えて", "おしえて", "はいくら", "ってなんぼなん", "はどのくらいですか", "っていくらでしたっけ", "をご教示いただけますでしょうか", "はおいくらですか", "を確認したい", "について", "について教えてください", "が知りたい", "って", "なんですが", "はおいくら", "ね", "です", "を調べて", "わかりますか", "をお聞きしたいです", "は何円ですか", "はどれくらい？", "を御教示ください", "、いくら", "はいくらついてますか", "はいくらになりますか",
    ];

    private static readonly string[] Politeness = ["お願いします。", "よろしくお願いいたします。", "教えてください。", "急ぎです。", "すみません。", "ありがとうございます。"];

    private static readonly string[] Brackets = ["「」", "『』", "\"\"", "【】", "“”"];

    private static readonly string[] Marks = ["？", "?", "？？", "。", "！", "…", "?!", " ?", "\n", "　"];

    private static readonly (string Name, Func<BaseQuestion, string, Random, string> Change)[] Ways =
    [
        ("full width", (_, text, _) => Mapped(text, c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        ("half width", (_, text, _) => Mapped(text, c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)),
        ("half-width kana", (_, text, _) => InHalfKana(text)),
        ("year as R", (_, text, random) => Year(text, random.Next(2) == 0 ? "R{0}" : "R{0}年度")),
        ("year in full width", (_, text, _) => Year(text, "令和{1}年度")),
        ("western year", (_, text, _) => Year(text, "{2}年度")),
        ("year with 年", (_, text, _) => Year(text, "令和{0}年")),
        ("year in kanji", (_, text, _) => Year(text, "令和{3}年度")),
        ("lower case", (_, text, _) => text.ToLowerInvariant()),
        ("polite before", (_, text, random) => Pick(Prefixes, random) + text),
        ("ending", (question, text, random) => question.IsName ? text + Pick(Endings, random) : text),
        ("polite after", (_, text, random) => text + "。" + Pick(Politeness, random)),
        ("mark", (_, text, random) => text + Pick(Marks, random)),
        ("space for の", (_, text, random) => text.Replace("の令和", random.Next(2) == 0 ? "　令和" : " 令和", StringComparison.Ordinal).Replace("の予算額", " 予算額", StringComparison.Ordinal)),
        ("spaces around", (_, text, _) => "　 " + text + " 　"),
        ("space within", Spaced),
        ("space anywhere", (_, text, random) => SpacedAnywhere(text, random)),
        ("new line", (_, text, _) => text.Replace("の令和", "の\n令和", StringComparison.Ordinal).Replace("の予算額", "\nの予算額", StringComparison.Ordinal)),
        ("name in brackets", (_, text, random) => NameVariants.NameIn(text) is { } name && Pick(Brackets, random) is var marks ? text.Replace(name, marks[0] + name + marks[1], StringComparison.Ordinal) : text),
        ("part in brackets", PartInBrackets),
        ("name in kana", (_, text, random) => NameVariants.InKana(text, random)),
        ("word in kana", (_, text, random) => NameVariants.WordInKana(text, random)),
        ("katakana as hiragana", (_, text, _) => NameVariants.KatakanaAsHiragana(text)),
        ("wrong kanji", (_, text, random) => NameVariants.WrongKanji(text, random)),
        ("old forms", (_, text, _) => NameVariants.InOldForms(text)),
        ("typing error", (_, text, random) => NameVariants.Mistyped(text, random)),
        ("honorific", (_, text, random) => text.Replace("の予算額", Pick(["のご予算額", "の御予算額", "のご予算", "の予算", "の金額"], random), StringComparison.Ordinal)),
        ("short year", (_, text, random) => Year(text, Pick(["{0}年度", "{1}年度", "R{1}年度", "令和{1}", "FY{2}", "{2}年", "令和 {0} 年度"], random))),
        ("relative year", (_, text, random) => text.Replace("令和7年度", Pick(["来年度", "新年度"], random), StringComparison.Ordinal)),
        ("word order", Reordered),
        ("quotation marks", (_, text, _) => text.IndexOf('の', StringComparison.Ordinal) is > 6 and int at ? "「" + text[..at] + "」" + text[at..] : text),
        ("invisible", (_, text, random) => text.Insert(random.Next(text.Length), "\u200B")),
    ];

    /// <summary>A variant, and the names of the ways that made it.</summary>
    public static (string Words, IReadOnlyList<string> Ways) Of(BaseQuestion question, Random random)
    {
        int[] chosen = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(Ways.Length)).Distinct().OrderBy(Order)];
        string words = question.Words;
        var names = new List<string>();
        foreach (int way in chosen)
        {
            string changed = Ways[way].Change(question, words, random);
            if (changed != words)
            {
                words = changed;
                names.Add(Ways[way].Name);
            }
        }

        return (words, names);
    }

    // Width comes last, so that what other ways add is brought to it too; an ending comes before what follows a sentence.
    private static int Order(int way) => Ways[way].Name switch
    {
        "full width" or "half width" or "half-width kana" or "lower case" => 100 + way,
        "polite after" or "mark" => 50 + way,
        "word order" => -1,
        _ => way,
    };

    private static string Mapped(string text, Func<char, char> map) => string.Concat(text.Select(map));

    private static string InHalfKana(string text)
    {
        var half = new StringBuilder();
        foreach (char c in text)
        {
            string parts = c is >= 'ァ' and <= 'ヺ' ? c.ToString().Normalize(NormalizationForm.FormD) : c.ToString();
            int at = FullKana.IndexOf(parts[0], StringComparison.Ordinal);
            half.Append(at < 0 ? c : HalfKana[at]);
            if (at >= 0 && parts.Length > 1)
            {
                half.Append(parts[1] == '\u3099' ? 'ﾞ' : 'ﾟ');
            }
        }

        return half.ToString();
    }

    private static string Year(string text, string form)
    {
        string Form(int year) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, year, "０１２３４５６７８９"[year], 2018 + year, "〇一二三四五六七八九"[year]);
        return text.Replace("令和7年度", Form(7), StringComparison.Ordinal).Replace("令和6年度", Form(6), StringComparison.Ordinal);
    }

    // Between kanji, where a line end or an input method leaves one; not inside a number or a word of kana or letters.
    private static string Spaced(BaseQuestion question, string text, Random random)
    {
        int[] places = [.. Enumerable.Range(1, text.Length - 1).Where(at => IsKanji(text[at - 1]) && IsKanji(text[at]))];
        return places.Length == 0 ? text : text.Insert(places[random.Next(places.Length)], random.Next(2) == 0 ? " " : "　");
    }

    private static string SpacedAnywhere(string text, Random random)
    {
        int[] places = [.. Enumerable.Range(1, text.Length - 1).Where(at => text[at - 1] > '\u3040' && text[at] > '\u3040')];
        return places.Length == 0 ? text : text.Insert(places[random.Next(places.Length)], Pick([" ", "　", "\n", "  "], random));
    }

    private static string PartInBrackets(BaseQuestion question, string text, Random random)
    {
        string? name = NameVariants.NameIn(text);
        if (name is null || name.Length < 6)
        {
            return text;
        }

        string marks = Pick(Brackets, random);
        int from = random.Next(0, name.Length - 4);
        int to = random.Next(from + 2, name.Length);
        return text.Replace(name, name[..from] + marks[0] + name[from..to] + marks[1] + name[to..], StringComparison.Ordinal);
    }

    // The name last, the year first, or the name as a topic.
    private static string Reordered(BaseQuestion question, string text, Random random)
    {
        string? name = NameVariants.NameIn(text);
        int at = name is null ? -1 : text.IndexOf(name + "の", StringComparison.Ordinal);
        if (!question.IsName || at < 0)
        {
            return text;
        }

        string before = text[..at];
        string after = text[(at + name!.Length + 1)..];
        string forms = Pick(["{2}は？{0}{1}", "{2}、{0}{1}", "{2}　{0}{1}", "{0}{1}について、{2}", "{0}{1}、{2}", "{0}{1} {2}", "{2}を知りたい。{0}{1}です", "{0}{1}なんだけど、{2}は", "{2}を教えて。{0}{1}の", "{0}{1}に関して{2}"], random);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, forms, before, name, after);
    }

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
