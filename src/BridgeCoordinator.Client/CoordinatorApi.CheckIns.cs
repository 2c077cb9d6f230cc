using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>A round of roll call; absent: the latest.</summary>
    public Task<RollCallPage> RollCall(string conferenceId, string sessionId, int? round = null, CancellationToken ct = default) =>
        Get<RollCallPage>($"conferences/{Part(conferenceId)}/sessions/{Part(sessionId)}/roll-call{(round is { } n ? $"?round={n}" : "")}", ct);
}
