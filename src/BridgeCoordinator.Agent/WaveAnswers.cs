using System.Collections.Concurrent;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent;

/// <summary>Answers each run of a wave once, with the checks this agent knows.</summary>
internal sealed class WaveAnswers(AgentSettings settings, AgentFolder folder, MachineLoad load, TimeProvider time, ILogger<WaveAnswers> log)
{
    private static readonly TimeSpan UntilMeasured = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(string, string, string, int), bool> _taken = new();

    public void Take(SiteSession session, AgentOrders orders, CancellationToken ct)
    {
        foreach (var wave in orders.Waves.Where(w => _taken.TryAdd((w.ConferenceId, w.SessionId, w.WaveId, w.Run), true)))
        {
            _ = Answer(session, wave, ct);
        }
    }

    private async Task Answer(SiteSession session, WaveOrder wave, CancellationToken ct)
    {
        try
        {
            await UntilHeard(session, ct);
            var scene = new ProbeScene(load.Read(), session.ClockOffset, session.HubRtt, folder.Path, time);
            var known = wave.Checks.Select(c => settings.Checks.GetValueOrDefault(c)).OfType<Check>();
            var results = (await Prober.Run(known, scene, ct)).Select(c => c.Result).OfType<CheckResult>().ToArray();
            if (results.Length == 0)
            {
                // "Ready" without having looked would be a lie.
                log.KnowsNone(wave.WaveId, wave.SessionId, string.Join(", ", wave.Checks));
                return;
            }
            var id = Guid.CreateVersion7(time.GetUtcNow());
            await session.AnswerWave(
                new AgentWaveAnswer(id, wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, results, session.CoordinatorNow),
                ct
            );
            log.Answered(wave.WaveId, wave.SessionId, wave.Run, string.Join(", ", results.Select(r => $"{r.Check} {r.Result}")));
        }
        catch (RefusedException e)
        {
            log.AnswerRefused(wave.WaveId, wave.SessionId, $"{e.Problem.En} ({e.Code})");
        }
        catch (OperationCanceledException)
        {
            // The agent stops; after the next start the order comes again.
        }
        catch (Exception e)
        {
            log.AnswerFailed(e, wave.WaveId, wave.SessionId);
        }
    }

    /// <summary>Clock and network are known from the first acknowledged heartbeat on; a line that gives none is not waited for.</summary>
    private async Task UntilHeard(SiteSession session, CancellationToken ct)
    {
        var from = time.GetTimestamp();
        while (session.HubRtt is null && time.GetElapsedTime(from) < UntilMeasured)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, ct);
        }
    }
}
