using System.Diagnostics.CodeAnalysis;

namespace BudgetBot.Tests.QuestionSet.Running;

/// <summary>The tests that look at the one run of the question set.</summary>
[CollectionDefinition(nameof(QuestionRun))]
[SuppressMessage("Naming", "CA1711", Justification = "It is a collection of tests.")]
public sealed class QuestionRunCollection : ICollectionFixture<QuestionRun>;
