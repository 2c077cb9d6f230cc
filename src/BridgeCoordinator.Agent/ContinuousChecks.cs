using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent;

/// <summary>Runs the scheduled checks between waves and logs what changes: one line when a check gets worse, one when it is well again.</summary>
internal sealed class ContinuousChecks(AgentSettings settings, Surroundings surroundings, TimeProvider time, ILogger<ContinuousChecks> log)
    : BackgroundService
{
    private readonly Dictionary<string, Readiness> _last = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Schedule is not { } schedule)
        {
            return;
        }
        using var timer = new PeriodicTimer(schedule.Every, time);
        try
        {
            do
            {
                Tell(await Prober.Run(schedule.Checks, surroundings.Scene, stoppingToken));
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The agent stops.
        }
    }

    private void Tell(IReadOnlyList<Checked> round)
    {
        foreach (var (check, finding) in round)
        {
            // Not seen is no change: the next round may see.
            if (finding.Result is not { } result || _last.GetValueOrDefault(check.Id, Readiness.Ready) == result)
            {
                continue;
            }
            _last[check.Id] = result;
            if (result is Readiness.Ready)
            {
                log.CheckIsWell(check.Id, finding.Evidence);
            }
            else
            {
                log.CheckIsNot(check.Id, result, finding.Code, finding.Evidence);
            }
        }
    }
}
