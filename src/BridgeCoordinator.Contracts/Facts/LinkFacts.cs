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

/// <summary>conference: a watched link comes and goes so often that single changes say nothing any more.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Epoch">The site's session epoch.</param>
/// <param name="Percent">The weighted share of the last twenty slots with a change, 0–100, as Icinga counts.</param>
/// <param name="Changes">In how many of the last twenty slots it changed.</param>
[FactName("link-flapping-began")]
public sealed record LinkFlappingBegan(string Point, long Epoch, double Percent, int Changes) : IFact;

/// <summary>conference: a link that was flapping is steady again.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Epoch">The site's session epoch.</param>
[FactName("link-flapping-ended")]
public sealed record LinkFlappingEnded(string Point, long Epoch) : IFact;

/// <summary>
/// conference: a link went down while the video platform still saw the site in the meeting. The line of the agent is down, not the site, so nobody is
/// called for an outage.
/// </summary>
/// <param name="Point">The point's code.</param>
/// <param name="Since">When the silence began.</param>
[FactName("outage-doubted")]
public sealed record OutageDoubted(string Point, DateTimeOffset Since) : IFact;

/// <summary>conference: a doubted outage is one: the platform does not see the site either, or does not answer any more.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Since">When the silence began.</param>
[FactName("outage-confirmed")]
public sealed record OutageConfirmed(string Point, DateTimeOffset Since) : IFact;
