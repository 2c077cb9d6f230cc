using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Contracts.Bus;

/// <summary>
/// What one node sees of its sites, for the others: at once for a site that changed, and once a second every site that is not plainly up, so
/// that a message that was lost heals itself. Lossy on purpose: nothing here is a fact.
/// </summary>
/// <param name="Node">The node's epoch.</param>
/// <param name="Whole">Every site that is not plainly up; those not named are up or not this node's.</param>
/// <param name="Sites">The sites.</param>
public sealed record SitesSeen(Guid Node, bool Whole, IReadOnlyList<SiteSeen> Sites);

/// <summary>A site as the node that holds it sees it.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Epoch">Its session's epoch.</param>
/// <param name="Link">Up, Suspect, Down or Left.</param>
/// <param name="Since">Since when.</param>
/// <param name="AgentStartedAt">When the agent's process started, by its own clock: who it is. Absent until it said hello.</param>
public sealed record SiteSeen(string SiteId, long Epoch, LinkState Link, DateTimeOffset Since, DateTimeOffset? AgentStartedAt = null);

/// <summary>A site proved by plain HTTPS, to a node that does not hold its connection, that it lives.</summary>
/// <param name="Node">The node that heard it.</param>
/// <param name="SiteId">The site.</param>
/// <param name="Epoch">Its session's epoch.</param>
public sealed record SiteProven(Guid Node, string SiteId, long Epoch);

/// <summary>What the lines of a site measured last, told by the node it reported to, at every report.</summary>
/// <param name="Node">The node's epoch.</param>
/// <param name="SiteId">The site.</param>
/// <param name="Epoch">Its session's epoch.</param>
/// <param name="Lines">The latest reading of each line it has; instants by the nodes' common clock.</param>
public sealed record LinesMeasured(Guid Node, string SiteId, long Epoch, IReadOnlyList<LinkReading> Lines);
