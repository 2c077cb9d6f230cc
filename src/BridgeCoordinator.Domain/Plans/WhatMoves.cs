using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>
/// What a shift would move, found by shifting: the act is decided and folded into a value that is then thrown away. A second reckoning of
/// the timetable could disagree with the first.
/// </summary>
public static class WhatMoves
{
    /// <summary>Everything of the session, and of the others what differs; a refusal if the act would be refused.</summary>
    public static (IReadOnlyList<ShiftMove> Moves, Refusal? Refusal) If(ConferenceState state, ShiftStart shift, in Moment moment)
    {
        var decision = shift.Decide(state, moment);
        if (decision.Refusal is { } refusal && refusal.Code != "session.already")
        {
            return ([], refusal);
        }
        var then = state.Opened();
        foreach (var fact in decision.Facts)
        {
            then = then.Apply(fact, new FactStamp(0, moment.Now, moment.OccurredAt, moment.Actor));
        }
        var after = (ConferenceState)then.Sealed();
        return (
            [
                .. state
                    .Sessions.Zip(after.Sessions)
                    .SelectMany(pair => Moves(pair.First, pair.Second))
                    .Where(move => move.SessionId == shift.SessionId || move.From != move.To)
                    .OrderBy(move => move.To ?? move.From ?? DateTimeOffset.MaxValue),
            ],
            null
        );
    }

    private static IEnumerable<ShiftMove> Moves(SessionState before, SessionState after) =>
        [
            Own(before, ShiftedThing.Gathering, before.GatheringAt, after.GatheringAt),
            Own(before, ShiftedThing.OnPost, before.OnPostBy, after.OnPostBy),
            .. before.Waves.Zip(after.Waves).SelectMany(pair => Wave(before, pair.First, pair.Second)),
            Own(before, ShiftedThing.Start, before.StartsAt, after.StartsAt),
        ];

    private static ShiftMove Own(SessionState session, ShiftedThing kind, DateTimeOffset? from, DateTimeOffset? to) =>
        new(session.Id, session.Plan.Name, kind, null, from, to);

    private static IEnumerable<ShiftMove> Wave(SessionState session, Readiness.WaveRun before, Readiness.WaveRun after) =>
        [
            new(session.Id, before.Plan.Name, ShiftedThing.WaveOpens, before.Plan.Id, before.OpenedAt ?? before.OpensAt, after.OpenedAt ?? after.OpensAt),
            new(session.Id, before.Plan.Name, ShiftedThing.WaveCloses, before.Plan.Id, before.Deadline, after.Deadline),
        ];
}
