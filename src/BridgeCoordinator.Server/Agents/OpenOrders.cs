using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Agents;

/// <summary>What a site has to do now, read off the states: orders are state, not messages, so none can be lost.</summary>
internal sealed class OpenOrders(Followers followers, Heartbeats heartbeats, EchoSessions echo)
{
    /// <param name="siteId">The site.</param>
    /// <param name="epoch">Of the connection the orders are for: its key to the echo is that connection's alone.</param>
    public AgentOrders For(string siteId, long epoch) => new((int)heartbeats.Interval.TotalMilliseconds, [.. Waves(siteId)], echo.OrderFor(siteId, epoch));

    private IEnumerable<WaveOrder> Waves(string siteId) =>
        from follower in followers.All
        let conference = follower.Current.State as ConferenceState
        where conference is { Phase: ConferencePhase.Open }
        let point = conference.Roster.OfSite(siteId)
        where point is not null
        from session in conference.Sessions
        where session.Phase != SessionPhase.Closed && point.Sits(session.Id)
        from wave in session.Waves
        where wave.State == WaveState.Open && wave.AnsweredBy(WaveSource.Agent) && wave.Seat(point.Index) is { AgentAnswer: null, Kept: false }
        select new WaveOrder(
            conference.Id,
            session.Id,
            wave.Plan.Id,
            wave.Run,
            point.Code,
            wave.Deadline!.Value,
            [.. wave.ChecksOf(WaveSource.Agent)],
            wave.OpenedAt,
            (int)WaveSpread.Of(conference, wave).TotalMilliseconds
        );

    /// <summary>Records compare lists by reference; this compares what is ordered.</summary>
    public static bool Same(AgentOrders? one, AgentOrders other) =>
        one is not null
        && one.HeartbeatMs == other.HeartbeatMs
        && one.Echo == other.Echo
        && one.Waves.Select(Key).SequenceEqual(other.Waves.Select(Key));

    private static (string, string, string, int, DateTimeOffset) Key(WaveOrder wave) =>
        (wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, wave.Deadline);
}
