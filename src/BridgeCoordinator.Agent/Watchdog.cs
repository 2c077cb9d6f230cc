using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent;

/// <summary>
/// Pets systemd's watchdog (<c>WatchdogSec</c>, sd_notify(3)) twice in each of its periods, but only while the agent's loop turns: a
/// process that is alive and does nothing is to be started anew. Microsoft's package sends READY and STOPPING, never WATCHDOG.
/// </summary>
internal sealed class Watchdog(LoopPulse pulse, IEnumerable<ISystemdNotifier> systemd, TimeProvider time, ILogger<Watchdog> log) : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    /// <summary>Half of what systemd asks for; nothing if it asks for none, or not of this process.</summary>
    public static TimeSpan? Period(string? microseconds, string? pid) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0
        && (string.IsNullOrEmpty(pid) || pid == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            ? TimeSpan.FromMicroseconds(asked) / 2
            : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var period = Period(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID"));
        if (period is { } every && systemd.FirstOrDefault() is { IsEnabled: true } notifier)
        {
            await Pet(notifier, every, stoppingToken);
        }
    }

    internal async Task Pet(ISystemdNotifier notifier, TimeSpan every, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(every, time);
        var stood = false;
        try
        {
            do
            {
                if (pulse.IsBeating)
                {
                    notifier.Notify(Alive);
                }
                else if (!stood)
                {
                    log.StandsStill();
                }
                stood = !pulse.IsBeating;
            } while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The agent stops; systemd is told so by the host.
        }
    }
}
