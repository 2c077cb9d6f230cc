using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>When everything is, computed from the starts. Sessions may hang on each other's starts; a started one stays where it was.</summary>
internal static class SessionSchedule
{
    public static ImmutableArray<SessionState> Settle(ImmutableArray<SessionState> sessions, TimeZoneInfo zone, DateTimeOffset at) =>
        [
            .. sessions.Select(s =>
                s.HasStarted && s.StartsAt is null ? s : Settle(s, Start(s.Id, sessions, zone, sessions.Length), zone, at)
            ),
        ];

    /// <param name="left">How far the chain may still go: a plan with a circle has no start rather than no end.</param>
    private static DateTimeOffset? Start(string id, ImmutableArray<SessionState> sessions, TimeZoneInfo zone, int left)
    {
        if (left < 0 || sessions.FirstOrDefault(s => s.Id == id) is not { } session)
        {
            return null;
        }
        if (session.HasStarted)
        {
            return session.StartsAt;
        }
        var plan = session.Plan.Start;
        return session.ShiftedTo
            ?? plan.At
            ?? (
                plan.OfSession is { } other && Start(other, sessions, zone, left - 1) is { } t
                    ? (plan.Offset ?? TimeOffset.Zero).From(t, zone)
                    : null
            );
    }

    private static SessionState Settle(SessionState session, DateTimeOffset? start, TimeZoneInfo zone, DateTimeOffset at)
    {
        if (session.Phase == SessionPhase.Closed)
        {
            return session;
        }
        var settled = session with
        {
            StartsAt = start,
            GatheringAt = start is { } t ? session.Plan.Gathering.From(t, zone) : null,
            OnPostBy = start is { } u ? session.Plan.OnPostBy.From(u, zone) : null,
            Waves = [.. session.Waves.Select(w => w.Rescheduled(start, zone, at))],
        };
        return settled with
        {
            Revision = session.Revision + (settled.StartsAt == session.StartsAt && settled.GatheringAt == session.GatheringAt ? 0 : 1),
            GatheringSkipped = session.GatheringSkipped && !(settled.EndsBy > at),
        };
    }
}
