namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: a watched site was heard, for the first time or again.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Epoch">The site's session epoch; a report under an older one is refused.</param>
/// <param name="Since">When it became true, as the node's clock saw it.</param>
[FactName("link-came-up")]
public sealed record LinkCameUp(string Point, long Epoch, DateTimeOffset Since) : IFact;

/// <summary>conference: a watched site fell silent and the time for proof has passed.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Epoch">The site's session epoch.</param>
/// <param name="Since">When it was last heard: the silence began here.</param>
/// <param name="Cause">How it ended.</param>
[FactName("link-went-down")]
public sealed record LinkWentDown(string Point, long Epoch, DateTimeOffset Since, LinkDownCause Cause) : IFact;

/// <summary>conference: the agent of a watched site said good-bye.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Epoch">The site's session epoch.</param>
/// <param name="Since">When.</param>
[FactName("link-left")]
public sealed record LinkLeft(string Point, long Epoch, DateTimeOffset Since) : IFact;
