using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>The questions every act on a conference asks first. Each answers with a refusal, or null and what was asked for.</summary>
internal static class Doors
{
    /// <summary>The conference is drafted and not closed.</summary>
    public static Decision? Drafted(this ConferenceState state) =>
        state.Plan is null ? Decision.Refuse("conference.unknown", ("conference", state.Id))
        : state.IsClosed ? Decision.Refuse("conference.closed", ("conference", state.Id))
        : null;

    /// <summary>The conference is open.</summary>
    public static Decision? Open(this ConferenceState state) =>
        state.Drafted() ?? (state.Phase == ConferencePhase.Open ? null : Decision.Refuse("conference.not-open", ("conference", state.Id)));

    /// <summary>The conference is open, the session exists and is not closed.</summary>
    public static Decision? Running(this ConferenceState state, string sessionId, out SessionState session)
    {
        session = state.Session(sessionId)!;
        return state.Open()
            ?? Exists(session, sessionId)
            ?? (session.Phase == SessionPhase.Closed ? Decision.Refuse("session.closed", ("session", sessionId)) : null);
    }

    /// <summary>The session exists.</summary>
    public static Decision? Exists(this SessionState? session, string sessionId) =>
        session is null ? Decision.Refuse("session.unknown", ("session", sessionId)) : null;

    /// <summary>The point is enrolled and not withdrawn.</summary>
    public static Decision? Seated(this ConferenceState state, string code, out BridgePoint point)
    {
        point = state.Roster.Find(code)!;
        return point is null ? Decision.Refuse("point.unknown", ("point", code))
            : point.Withdrawn ? Decision.Refuse("point.withdrawn", ("point", code))
            : null;
    }

    /// <summary>The point is enrolled, not withdrawn, and sits in this session.</summary>
    public static Decision? Seated(this ConferenceState state, string code, string sessionId, out BridgePoint point) =>
        state.Seated(code, out point)
        ?? (point.Sits(sessionId) ? null : Decision.Refuse("point.not-seated", ("point", code), ("session", sessionId)));

    /// <summary>The conference is open, the session and its wave exist.</summary>
    public static Decision? Asked(this ConferenceState state, string sessionId, string waveId, out SessionState session, out WaveRun wave)
    {
        session = state.Session(sessionId)!;
        wave = session?.Wave(waveId)!;
        return state.Open()
            ?? session.Exists(sessionId)
            ?? (wave is null ? Decision.Refuse("wave.unknown", ("wave", waveId)) : null);
    }
}
