using System.Text.RegularExpressions;
using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Parses the amounts of a row: name M（P）, M（対前年±D）, 公費M（国A、地方B）の内数, M（うちX：A【35%】 …）, M ＋ 令和６年度補正予算 S.
/// </summary>
internal sealed partial class AmountParser
{
    private readonly string flat;
    private readonly string text;
    private readonly IReadOnlyList<MoneyMatch> money;

    private AmountParser(string text)
    {
        this.text = text;
        flat = Row.Fold(text);
        money = MoneyScanner.Scan(text);
    }

    /// <summary>The amounts of a row; null where it has none, or where it goes on with words after them.</summary>
    /// <param name="text">The row's text, joined over its lines.</param>
    /// <param name="name">What stands before the first amount.</param>
    public static List<Amount>? Parse(string text, out string name)
    {
        var parser = new AmountParser(text);
        name = string.Empty;
        if (parser.money.Count == 0)
        {
            return null;
        }

        int start = parser.money[0].Start;
        name = text[..start];
        List<Amount> amounts = parser.List(0, text.Length, out int end);
        return Closing().IsMatch(parser.flat[end..]) && !IsInside(name) ? amounts : null;
    }

    /// <summary>Whether the words before the first amount open a parenthesis that ends after it: then the amount is no tail of a name.</summary>
    private static bool IsInside(string name)
    {
        string head = Row.Fold(name).TrimEnd();
        return head.Length > 0 && head[^1] is '(' && head.Trim('(', '[', '【').Length > 0;
    }

    [GeneratedRegex(@"^[ )\]】。、]*(?:等|など|程度|余)?[ )\]】。]*$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^ *の内数", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Pool();

    [GeneratedRegex(@"^ *[0-9.,]+ ?[%割]$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Ratio();

    private List<Amount> List(int from, int to, out int end)
    {
        var found = new List<Amount>();
        end = from;
        foreach (MoneyMatch one in money)
        {
            if (one.Start < end || one.End > to)
            {
                continue;
            }

            if (found.Count > 0 && IsWords(end, one.Start))
            {
                break;
            }

            var amount = new Amount { Money = one, Label = text[end..one.Start].Trim(' ', '　', '、', '，', '（', '(') };
            found.Add(amount);
            end = Groups(amount, one.End, to);
        }

        return found;
    }

    /// <summary>A sentence goes on between two amounts (…に１４億円が、…): they are no list.</summary>
    private bool IsWords(int from, int to) => flat[from..to].TrimStart() is ['が' or 'を' or 'は' or 'に' or 'か' or '増' or '減', ..];

    private int Groups(Amount amount, int at, int to)
    {
        while (at < to)
        {
            int next = at;
            while (next < to && flat[next] == ' ')
            {
                next++;
            }

            Regex.ValueMatchEnumerator pool = Pool().EnumerateMatches(flat.AsSpan(next, to - next));
            if (pool.MoveNext())
            {
                amount.IsPool = true;
                MarkParts(amount);
                at = next + pool.Current.Length;
            }
            else if (next < to && flat[next] is '(' or '【' && Close(next, to) is var close && close > 0)
            {
                Group(amount, next + 1, close, flat[next]);
                at = close + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static void MarkParts(Amount amount)
    {
        foreach (Amount part in amount.Parts)
        {
            part.IsPool = true;
        }
    }

    private void Group(Amount amount, int from, int to, char bracket)
    {
        List<Amount> inner = List(from, to, out _);
        if (inner.Count == 0)
        {
            string words = flat[from..to];
            if (Ratio().IsMatch(words))
            {
                amount.Share = (from, to - from);
            }
            else
            {
                amount.Remarks.Add(words);
            }
        }
        else if (bracket == '【')
        {
            amount.Bracketed = inner[0];
        }
        else if (inner[0].Label.Length == 0)
        {
            amount.Previous = inner[0];
        }
        else if (Row.Fold(inner[0].Label).StartsWith("対前年", StringComparison.Ordinal))
        {
            amount.Change = inner[0];
        }
        else
        {
            amount.Parts.AddRange(inner);
        }
    }

    /// <summary>The offset of the bracket that closes the one at an offset, or 0.</summary>
    private int Close(int at, int to)
    {
        int depth = 0;
        for (int i = at; i < to; i++)
        {
            depth += flat[i] is '(' or '【' or '[' ? 1 : flat[i] is ')' or '】' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }
}
