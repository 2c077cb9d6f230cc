using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What a judge needs beside the evidence: the rules, his own health, the view of the whole fleet, and who sees the sites from another side.</summary>
internal sealed record Judging(DetectorRules Rules, OwnHealth Own, FleetWatch Fleet, MeetingWords Meeting);
