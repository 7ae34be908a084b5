using BudgetBot.Channels.Rendering;
using BudgetBot.Facts;

namespace BudgetBot.Cli;

/// <summary>The places of citations for people and programs.</summary>
internal static class CitedPage
{
    /// <summary>The page of the file where it has pages, else the page that the text names, else null.</summary>
    public static int? Of(Citation citation) => (citation.Place as PagePlace)?.Page ?? citation.Page;

    /// <summary>The place on a page or in a cell; empty for sources that are lines of text.</summary>
    public static string Words(Citation citation) => citation.Place is null ? string.Empty : SourceLinks.Place(citation);
}
