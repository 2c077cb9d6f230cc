using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>A readiness wave and what may be concluded from it. Refusals: <c>conference.unknown</c>, <c>session.unknown</c>, <c>wave.unknown</c>.</summary>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="wave"><c>session/wave</c>, or a wave of the current session; absent: the one that opened last.</param>
    /// <param name="all">Every point, not only those that are not plainly ready.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ReadinessReport> Readiness(string conferenceId, string? wave = null, bool all = false, CancellationToken ct = default) =>
        Get<ReadinessReport>(
            $"conferences/{Part(conferenceId)}/readiness?all={(all ? "true" : "false")}{(wave is null ? "" : $"&wave={Part(wave)}")}",
            ct
        );
}
