using System.Runtime.CompilerServices;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Board;

internal static partial class BoardViews
{
    // A board is drawn many times a second, a wave of 40,000 points changes seldom: what was counted of the same object is not counted again.
    private static readonly ConditionalWeakTable<WaveRun, Known<WaveView>> Waves = [];
    private static readonly ConditionalWeakTable<SessionState, Known<SessionReds>> RedsOf = [];
    private static readonly ConditionalWeakTable<SetupBook, Known<int>> DriftedOf = [];

    public static WaveView Wave(ConferenceState state, SessionState session, WaveRun wave)
    {
        if (Waves.TryGetValue(wave, out var before) && ReferenceEquals(before.Roster, state.Roster))
        {
            return before.Value;
        }
        var view = Counted(state, session, wave);
        Waves.AddOrUpdate(wave, new(state.Roster, view));
        return view;
    }

    public static GoView Go(ConferenceState state, SessionState session, Func<Actor, string> name, DateTimeOffset now)
    {
        var seen = Reds(state, session);
        var (fixing, waived) = (seen.Reds.Count(red => red.IsBeingFixed(now)), seen.Reds.Count(red => red.IsWaived));
        var last = session.Decisions is [.., var decision] ? decision : null;
        return new GoView(
            seen.Reds.Length - fixing - waived,
            fixing,
            waived,
            Drifted(state),
            session.HasStarted ? [] : seen.Closed,
            session.HasStarted ? [] : seen.Warnings,
            last?.Word,
            last?.At,
            last is null ? null : name(last.By)
        );
    }

    /// <summary>The reds of a session, those nobody cares for first.</summary>
    public static Red[] RedsInOrder(ConferenceState state, SessionState session, DateTimeOffset now) =>
        [.. Reds(state, session).Reds.OrderBy(red => red.IsWaived ? 2 : red.IsBeingFixed(now) ? 1 : 0).ThenBy(red => red.Point.Index)];

    public static FixView? Fix(Fix? fix, Func<Actor, string> name, DateTimeOffset now) =>
        fix is null ? null : new FixView(name(fix.By), fix.At, fix.ExpectedBy, !fix.Holds(now));

    /// <summary>Lists compare by reference; this compares what is shown.</summary>
    public static bool Same(GoView one, GoView other) =>
        one with { ClosedGates = other.ClosedGates, Warnings = other.Warnings } == other
        && one.ClosedGates.SequenceEqual(other.ClosedGates)
        && one.Warnings.SequenceEqual(other.Warnings);

    /// <summary>Who cares for what is red at a point; nothing where nothing is.</summary>
    private static PointCare? Care(ConferenceState state, BridgePoint point, SessionState session, Func<Actor, string> name, DateTimeOffset now)
    {
        var drifted = state.Setups.Of(point.Index) is { Drift: not null };
        var (reds, waived, fix) = (0, 0, (Fix?)null);
        foreach (var wave in session.Waves)
        {
            if (wave.Run == 0 || !wave.Guards(session.StartsAt))
            {
                continue;
            }
            var seat = wave.Seat(point.Index);
            fix ??= seat.Fix;
            switch (wave.Readiness(seat))
            {
                case Readiness.Waived:
                    waived++;
                    break;
                case Readiness.NotReady or Readiness.NoAnswer when point.Counts && !(seat.Fix is { } taken && taken.Holds(now)):
                    reds++;
                    break;
                default:
                    break;
            }
        }
        return reds + waived == 0 && fix is null && !drifted ? null : new PointCare(reds, waived, Fix(fix, name, now), drifted);
    }

    private static SessionReds Reds(ConferenceState state, SessionState session)
    {
        if (RedsOf.TryGetValue(session, out var before) && ReferenceEquals(before.Roster, state.Roster))
        {
            return before.Value;
        }
        var seen = new SessionReds(
            [.. GoPicture.Reds(state, session)],
            [.. Gates.Closed(state, session).Select(w => w.Plan.Id)],
            [.. Gates.Warnings(state, session).Select(w => w.Plan.Id)]
        );
        RedsOf.AddOrUpdate(session, new(state.Roster, seen));
        return seen;
    }

    private static int Drifted(ConferenceState state)
    {
        if (DriftedOf.TryGetValue(state.Setups, out var before) && ReferenceEquals(before.Roster, state.Roster))
        {
            return before.Value;
        }
        var drifted = state.Roster.Points.Count(p => !p.Withdrawn && state.Setups.Of(p.Index) is { Drift: not null });
        DriftedOf.AddOrUpdate(state.Setups, new(state.Roster, drifted));
        return drifted;
    }

    private static WaveView Counted(ConferenceState state, SessionState session, WaveRun wave)
    {
        var none = new WaveTally(0, 0, 0, 0, 0, 0, 0, 0);
        var all = wave.Run == 0 ? none : WaveTally.Of(state, session, wave);
        var required = WaveTally.OfRequired(state, session, wave);
        return new WaveView(
            wave.Plan.Id,
            wave.Plan.Name,
            wave.Plan.Kind,
            wave.State,
            wave.Run,
            wave.FailedOnly,
            wave.OpenedAt ?? wave.OpensAt,
            wave.Deadline,
            (int)WaveSpread.Of(state, wave).TotalMilliseconds,
            wave.Plan.AnsweredBy,
            wave.Plan.Checks,
            wave.Plan.Gate,
            wave.QuorumPercent,
            required.Points,
            required.Good,
            wave.State == WaveState.Closed && Quorum.IsReached(required, wave.QuorumPercent),
            wave.Plan.Freezes,
            wave.Plan.ComparesSetup,
            all.Ready,
            all.ReadyWithNotes,
            all.Waived,
            all.NotReady,
            all.NoAnswer,
            all.Pending,
            all.Late
        );
    }

    private sealed record Known<T>(Roster Roster, T Value);

    private sealed record SessionReds(Red[] Reds, string[] Closed, string[] Warnings);
}
