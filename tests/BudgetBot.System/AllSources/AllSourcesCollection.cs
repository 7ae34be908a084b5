using System.Diagnostics.CodeAnalysis;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>Tests that ask the one snapshot of all sources.</summary>
[CollectionDefinition(nameof(AllSourcesBot))]
[SuppressMessage("Naming", "CA1711", Justification = "It is what xunit calls a collection.")]
public sealed class AllSourcesCollection : ICollectionFixture<AllSourcesBot>;
