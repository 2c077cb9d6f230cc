namespace BridgeCoordinator.Domain.Conferences;

/// <summary>The parts of it that a fact speaks of.</summary>
public sealed partial record ConferenceState
{
    /// <summary>This state with one session replaced.</summary>
    internal ConferenceState With(SessionState session)
    {
        for (var i = 0; i < Sessions.Length; i++)
        {
            if (Sessions[i].Plan.Id == session.Plan.Id)
            {
                return ReferenceEquals(Sessions[i], session) ? this : this with { Sessions = Sessions.SetItem(i, session) };
            }
        }
        throw new InvalidOperationException($"The conference {Id} has no session {session.Id}.");
    }

    /// <summary>The session a fact speaks of; a fact of a session that does not exist is a broken journal.</summary>
    internal SessionState Known(string sessionId) =>
        Session(sessionId) ?? throw new InvalidOperationException($"The conference {Id} has no session {sessionId}.");

    /// <summary>The point a fact speaks of.</summary>
    internal BridgePoint KnownPoint(string code) =>
        Roster.Find(code) ?? throw new InvalidOperationException($"The conference {Id} has no point {code}.");
}
