namespace BudgetBot.Questions.Chart;

/// <summary>
/// A rule of the grammar: two neighbours make one meaning. Japanese puts the head last, so the particle of the right one stays.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Example">Words that need it.</param>
/// <param name="Join">Left meaning, the particle between, right meaning; null where it does not apply.</param>
internal sealed record Rule(string Name, string Example, Func<Meaning, string, Meaning, Meaning?> Join);
