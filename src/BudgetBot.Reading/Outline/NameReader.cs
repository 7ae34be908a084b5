using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Outline;

/// <summary>A name without what stands beside it.</summary>
/// <param name="Text">The name as printed.</param>
/// <param name="Bases">Fund bases of marks (○デ) and labels (公費).</param>
/// <param name="Qualifiers">再掲, 一部再掲, うち.</param>
/// <param name="Notes">The labels of notes it refers to.</param>
internal sealed record PlainName(string Text, List<string> Bases, List<string> Qualifiers, List<string> Notes);

/// <summary>Takes marks, fund bases and openers off a name.</summary>
internal sealed partial class NameReader(ReadingWords words)
{
    /// <summary>The name without its marks; <paramref name="isLabel"/>: fund bases at its end go too.</summary>
    public PlainName Read(string printed, bool isLabel)
    {
        var plain = new PlainName(string.Empty, [], [], []);
        string name = printed;
        foreach (Mark mark in words.Marks)
        {
            name = TakeOff(name, mark, plain);
        }

        name = Trim(name);
        Match opener = Opener().Match(Row.Fold(name));
        if (isLabel && opener.Success)
        {
            plain.Qualifiers.Add(Facts.Qualifiers.OfWhich);
            name = Trim(name[opener.Length..]);
        }

        return plain with { Text = isLabel ? TakeOffBase(name, plain.Bases) : name };
    }

    /// <summary>The fund base that a whole text names, or null.</summary>
    public string? WholeBase(string text)
    {
        string flat = Row.Fold(text).Trim();
        foreach ((Regex pattern, string name) in words.Bases)
        {
            Match match = pattern.Match(flat);
            if (match.Success && match.Index == 0)
            {
                return name;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[(\[【]?うち[、,]? *", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Opener();

    private static string Trim(string name) =>
        name.Trim().TrimEnd('：', ':', '＝', '=', '、', '＋', '+', '・').TrimStart('＋', '+', '、', '〔', '[').Trim();

    private static string TakeOff(string name, Mark mark, PlainName plain)
    {
        Match match = mark.Pattern.Match(Row.Fold(name));
        while (match.Success)
        {
            List<string> into = mark.Kind switch { "base" => plain.Bases, "qualifier" => plain.Qualifiers, _ => plain.Notes };
            into.Add(mark.Kind == "note" ? match.Groups["label"].Value : mark.Value);
            name = (name[..match.Index] + " " + name[(match.Index + match.Length)..]).Trim();
            match = mark.Pattern.Match(Row.Fold(name));
        }

        return name;
    }

    private string TakeOffBase(string name, List<string> bases)
    {
        string flat = Row.Fold(name);
        foreach ((Regex pattern, string one) in words.Bases)
        {
            Match match = pattern.Match(flat);
            if (match.Success && (match.Index == 0 || flat[match.Index - 1] is ' ' or '、' or 'は'))
            {
                bases.Add(one);
                return name[..match.Index].TrimEnd(' ', '　', '、', 'は');
            }
        }

        return name;
    }
}
