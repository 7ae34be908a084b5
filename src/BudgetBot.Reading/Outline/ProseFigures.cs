using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Reading.Outline;

/// <summary>Amounts inside sentences, by the sentence patterns of the lexicon; what no pattern explains is left out with its reason.</summary>
internal sealed class ProseFigures(Paper paper, ReadingWords words, YearStageReader years, NameReader names)
{
    private const char Here = '¤';
    private const int LongestSentence = 2000;

    /// <summary>Whether a sentence states money.</summary>
    public static bool HasMoney(Joined joined, (int Start, int Length) sentence) =>
        MoneyScanner.Scan(joined.Text.Substring(sentence.Start, sentence.Length)).Count > 0;

    /// <summary>Reads the amounts of a text's sentences.</summary>
    /// <param name="joined">The text.</param>
    /// <param name="above">The item that the text is about.</param>
    /// <param name="when">Year and stage where a sentence names none.</param>
    /// <param name="from">Where the words begin, after a marker.</param>
    public void Read(Joined joined, Item above, YearStage when, int from)
    {
        foreach ((int start, int length) in joined.Sentences())
        {
            int begin = Math.Max(start, from);
            if (start + length > begin)
            {
                Sentence(joined, begin, joined.Text[begin..(start + length)], above, when);
            }
        }
    }

    private void Sentence(Joined joined, int start, string sentence, Item above, YearStage when)
    {
        IReadOnlyList<MoneyMatch> money = MoneyScanner.Scan(sentence);
        if (money.Count > 0 && sentence.Length > LongestSentence)
        {
            paper.Omit(joined.Lines(start, sentence.Length), sentence[..LongestSentence], "文が長すぎて金額の項目を定められない");
            return;
        }

        Item? named = null;
        YearStage said = when;
        foreach (MoneyMatch one in money)
        {
            string with = Row.Fold(sentence[..one.Start] + Here + sentence[one.End..]).Replace(" ", string.Empty, StringComparison.Ordinal);
            (Match match, string effect) = Find(with);
            if (!match.Success)
            {
                paper.Omit(joined.Lines(start + one.Start, one.Length), sentence, "文中の金額の項目を定められない");
                continue;
            }

            named = ItemOf(match, effect, above, named, (joined, start, sentence));
            said = When(match, when, effect);
            Write(named, effect, said, match, one, joined.Lines(start + one.Start, one.Length), joined.Page);
        }
    }

    private (Match Match, string Effect) Find(string with)
    {
        foreach ((Regex pattern, string effect) in words.Statements)
        {
            Match match = pattern.Match(with);
            if (match.Success)
            {
                return (match, effect);
            }
        }

        return (Match.Empty, string.Empty);
    }

    private YearStage When(Match match, YearStage when, string effect)
    {
        string flat = match.Groups["when"].Value + match.Groups["item"].Value;
        YearStage said = years.Of(flat) ?? when;
        bool difference = effect is "change" or "negative";
        return difference ? when with { Stage = Stage.Difference } : said;
    }

    private Item ItemOf(Match match, string effect, Item above, Item? named, (Joined Text, int Start, string Sentence) read)
    {
        string name = match.Groups["item"].Value;
        if (name.Length == 0)
        {
            return named ?? above;
        }

        (int at, int length) = Find(read.Sentence, name);
        ItemKind kind = effect is "pool" or "own" ? ItemKind.Pool : ItemKind.Entry;
        string printed = years.Strip(read.Sentence.Substring(at, length).Trim());
        return paper.Item(kind, read.Text.Lines(read.Start + at, length).From, printed, null, above);
    }

    /// <summary>Where a name that was found in the folded text without spaces stands in the sentence.</summary>
    private static (int At, int Length) Find(string sentence, string name)
    {
        string flat = Row.Fold(sentence);
        for (int from = 0; from < flat.Length; from++)
        {
            int at = from;
            int done = 0;
            while (at < flat.Length && done < name.Length && (flat[at] == name[done] || flat[at] == ' '))
            {
                done += flat[at] == ' ' ? 0 : 1;
                at++;
            }

            if (done == name.Length && flat[from] != ' ')
            {
                return (from, at - from);
            }
        }

        return (0, sentence.Length);
    }

    private void Write(Item item, string effect, YearStage when, Match match, MoneyMatch money, LineSpan lines, int? page)
    {
        var bases = new List<string>();
        string label = match.Groups["base"].Success ? match.Groups["base"].Value : item.Printed;
        if (names.WholeBase(label) is { } fund)
        {
            bases.Add(fund);
        }

        var qualifiers = new List<string>();
        qualifiers.AddRange(effect switch { "pool" => [Qualifiers.Pool], "part" => [Qualifiers.OfWhich], _ => Array.Empty<string>() });
        if (money.Approximate)
        {
            qualifiers.Add(Qualifiers.Approximate);
        }

        paper.Facts.Add(new FactDraft
        {
            Item = item,
            Kind = FactKind.Money,
            When = when,
            Figure = Figure.Money(effect == "negative" ? -Math.Abs(money.Yen) : money.Yen, money.Unit, money.Printed),
            Lines = lines,
            Page = page,
            Base = bases,
            Qualifiers = qualifiers,
        });
    }
}
