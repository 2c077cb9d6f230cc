using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Ringing;

/// <summary>A point to be rung.</summary>
/// <param name="Point">The point.</param>
/// <param name="Reasons">Why, what is due first first.</param>
/// <param name="Rung">A call that holds.</param>
public sealed record RingCase(BridgePoint Point, IReadOnlyList<(RingReason Reason, DateTimeOffset DueAt, string? WaveId)> Reasons, Rung? Rung)
{
    /// <summary>By when the first of it is owed.</summary>
    public DateTimeOffset DueAt => Reasons[0].DueAt;
}

/// <summary>
/// Whom do I ring next: everyone who cannot be reached by a screen and owes something. Ordered by people per minute left — a hall of four hundred in
/// ten minutes before a hall of thirty in five; what is overdue counts as the last minute — and whoever was rung a moment ago comes last.
/// </summary>
public static class RingList
{
    /// <summary>A hall nobody gave a number for is taken for a commune's.</summary>
    private const int UnknownHall = 50;

    /// <summary>A word of the roll call takes a moment; after this silence asks for a call.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(2);

    public static IReadOnlyList<RingCase> Of(ConferenceState state, Func<BridgePoint, LiveSigns> live, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(live);
        if (state.Phase != ConferencePhase.Open)
        {
            return [];
        }
        List<RingCase> found = [];
        foreach (var point in state.Roster.Points)
        {
            if (!point.Withdrawn && state.CurrentSession(point, now) is { Phase: not (SessionPhase.Planned or SessionPhase.Closed) } session && point.Sits(session.Id))
            {
                var reasons = Reasons(state, session, point, live(point), now).OrderBy(r => r.DueAt).ThenBy(r => r.Reason).ToList();
                if (reasons.Count > 0)
                {
                    found.Add(new(point, reasons, state.Rung.GetValueOrDefault(point.Index) is { } rung && rung.Holds(now) ? rung : null));
                }
            }
        }
        return [.. found.OrderBy(c => c.Rung is not null).ThenByDescending(c => Pressing(c, now)).ThenBy(c => c.DueAt).ThenBy(c => c.Point.Index)];
    }

    /// <summary>People per minute left.</summary>
    public static double Pressing(RingCase it, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(it);
        return (it.Point.Line.Summoned ?? UnknownHall) / Math.Max(1, (it.DueAt - now).TotalMinutes);
    }

    private static IEnumerable<(RingReason Reason, DateTimeOffset DueAt, string? WaveId)> Reasons(
        ConferenceState state,
        SessionState session,
        BridgePoint point,
        LiveSigns live,
        DateTimeOffset now
    )
    {
        var seat = session.Seat(point.Index);
        foreach (var asked in state.Incidents.Help.Of(point.Index).Where(r => r.IsOpen))
        {
            if (state.Incidents.Open.GetValueOrDefault(asked.IncidentId) is { IsTaken: false })
            {
                yield return (RingReason.Help, asked.AskedAt, null);
                break;
            }
        }
        if (live.Link == LinkState.Down && state.Watches(point))
        {
            yield return (RingReason.Silent, live.Since, null);
        }
        var heard = seat.OnPost is not null || session.Waves.Any(w => w.Seat(point.Index).OperatorAnswer is not null);
        if (live.Link == LinkState.NeverSeen && !heard && state.Watches(point) && (session.OnPostBy ?? session.StartsAt) is { } expected)
        {
            yield return (RingReason.NeverHeard, expected, null);
        }
        if (seat.OnPost is null && session.OnPostBy < now)
        {
            yield return (RingReason.NotOnPost, session.OnPostBy.Value, null);
        }
        foreach (var wave in session.Waves)
        {
            if (Owed(session, wave, point.Index, now) is { } due)
            {
                yield return (RingReason.Wave, due, wave.Plan.Id);
            }
        }
        if (session.OpenRollCall is { } call && call.Answer(point.Index) is null && session.Asks(call, point) && now - call.OpenedAt > Breath)
        {
            yield return (RingReason.RollCall, call.OpenedAt + Breath, null);
        }
    }

    /// <summary>An open wave is owed in its last third: before that people are simply still answering. A gate that has closed is owed until the start.</summary>
    private static DateTimeOffset? Owed(SessionState session, WaveRun wave, int index, DateTimeOffset now) =>
        wave.Plan.Kind == WaveKind.Checks && !wave.Needs(WaveSource.Operator) ? null
        : wave is { State: WaveState.Open, OpenedAt: { } opened, Deadline: { } deadline } && wave.Readiness(index) == Contracts.Readiness.Pending && now - opened >= (deadline - opened) * 2 / 3
            ? deadline
        : wave.State == WaveState.Closed && !session.HasStarted && wave.Guards(session.StartsAt) && wave.Readiness(index) == Contracts.Readiness.NoAnswer && wave.Seat(index).Late is null
            ? session.StartsAt ?? wave.ClosedAt
        : null;
}
