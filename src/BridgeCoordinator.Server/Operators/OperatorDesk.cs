using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;

namespace BridgeCoordinator.Server.Operators;

/// <summary>From the state to what one operator sees: what is, what comes, and the one thing to do now. Pure.</summary>
internal static class OperatorDesk
{
    public static PointDesk Of(ConferenceState state, BridgePoint point, LiveSigns live, (Guid Id, string Name) me, Func<Guid, string?> known, Func<Guid?, string?> textOf, DateTimeOffset now)
    {
        string NameOf(Guid id) => known(id) ?? "—";
        var current = state.Phase == ConferencePhase.Open ? state.CurrentSession(point, now) : null;
        var condition = PointCondition.Of(point, live, current, now);
        var session = current is null ? null : Session(state, current, point, NameOf);
        return new PointDesk(
            0,
            Guid.Empty,
            now,
            state.Plan!.Name,
            state.Plan.Drill,
            state.Plan.Zone,
            point.Code,
            point.Line.Name,
            me.Name,
            state.Plan.ControlRoomPhone,
            condition.Condition,
            condition.Reason,
            condition.Since,
            session,
            session is null ? MainAct.Wait : Next(session),
            current is null ? null : Deadline(current, session!, now),
            AlarmPolicy.Stage(state) != AlarmStage.Nothing,
            [.. HelpDesk.Of(state, point, NameOf, now)],
            me.Id,
            state.Id,
            [.. point.Line.Contacts.Select(c => known(c.PersonId) is { } name ? new ContactChoice(c.PersonId, name, c.Role) : null).OfType<ContactChoice>()],
            current is null ? null : LiveDesk.Of(current, point, textOf, now),
            PhonedViews.Of(current, point.Index, known),
            ThreadViews.Brief(state, point),
            state.IsClassified ? true : null,
            session is { Waves.Count: > 0 } ? SetupOf(state, point) : null,
            StillViews.Waiting(state, point, NameOf)
        );
    }

    private static DeskSetup SetupOf(ConferenceState state, BridgePoint point)
    {
        var setup = state.Setups.Of(point.Index);
        return new DeskSetup(setup?.Operator ?? [], point.Line.Lines, setup?.Agent ?? [], state.Plan!.Room, setup?.FrozenAt, setup?.Drift?.Changes ?? []);
    }

    private static DeskSession Session(ConferenceState state, SessionState session, BridgePoint point, Func<Guid, string> nameOf)
    {
        var seat = session.Seat(point.Index);
        return new DeskSession(
            session.Id,
            session.Plan.Name,
            session.Plan.Kind,
            session.Phase,
            session.StartsAt,
            session.OnPostBy,
            seat.OnPost?.At,
            seat.OnPost is { } post ? nameOf(post.PersonId) : null,
            [.. AskedWaves.Checks(session, point)],
            [.. AskedWaves.Acts(session, point)],
            AskedWaves.RollCall(session, point),
            Recorded(seat.First, nameOf),
            Recorded(seat.Closing, nameOf),
            [.. MayCount(session.Phase)],
            point.Line.Summoned,
            AskedWaves.Called(session, point, nameOf)
        );
    }

    private static RecordedHeadcount? Recorded(CountedHeads? heads, Func<Guid, string> nameOf)
    {
        string Name(Actor by) => by.Kind == ActorKind.Person ? nameOf(Guid.Parse(by.Id)) : "—";
        return heads is null ? null
            : new RecordedHeadcount(
                heads.Count,
                heads.Revision,
                heads.At,
                Name(heads.By),
                heads.ByControlRoom,
                heads.Seal is { } seal ? new HeadcountSignature(Name(seal.By), seal.At, seal.Count, heads.Signature == SignatureState.Sealed, seal.ByControlRoom) : null
            );
    }

    /// <summary>Whose names stand beside one's numbers.</summary>
    public static IEnumerable<Guid> People(ConferenceState state, BridgePoint point) =>
        from session in state.Sessions
        let seat = session.Seat(point.Index)
        from who in new[] { seat.First?.By, seat.First?.Seal?.By, seat.Closing?.By, seat.Closing?.Seal?.By }
        where who is { Kind: ActorKind.Person }
        select Guid.Parse(who.Id);

    private static IEnumerable<HeadcountMoment> MayCount(SessionPhase phase) =>
        phase switch
        {
            SessionPhase.Planned => [],
            SessionPhase.Preparing or SessionPhase.Gathering => [HeadcountMoment.First],
            SessionPhase.Live or SessionPhase.Recess or SessionPhase.Closed => [HeadcountMoment.First, HeadcountMoment.Closing],
        };

    /// <summary>What is asked and not yet answered, the most pressing first.</summary>
    private static MainAct Next(DeskSession session) =>
        session.Phase == SessionPhase.Closed ? (session.Closing is null && session.OnPostAt is not null ? MainAct.RecordHeadcount : MainAct.Done)
        : session.RollCall is { Word: null } ? MainAct.AnswerRollCall
        : session.OnPostAt is null ? MainAct.ComeOnPost
        : session.Waves.Any(w => w.Answer is null) ? MainAct.AnswerWave
        : session.Phase is SessionPhase.Gathering or SessionPhase.Live or SessionPhase.Recess && session.First is null ? MainAct.RecordHeadcount
        : session.Acts.Any(a => a is { Kind: WaveKind.ClosingHeadcount, Done: false }) && session.MayCount.Contains(HeadcountMoment.Closing) ? MainAct.RecordHeadcount
        : MainAct.Wait;

    private static Deadline? Deadline(SessionState session, DeskSession desk, DateTimeOffset now)
    {
        if (session.Phase is SessionPhase.Live or SessionPhase.Recess or SessionPhase.Closed)
        {
            return null;
        }
        IEnumerable<Deadline> all =
        [
            .. desk.Waves.Where(w => w.Answer is null).Select(w => new Deadline(DeadlineKind.WaveCloses, w.Deadline)),
            .. desk.Acts.Where(a => !a.Done && a.Kind != WaveKind.OnPost).Select(a => new Deadline(DeadlineKind.WaveCloses, a.Deadline)),
            .. session
                .Waves.Where(w => w.State == WaveState.Planned && w.AnsweredBy(WaveSource.Operator) && w.OpensAt is not null)
                .Select(w => new Deadline(DeadlineKind.WaveOpens, w.OpensAt!.Value)),
            .. desk is { OnPostAt: null, OnPostDeadline: { } post } ? [new Deadline(DeadlineKind.OnPost, post)] : Array.Empty<Deadline>(),
            .. session.StartsAt is { } start ? [new Deadline(DeadlineKind.Start, start)] : Array.Empty<Deadline>(),
        ];
        return all.Where(d => d.At > now).MinBy(d => d.At);
    }
}
