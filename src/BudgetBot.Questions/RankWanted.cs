namespace BudgetBot.Questions;

/// <summary>Which ranks a question wants.</summary>
/// <param name="Descending">Largest first.</param>
/// <param name="From">The first rank, 1 for the top.</param>
/// <param name="Count">How many ranks.</param>
/// <param name="Both">Whether both ends are wanted: 一番大きい…と一番小さい….</param>
public readonly record struct RankWanted(bool Descending, int From, int Count, bool Both = false);
