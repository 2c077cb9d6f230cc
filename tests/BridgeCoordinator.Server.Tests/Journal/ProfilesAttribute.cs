using System.Reflection;
using BridgeCoordinator.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace BridgeCoordinator.Server.Tests.Journal;

/// <summary>Both ways to deploy: what is true of one must be true of the other.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProfilesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Profile>(Profile.Embedded), new TheoryDataRow<Profile>(Profile.Clustered)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
