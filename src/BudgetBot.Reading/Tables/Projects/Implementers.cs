using System.Text;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>Joins the lines of an implementers' cell: a line break is a separator only behind a complete name.</summary>
internal static class Implementers
{
    /// <summary>The implementers, separated by 、; a word that the column broke is joined, a bracket belongs to what it follows.</summary>
    public static string Join(IReadOnlyList<PageLine> lines, TableWords words)
    {
        var joined = new StringBuilder();
        string current = string.Empty;
        foreach (PageLine line in lines)
        {
            if (current.Length > 0 && StartsNew(current, line.Text, words))
            {
                joined.Append(current).Append('、');
                current = string.Empty;
            }

            current += line.Text;
        }

        return joined.Append(current).ToString();
    }

    private static bool StartsNew(string current, string next, TableWords words) =>
        TextShape.OpenBrackets(current) == 0
        && next[0] is not ('（' or '(' or '、' or '・')
        && !words.Of("more").Contains(next)
        && words.EndsWith(TextShape.WithoutLastBracket(current), "body");
}
