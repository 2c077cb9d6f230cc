using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>What a machine that gates on a wave may conclude from it. It never says ready while anybody may still say no.</summary>
public static class WaveVerdict
{
    /// <param name="state">Where the wave is.</param>
    /// <param name="required">How the points that count stand.</param>
    /// <param name="quorumPercent">How many of them must be good.</param>
    public static ReadinessVerdict Of(WaveState state, WaveTally required, int quorumPercent)
    {
        ArgumentNullException.ThrowIfNull(required);
        return state switch
        {
            WaveState.Planned or WaveState.Skipped => ReadinessVerdict.Unknown,
            WaveState.Open => ReadinessVerdict.Open,
            WaveState.Closed when !Quorum.IsReached(required, quorumPercent) => ReadinessVerdict.NotReady,
            WaveState.Closed => required.Ready == required.Points ? ReadinessVerdict.Ready : ReadinessVerdict.ReadyWithNotes,
        };
    }
}
