using Xunit.Sdk;
using Xunit.v3;

namespace BridgeCoordinator.Server.Tests;

/// <summary>Classes that wait for minutes begin first, so that none of them is left to finish alone on an idle machine.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(Scenarios.ABadDay),
        nameof(Scenarios.TwoNodes),
        nameof(Scenarios.ASiteIsWatched),
        nameof(Scenarios.AConferenceRuns),
        nameof(Scenarios.One_cause_is_one_incident),
        nameof(Journal.DeskRules),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Rank).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var at = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains('.' + name, StringComparison.Ordinal));
        return at < 0 ? Long.Length : at;
    }
}
