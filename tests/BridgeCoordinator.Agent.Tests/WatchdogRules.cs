using System.Collections.Concurrent;
using BridgeCoordinator.Agent.Machine;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Agent.Tests;

public sealed class The_watchdog
{
    [Fact]
    public async Task Is_petted_while_the_loop_beats_and_never_again_once_it_stands_still()
    {
        var time = new FakeTimeProvider();
        var (pulse, systemd, log) = (new LoopPulse(new MachineLoad(time), time), new Notifier(), new Diary());
        using var stop = new CancellationTokenSource();
        using var watchdog = new Watchdog(pulse, [systemd], time, log);
        var petting = watchdog.Pet(systemd, TimeSpan.FromSeconds(30), stop.Token);

        for (var i = 0; i < 20; i++)
        {
            pulse.Beat();
            await Turn(() => systemd.Said.Count == 2 + i);
        }
        // The loop stands. Of its four minutes of grace one turn is over, and the one at the bound is no longer grace.
        for (var i = 0; i < 6; i++)
        {
            await Turn(() => systemd.Said.Count == 22 + i);
        }
        await Turn(() => log.Lines.Count == 1);
        time.Advance(TimeSpan.FromMinutes(30));
        await stop.CancelAsync();
        await petting;

        Assert.Equal(21 + 6, systemd.Said.Count);
        Assert.All(systemd.Said, s => Assert.Equal("WATCHDOG=1", s));
        Assert.Contains("stands still", Assert.Single(log.Lines), StringComparison.Ordinal);

        async Task Turn(Func<bool> happened)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await Testing.Machine.Until(() => Task.FromResult(happened()), TimeSpan.FromSeconds(30), () => $"{systemd.Said.Count} pets, {log.Lines.Count} lines");
        }
    }

    [Theory]
    [InlineData("60000000", null, 30.0)]
    [InlineData("60000000", "1", null)]
    [InlineData(null, null, null)]
    [InlineData("0", null, null)]
    [InlineData("no", null, null)]
    public void Its_period_is_half_of_what_systemd_asks_of_this_process(string? microseconds, string? pid, double? seconds) =>
        Assert.Equal(seconds, Watchdog.Period(microseconds, pid)?.TotalSeconds);

    private sealed class Diary : ILogger<Watchdog>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));
    }

    private sealed class Notifier : ISystemdNotifier
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public bool IsEnabled => true;

        public void Notify(ServiceState state) => Said.Enqueue(state.ToString());
    }
}
