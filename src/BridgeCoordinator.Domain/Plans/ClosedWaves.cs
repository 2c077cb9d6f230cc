using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>
/// A wave that is over is evidence: a later plan that says something else of it (fewer must be good, other checks, other bounds) would
/// turn a failed one into a passed one. Who wants to ask something else plans another wave.
/// </summary>
public static class ClosedWaves
{
    /// <summary>The waves that are over and of which this plan says something else.</summary>
    public static IReadOnlyList<KeptWave> KeptFrom(ConferenceState state, ConferencePlan plan) =>
        [
            .. from session in plan.Sessions
            from wave in session.Waves
            let run = state.Session(session.Id)?.Wave(wave.Id)
            where run is { State: WaveState.Closed } && !IsSame(run, run.Planned(wave, plan.Checks))
            select new KeptWave(session.Id, wave.Id),
        ];

    /// <summary>The plan with those waves as they were.</summary>
    public static ConferencePlan Standing(this ConferencePlan plan, ConferenceState state, IReadOnlyList<KeptWave> kept) =>
        kept.Count == 0 ? plan : plan with { Sessions = [.. plan.Sessions.Select(session => session with { Waves = [.. session.Waves.Select(wave => Standing(state, session, wave, kept))] })] };

    private static WavePlan Standing(ConferenceState state, SessionPlan session, WavePlan wave, IReadOnlyList<KeptWave> kept) =>
        kept.Contains(new KeptWave(session.Id, wave.Id)) ? state.Known(session.Id).Wave(wave.Id)!.Plan : wave;

    /// <summary>By what they hold: records compare their lists by reference.</summary>
    private static bool IsSame(WaveRun one, WaveRun other) => Text(one) == Text(other);

    private static string Text(WaveRun run) => JsonSerializer.Serialize(new { run.Plan, Rules = run.Rules.ToArray() }, ContractJson.Options);
}
