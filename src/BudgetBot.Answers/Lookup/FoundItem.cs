namespace BudgetBot.Answers.Lookup;

/// <summary>An item that words may mean.</summary>
/// <param name="Title">Its name, with its number where it has one.</param>
/// <param name="Place">Where it stands: the last headings above it; empty at the top.</param>
/// <param name="Headline">Its figure with year and stage: 令和7年度予算案 836百万円.</param>
/// <param name="Answer">What is said of it, with citations and evidence.</param>
public sealed record FoundItem(string Title, string Place, string Headline, Answer Answer);
