using System.Reflection;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Server.Agents;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Testing.House;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

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

    private sealed record Hub(IHubClients<IAgentClient> Clients) : IHubContext<AgentHub, IAgentClient>
    {
        public IGroupManager Groups => throw new InvalidOperationException("Agents are in no group.");
    }

    private sealed class Socket(string id) : HubCallerContext
    {
        public override string ConnectionId => id;
        public override string? UserIdentifier => null;
        public override System.Security.Claims.ClaimsPrincipal? User => null;
        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override CancellationToken ConnectionAborted => default;

        public override void Abort() { }
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
