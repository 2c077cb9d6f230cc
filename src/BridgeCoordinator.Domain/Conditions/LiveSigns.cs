using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Platform;

namespace BridgeCoordinator.Domain.Conditions;

/// <summary>
/// What is seen of a point right now and never journalled: its link, and every trouble some signal sees (line quality, flapping, the
/// machine's load, the platform's word). A signal that sees nothing wrong adds nothing.
/// </summary>
/// <param name="Link">Its link as this node sees it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Troubles">What is wrong, each in its domain; the worst decides.</param>
public readonly record struct LiveSigns(LinkState Link, DateTimeOffset Since, ImmutableArray<PointCondition> Troubles)
{
    public LiveSigns(LinkState link, DateTimeOffset since)
        : this(link, since, []) { }

    /// <summary>Why it is suspected or down, where this node judged it: the verdict is seen before its fact is written.</summary>
    public LinkDownCause? Cause { get; init; }

    /// <summary>What the video platform says of it; absent where it is not asked or did not answer lately.</summary>
    public PlatformEvidence? Platform { get; init; }
}
