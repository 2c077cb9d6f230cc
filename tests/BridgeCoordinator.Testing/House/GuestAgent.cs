using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Testing.House;

/// <summary>A real agent session of one site, on a line that a test may cut without a FIN.</summary>
public sealed class GuestAgent : IAsyncDisposable
{
    private readonly SiteKey key;
    private readonly Func<IReadOnlyList<Uri>, GuestAgent> twin;
    private readonly IReadOnlyList<Uri> servers;
    private volatile bool cut;

    private GuestAgent(SiteKey key, Guid keyId, IReadOnlyList<Uri> servers, PointCodes point, LineSource[] lines)
    {
        (this.key, this.servers) = (key, servers);
        twin = doors => new GuestAgent(key, keyId, doors, point, lines);
        Point = point;
        Session = new SiteSession(
            new SiteSessionOptions
            {
                Servers = servers,
                Key = key,
                KeyId = keyId,
                Hello = new AgentHello("test", Environment.OSVersion.Platform.ToString(), TimeProvider.System.GetUtcNow()),
                Connect = Dial,
                Lines = lines is [] ? [new LineSource(LineRole.Main)] : lines,
            }
        );
        Session.OrdersChanged += orders => _ = AnswerAll(orders);
    }

    public PointCodes Point { get; }

    public SiteSession Session { get; }

    /// <summary>What it answers to waves; null: it answers nothing.</summary>
    public Readiness? Answers { get; set; } = Readiness.Ready;

    /// <summary>The set-up it reports with its answers.</summary>
    public IReadOnlyList<SetupItem>? Setup { get; set; }

    public static async Task<GuestAgent> Enrol(IReadOnlyList<Uri> servers, PointCodes point, params LineSource[] lines)
    {
        var key = SiteKey.Create();
        var enrolled = await SiteSession.Enrol(servers[0], point.EnrolmentCode!, key);
        var agent = new GuestAgent(key, enrolled.KeyId, servers, point, lines);
        agent.Session.Start();
        return agent;
    }

    /// <summary>Another process with this one's identity: somebody copied the key. At the same doors, unless others are named.</summary>
    public GuestAgent Twin(params Uri[] doors)
    {
        var second = twin(doors is [] ? servers : doors);
        second.Session.Start();
        return second;
    }

    /// <summary>Completes when its orders dictate this pace.</summary>
    public async Task Paced(int heartbeatMs)
    {
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(30);
        while (Session.Orders?.HeartbeatMs != heartbeatMs)
        {
            if (TimeProvider.System.GetUtcNow() > until)
            {
                throw new TimeoutException($"It was never told to speak every {heartbeatMs} ms, but every {Session.Orders?.HeartbeatMs} ms.");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>The line swallows everything from now on; nobody is told.</summary>
    public void CutLine() => cut = true;

    public void MendLine() => cut = false;

    public async ValueTask DisposeAsync()
    {
        await Session.Abort();
        await Session.DisposeAsync();
        key.Dispose();
    }

    private async ValueTask<Stream> Dial(Uri to, CancellationToken cancel)
    {
        while (cut)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }
        return new SwallowingStream(await SiteSession.Dial(to, cancel), () => cut);
    }

    private async Task AnswerAll(AgentOrders orders)
    {
        foreach (var wave in orders.Waves)
        {
            if (Answers is { } word)
            {
                var answer = new AgentWaveAnswer(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, [.. wave.Checks.Select(check => new CheckResult(check, word))], Setup: Setup);
                await Session.AnswerWave(answer);
            }
        }
    }
}
