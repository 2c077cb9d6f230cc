using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Agents;

/// <summary>The agents' door: validates, stamps and hands over.</summary>
internal sealed class AgentHub(AgentConnections connections, LiveEvidence evidence, OpenOrders orders, Followers followers, Acts acts, TimeProvider time)
    : Hub<IAgentClient>,
        IAgentHub
{
    private Caller Caller => Caller.Of(Context.User!);

    public override Task OnConnectedAsync()
    {
        var caller = Caller;
        connections.Open(caller.Id, caller.Epoch, Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var caller = Caller;
        connections.Close(caller.Id, caller.Epoch);
        return Task.CompletedTask;
    }

    public Task<AgentOrders> Hello(AgentHello hello)
    {
        var caller = Heard();
        if (hello.AgentVersion.Length > 64 || hello.Platform.Length > 64)
        {
            throw Invalid("hello");
        }
        if (connections.Of(caller.Id) is not { } connection || connection.Epoch != caller.Epoch)
        {
            return Task.FromResult(orders.For(caller.Id, caller.Epoch));
        }
        lock (connection)
        {
            // Whatever opens from here on is either in these orders or told to this connection.
            connection.SaidHello = true;
            connection.Orders = orders.For(caller.Id, caller.Epoch);
            if (evidence.Of(caller.Id) is { } site)
            {
                evidence.Introduce(site, hello);
                site.Pace(TimeSpan.FromMilliseconds(connection.Orders.HeartbeatMs), time.GetUtcNow());
            }
            return Task.FromResult(connection.Orders);
        }
    }

    public Task<HeartbeatSeen> Heartbeat(AgentHeartbeat heartbeat)
    {
        var caller = Heard();
        evidence.Read(caller.Id, caller.Epoch, heartbeat);
        return Task.FromResult(new HeartbeatSeen(heartbeat.Sequence, time.GetUtcNow()));
    }

    public Task Report(AgentReport report)
    {
        var caller = Heard();
        if (!Readings.AreSane(report))
        {
            throw Invalid("report");
        }
        evidence.Report(caller.Id, caller.Epoch, report);
        return Task.CompletedTask;
    }

    public async Task<Receipt> AnswerWave(AgentWaveAnswer answer)
    {
        var caller = Heard();
        var stream = StreamId.Conference(answer.ConferenceId);
        if (followers.Find(stream)?.Current.State is not ConferenceState conference || conference.Roster.OfSite(caller.Id) is not { } point)
        {
            throw Problem("point.unknown", ("point", caller.Id));
        }
        var command = new AnswerWave(answer.SessionId, answer.WaveId, answer.Run, point.Code, WaveSource.Agent, answer.Checks, answer.Setup);
        return (await acts.Do(caller, stream, answer.CommandId, command, answer.OccurredAt)).ReceiptOrThrow(stream);
    }

    public Task Goodbye(AgentGoodbye goodbye)
    {
        var caller = Heard();
        evidence.SaidGoodbye(caller.Id, caller.Epoch);
        return Task.CompletedTask;
    }

    private Caller Heard()
    {
        var caller = Caller;
        evidence.Heard(caller.Id, caller.Epoch);
        return caller;
    }

    private static HubException Invalid(string what) => Problem("request.invalid", ("detail", what));

    private static HubException Problem(string code, params (string Name, string Value)[] arguments) =>
        Refusals.Exception(new Refusal(code, arguments.ToDictionary(a => a.Name, a => a.Value)));
}
