using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>Whom an incident may be given to.</summary>
    public Task<IReadOnlyList<StaffMember>> Staff(string conferenceId, CancellationToken ct = default) =>
        Get<IReadOnlyList<StaffMember>>($"conferences/{Part(conferenceId)}/staff", ct);

    /// <summary>What the control room and a point said to each other.</summary>
    public Task<ThreadView> Thread(string conferenceId, string code, CancellationToken ct = default) =>
        Get<ThreadView>($"conferences/{Part(conferenceId)}/points/{Part(code)}/thread", ct);

    /// <summary>Whom to ring next.</summary>
    public Task<RingPage> Ring(string conferenceId, CancellationToken ct = default) => Get<RingPage>($"conferences/{Part(conferenceId)}/ring", ct);

    /// <summary>What is open, for who comes on shift.</summary>
    public Task<HandoverPage> Handover(string conferenceId, CancellationToken ct = default) =>
        Get<HandoverPage>($"conferences/{Part(conferenceId)}/handover", ct);
}
