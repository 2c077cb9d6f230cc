using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What a judge needs beside the evidence: the rules, his own health, and the view of the whole fleet.</summary>
internal sealed record Judging(DetectorRules Rules, OwnHealth Own, FleetWatch Fleet);
