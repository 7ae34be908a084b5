using System.Globalization;
using BudgetBot.Channels.Rendering;
using BudgetBot.Facts;
using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>The places of kept answers in words and in addresses.</summary>
internal static class KeptPlaces
{
    /// <summary>The place in words, as the answer said it: 1378行, 45ページ（PDF 47枚目）, シート「歳出」 B12.</summary>
    public static string Words(KeptPlace place) => SourceLinks.Place(new Citation(place.Document, place.Page, new LineSpan(place.From, place.To), place.Quote)
    {
        Place = place.Fragment is { } fragment ? Place.Parse(fragment) : null,
    });

    /// <summary>The fragment of the address that shows the place.</summary>
    public static string Fragment(KeptPlace place) => place.Fragment ?? string.Create(CultureInfo.InvariantCulture, $"L{place.From}-L{place.To}");
}
