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
internal sealed class WaveAnswers(AgentSettings settings, Surroundings surroundings, IAnswerOutbox outbox, TimeProvider time, ILogger<WaveAnswers> log)
{
    private const int MostEvidenceBytes = 18 * 1024;
    private static readonly TimeSpan UntilMeasured = TimeSpan.FromSeconds(10);
    /// <summary>Runs taken on, and those whose answer still waits from before a restart: asked again, they have been answered.</summary>
    private readonly ConcurrentDictionary<(string, string, string, int), bool> _taken = new(
        outbox.Left().Select(a => KeyValuePair.Create((a.ConferenceId, a.SessionId, a.WaveId, a.Run), true)).DistinctBy(a => a.Key)
    );

    /// <summary>Where answers wait for their receipt.</summary>
    public IAnswerOutbox Outbox => outbox;

    /// <param name="session">The session.</param>
    /// <param name="siteId">The site: it has a turn of its own in a large fleet.</param>
    /// <param name="orders">What is asked.</param>
    /// <param name="ct">Ends with the agent.</param>
    public void Take(SiteSession session, string siteId, AgentOrders orders, CancellationToken ct)
    {
        foreach (var wave in orders.Waves.Where(w => _taken.TryAdd(Key(w), true)))
        {
            _ = Answer(session, siteId, wave, ct);
        }
    }

    private async Task Answer(SiteSession session, string siteId, WaveOrder wave, CancellationToken ct)
    {
        try
        {
            await UntilHeard(session, ct);
            if (!await IsStillAsked(session, siteId, wave, ct))
            {
                return;
            }
            var known = wave.Checks.Select(c => settings.Checks.GetValueOrDefault(c)).OfType<Check>();
            var results = (await Prober.Run(known, surroundings.Scene, ct)).Select(c => c.Result).OfType<CheckResult>().ToArray();
            if (results.Length == 0)
            {
                // "Ready" without having looked would be a lie.
                log.KnowsNone(wave.WaveId, wave.SessionId, string.Join(", ", wave.Checks));
                return;
            }
            var id = Guid.CreateVersion7(time.GetUtcNow());
            await session.AnswerWave(
                new AgentWaveAnswer(id, wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, Fitting(results), session.CoordinatorNow, MachineSetup.Read(settings)),
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
            // The agent stops. What was answered waits in the outbox; what was not is asked again after the next start.
        }
        catch (Exception e)
        {
            log.AnswerFailed(e, wave.WaveId, wave.SessionId);
        }
    }

    /// <summary>Waits for this site's turn. A wave that was closed meanwhile is not answered: a late answer would only say what nobody asks any more.</summary>
    private async Task<bool> IsStillAsked(SiteSession session, string siteId, WaveOrder wave, CancellationToken ct)
    {
        var wait = WaveTurn.Wait(wave, siteId, session.CoordinatorNow);
        if (wait <= TimeSpan.Zero)
        {
            return true;
        }
        await Task.Delay(wait, time, ct);
        return session.Orders is not { } now || session.State is not SiteSessionState.Connected || now.Waves.Any(w => Key(w) == Key(wave));
    }

    private static (string, string, string, int) Key(WaveOrder wave) => (wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run);

    /// <summary>An answer becomes one fact of at most 32 KiB: if it is too much, what is well need not be proven.</summary>
    private static CheckResult[] Fitting(CheckResult[] results) =>
        results.Sum(r => r.Evidence?.Length ?? 0) * 3 <= MostEvidenceBytes ? results : [.. results.Select(r => r.Result is Readiness.Ready ? r with { Evidence = null } : r)];

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
