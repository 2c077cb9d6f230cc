using System.Reflection;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Server.Agents;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Testing.House;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Liveness;

/// <summary>An agent that is told that another has taken over may be gone before the one who told it has turned round.</summary>
public sealed class A_second_agent_is_noticed
{
    [Fact]
    public async Task Though_the_first_leaves_the_moment_it_is_told()
    {
        await using var house = await ConferenceHouse.Open();
        var evidence = house.Get<LiveEvidence>();
        AgentConnections connections = null!;
        // A wire without length: the first hears of it and has closed before the call returns.
        var agent = Stub<IAgentClient>.Of(() =>
        {
            connections.Close("nghe-an/cloned", 1);
            return Task.CompletedTask;
        });
        var hub = new Hub(Stub<IHubClients<IAgentClient>>.Of(() => agent));
        connections = new AgentConnections(hub, evidence, house.Get<EchoSessions>(), TimeProvider.System, NullLogger<AgentConnections>.Instance);
        var noticed = new List<string>();
        evidence.TakenOver += noticed.Add;
        var start = TimeProvider.System.GetUtcNow();

        connections.Open("nghe-an/cloned", 1, new Socket("one"));
        evidence.Introduce(evidence.Of("nghe-an/cloned")!, new AgentHello("1.0", "linux", start));
        connections.Open("nghe-an/cloned", 2, new Socket("two"));
        evidence.Introduce(evidence.Of("nghe-an/cloned")!, new AgentHello("1.0", "linux", start.AddSeconds(5)));

        Assert.Equal(["nghe-an/cloned"], noticed);
    }

    [Fact]
    public async Task And_the_first_is_not_cut_off_before_it_has_heard_or_had_time_to()
    {
        await using var house = await ConferenceHouse.Open();
        var (time, told) = (new FakeTimeProvider(), new TaskCompletionSource());
        var hub = new Hub(Stub<IHubClients<IAgentClient>>.Of(() => Stub<IAgentClient>.Of(() => told.Task)));
        var connections = new AgentConnections(hub, house.Get<LiveEvidence>(), house.Get<EchoSessions>(), time, NullLogger<AgentConnections>.Instance);
        using var left = new CancellationTokenSource();
        Socket[] sockets = [new("one", left.Token), new("two"), new("three")];
        connections.Open("nghe-an/slow", 1, sockets[0]);

        // The notice stands in a queue for longer than a busy machine holds one up.
        connections.Open("nghe-an/slow", 2, sockets[1]);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(sockets[0].IsCutOff.IsCompleted);
        told.SetResult();
        await Task.Yield();
        Assert.False(sockets[0].IsCutOff.IsCompleted);
        await left.CancelAsync();
        await sockets[0].IsCutOff.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);

        // One that does not go by itself is dropped all the same.
        connections.Open("nghe-an/slow", 3, sockets[2]);
        for (var second = 0; !sockets[1].IsCutOff.IsCompleted && second < 60; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.True(sockets[1].IsCutOff.IsCompleted);
    }

    private sealed record Hub(IHubClients<IAgentClient> Clients) : IHubContext<AgentHub, IAgentClient>
    {
        public IGroupManager Groups => throw new InvalidOperationException("Agents are in no group.");
    }

    private sealed class Socket(string id, CancellationToken closed = default) : HubCallerContext
    {
        private readonly TaskCompletionSource cutOff = new();

        public Task IsCutOff => cutOff.Task;

        public override string ConnectionId => id;
        public override string? UserIdentifier => null;
        public override System.Security.Claims.ClaimsPrincipal? User => null;
        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override CancellationToken ConnectionAborted => closed;

        public override void Abort() => cutOff.TrySetResult();
    }
}

/// <summary>Answers whatever is asked with one thing.</summary>
public class Stub<T> : DispatchProxy
    where T : class
{
    private Func<object?> answer = null!;

    public static T Of(Func<object?> answer)
    {
        var made = Create<T, Stub<T>>();
        ((Stub<T>)(object)made).answer = answer;
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer();
}
