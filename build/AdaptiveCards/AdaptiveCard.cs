namespace AdaptiveCards;

/// <summary>Stands where the package of this name has its card, and holds nothing.</summary>
public sealed class AdaptiveCard;
