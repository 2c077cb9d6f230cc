using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Board;

/// <summary>From the state to what people look at. Pure.</summary>
internal static partial class BoardViews
{
    public static ConferenceView Conference(ConferenceState state, Func<Actor, string> name) =>
        new(
            state.Id,
            state.Plan!.Name,
            state.Plan.ProgrammeId,
            state.Phase,
            state.Plan.Drill,
            state.Plan.Zone,
            state.Plan.Room,
            state.RosterComplete,
            state.Setups.FrozenAt,
            state.Direction is { } d
                ? new DirectorView(d.PersonId, name(Actor.Person(d.PersonId)), d.Since, d.TookFrom is { } from ? name(Actor.Person(from)) : null, d.OfferedTo, d.OfferedTo is { } to ? name(Actor.Person(to)) : null)
                : null,
            state.IsClassified ? true : null
        );

    public static SessionView Session(ConferenceState state, SessionState session, Func<Actor, string> name, DateTimeOffset now)
    {
        var (onPost, present, counted, expected) = (0, 0, 0, 0);
        foreach (var point in state.Roster.Points)
        {
            if (!point.Sits(session.Id))
            {
                continue;
            }
            expected++;
            var seat = session.Seat(point.Index);
            onPost += seat.OnPost is null ? 0 : 1;
            if ((seat.Closing ?? seat.First) is { } heads)
            {
                counted++;
                present += heads.Count.Present;
            }
        }
        return new SessionView(
            session.Id,
            session.Plan.Name,
            session.Plan.Kind,
            session.Phase,
            session.StartsAt,
            session.Plan.Start.Form,
            session.Plan.LengthHalfDays,
            session.OnPostBy,
            session.StartsAt < now && session.Phase is (SessionPhase.Planned or SessionPhase.Preparing or SessionPhase.Gathering),
            [.. session.Waves.Select(wave => Wave(state, session, wave))],
            session.RollCalls is [.., var round] ? RollCall(state, session, round) : null,
            onPost,
            expected,
            present,
            counted,
            Go(state, session, name, now)
        );
    }

    public static PointTile Tile(ConferenceState state, BridgePoint point, SessionState? session, LiveSigns live, Func<Actor, string> name, DateTimeOffset now)
    {
        var condition = PointCondition.Of(point, live, session, now);
        var seat = session?.Seat(point.Index) ?? SessionSeat.Empty;
        var seated = session is null || point.Sits(session.Id);
        var wave = seated ? LatestWave(session) : null;
        return new PointTile(
            point.Index,
            point.Code,
            point.Line.Name,
            point.Line.Kind,
            point.Line.OrganizationId,
            condition.Condition,
            condition.Domain,
            condition.Reason,
            condition.Args,
            condition.Since,
            live.Link,
            state.Watches(point),
            seat.OnPost?.At,
            wave?.Readiness(point.Index),
            session?.RollCalls is [.., var round] ? round.Answer(point.Index)?.Word : null,
            point.Line.Summoned,
            seat.First?.Count,
            seat.Closing?.Count,
            wave?.Seat(point.Index).Late?.OccurredAt,
            session is not null && seated ? Care(state, point, session, name, now) : null,
            seated ? null : true,
            session?.Live.Tally.Of(point.Index) is { } tally and not Tally.Clear ? tally : null,
            session is not null && Phoned.AnyIn(session, point.Index) ? true : null,
            ThreadViews.Unread(state, point)
        );
    }

    /// <summary>The wave whose answers count now: the last that opened.</summary>
    public static WaveRun? LatestWave(SessionState? session) =>
        session?.Waves.Where(w => w.OpenedAt is not null).MaxBy(w => w.OpenedAt);

    private static RollCallView RollCall(ConferenceState state, SessionState session, RollCall round)
    {
        var tally = RollCallTally.Of(state, session, round);
        return new RollCallView(round.Round, round.Open, tally.AllClear, tally.Trouble, tally.Silent, tally.Confirmed, round.OnlyMissing);
    }
}
