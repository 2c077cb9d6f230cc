using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Simulator.Sites;

/// <summary>What a simulated site does when a wave asks it.</summary>
internal enum WaveManner
{
    /// <summary>Answers that all is ready.</summary>
    Ready,

    /// <summary>Finds its disk full, until repaired.</summary>
    NotReady,

    /// <summary>Hears the order and says nothing.</summary>
    Mute,
}

/// <summary>A site: a real agent session of the client SDK, over a line we can harm, with made-up readings.</summary>
internal sealed class SimulatedSite(Uri server, PointCodes codes, WaveManner manner, TimeSpan jitter, int seed, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SiteKey key = SiteKey.Create();
    private readonly Random readings = new(seed);
    private readonly Random waits = new(seed + 1);
    private readonly TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource end = new();
    private readonly HashSet<(string, string, int)> taken = [];
    private SiteSession? session;
    private WaveOrder? answered;
    private double cpu = 10 + (seed % 30);

    public string Point => codes.Point;

    public SimulatedLine Line { get; } = new();

    /// <summary>Uses up the enrolment code and comes on line; returns when the coordinator has said hello.</summary>
    public async Task Enrol(CancellationToken cancel)
    {
        var code = codes.EnrolmentCode ?? throw new InvalidOperationException($"{codes.Point} was given no enrolment code: its site has an agent already.");
        var enrolled = await SiteSession.Enrol(server, code, key, Line.Connect, cancel);
        session = new SiteSession(
            new SiteSessionOptions
            {
                Servers = [server],
                Key = key,
                KeyId = enrolled.KeyId,
                Hello = new AgentHello("simulated", "simulated", time.GetUtcNow()),
                Readings = Read,
                Connect = Line.Connect,
                Random = new Random(seed + 2),
                Time = time,
            }
        );
        session.OrdersChanged += orders => _ = Obey(orders);
        session.Changed += change =>
        {
            if (change.State == SiteSessionState.Connected)
            {
                connected.TrySetResult();
            }
        };
        session.Start();
        await connected.Task.WaitAsync(Patience, time, cancel);
    }

    /// <summary>What was broken is whole again: the same run is answered once more.</summary>
    public async Task Repair(CancellationToken cancel)
    {
        if (answered is { } wave)
        {
            await Answer(wave, Readiness.Ready, cancel);
        }
    }

    /// <summary>The machine dies: no good-bye, no FIN, and nothing ever again.</summary>
    public async Task Die()
    {
        Line.Cut();
        await (session?.Abort() ?? Task.CompletedTask);
    }

    /// <summary>Says good-bye.</summary>
    public Task Leave() => session?.Stop() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (session is not null)
        {
            await session.DisposeAsync();
        }
        Line.Dispose();
        key.Dispose();
        end.Dispose();
    }

    private async Task Obey(AgentOrders orders)
    {
        if (manner == WaveManner.Mute)
        {
            return;
        }
        foreach (var wave in orders.Waves)
        {
            lock (taken)
            {
                if (!taken.Add((wave.SessionId, wave.WaveId, wave.Run)))
                {
                    continue;
                }
            }
            try
            {
                await Task.Delay((jitter * waits.NextDouble()) + WaveTurn.Wait(wave, codes.SiteId, session!.CoordinatorNow), time, end.Token);
                await Answer(wave, manner == WaveManner.NotReady ? Readiness.NotReady : Readiness.Ready, end.Token);
                answered = wave;
            }
            catch (Exception gone) when (gone is OperationCanceledException or RefusedException)
            {
                // The wave closed or the rehearsal ended before the answer was out; the judge will say whether it was needed.
            }
        }
    }

    private Task<Receipt> Answer(WaveOrder wave, Readiness verdict, CancellationToken cancel) =>
        session!.AnswerWave(
            new AgentWaveAnswer(
                Guid.CreateVersion7(time.GetUtcNow()),
                wave.ConferenceId,
                wave.SessionId,
                wave.WaveId,
                wave.Run,
                [.. wave.Checks.Select(check => Check(check, verdict))],
                session.CoordinatorNow
            ),
            cancel
        );

    private static CheckResult Check(string check, Readiness verdict) =>
        check switch
        {
            "disk" when verdict == Readiness.NotReady => new(check, Readiness.NotReady, 120, "MB", "disk.full"),
            "disk" => new(check, Readiness.Ready, 42_000, "MB"),
            _ => new(check, Readiness.Ready),
        };

    private MachineReadings Read()
    {
        lock (readings)
        {
            cpu = Math.Clamp(cpu + (readings.NextDouble() * 6) - 3, 1, 95);
            return new MachineReadings(Math.Round(cpu, 1), Math.Round(35 + (cpu / 4), 1));
        }
    }
}
