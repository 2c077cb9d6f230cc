using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Platform;

/// <summary>When a site should be in the meeting: while the session is live, and while it gathers once operators should be on post. In a recess who will may leave.</summary>
public static class Expectation
{
    /// <summary>Since when it is expected; absent while it is not.</summary>
    public static DateTimeOffset? Since(SessionState session, DateTimeOffset now) =>
        session.Phase switch
        {
            SessionPhase.Live => session.PhaseSince,
            SessionPhase.Gathering when session.OnPostBy <= now => session.OnPostBy,
            _ => null,
        };

    /// <summary>The platform is asked while people may be in the meeting.</summary>
    public static bool IsAsked(SessionState? session) => session?.Phase is SessionPhase.Gathering or SessionPhase.Live or SessionPhase.Recess;
}
