namespace BudgetBot.Questions.Chart;

/// <summary>A stretch of phrases with a meaning and the particle behind it.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="Particle">The particle of its last phrase.</param>
internal sealed record Edge(Meaning Meaning, string Particle);
