namespace BridgeCoordinator.Contracts.Facts;

/// <summary>Something that happened and was written down. Facts never change: a new meaning is a new version with an upcaster.</summary>
public interface IFact;

/// <summary>The name and version under which a fact stands in the journal. Names are contract.</summary>
/// <param name="name">kebab-case, past tense.</param>
/// <param name="version">From 1.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactNameAttribute(string name, int version = 1) : Attribute
{
    /// <summary>kebab-case, past tense.</summary>
    public string Name { get; } = name;

    /// <summary>From 1.</summary>
    public int Version { get; } = version;
}

/// <summary>A fact written by a newer release. A node that meets one stops deciding on that stream.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record UnknownFact(string Name, int Version) : IFact;
