using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>What a budget book says of itself: 令和６年度富士市一般会計予算.</summary>
/// <param name="Year">The year of the budget; years of 債務負担行為 further on are later.</param>
/// <param name="Publisher">Whose budget it is, or empty.</param>
/// <param name="Account">The account's name without year and publisher: 一般会計.</param>
/// <param name="Title">The line as printed.</param>
public sealed partial record BookCover(FiscalYear Year, string Publisher, string Account, string Title)
{
    private const string GeneralAccount = "一般会計";

    /// <summary>The first line of a text that is the title of an account's budget and names whose it is; else null.</summary>
    public static BookCover? Find(SourceText text)
    {
        BookCover[] covers = [.. text.Lines.Where(line => !line.IsBlank).Select(line => Of(line.Text)).OfType<BookCover>()];
        return covers.FirstOrDefault(cover => cover.Publisher.Length > 0) ?? covers.FirstOrDefault();
    }

    /// <summary>The title that a line is; null where it is none.</summary>
    public static BookCover? Of(string line)
    {
        Match match = TitleForm().Match(TextNormalizer.NameKey(line));
        if (!match.Success)
        {
            return null;
        }

        string era = match.Groups["year"].Value;
        int number = era == "元" ? 1 : int.Parse(era, CultureInfo.InvariantCulture);
        FiscalYear year = match.Groups["era"].Value == "令和" ? FiscalYear.Reiwa(number) : FiscalYear.Heisei(number);
        (string publisher, string account) = Split(match.Groups["name"].Value);
        return new BookCover(year, publisher, account, string.Concat(line.Where(c => !char.IsWhiteSpace(c))));
    }

    /// <summary>An account's name without the publisher that stands before it.</summary>
    public static string AccountOf(string name, string publisher) =>
        publisher.Length > 0 && name.StartsWith(publisher, StringComparison.Ordinal) && name.Length > publisher.Length ? name[publisher.Length..] : name;

    private static (string Publisher, string Account) Split(string name)
    {
        if (name.EndsWith(GeneralAccount, StringComparison.Ordinal))
        {
            return (name[..^GeneralAccount.Length], GeneralAccount);
        }

        Match body = BodyForm().Match(name);
        return body.Success ? (body.Value, name[body.Length..]) : (string.Empty, name);
    }

    [GeneratedRegex(@"(?<era>令和|平成)(?<year>元|[0-9]{1,2})年度(?<name>[^、。0-9]{0,40}?会計)(?:歳入歳出)?(?:当初)?予算(?:書|案|に関する説明書|説明書|事項別明細書)?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex TitleForm();

    // The name of a municipality may hold its own suffix (四日市市): the longest that leaves a name behind.
    [GeneratedRegex(@"^(?:.{1,6}?[都道府県])?.{1,7}[市区町村](?=.{3,}会計$)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex BodyForm();
}
