using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

internal static class ReadinessFold
{
    public static ConferenceState Fold(this ConferenceState state, WaveOpened fact, in FactStamp stamp)
    {
        var (session, before) = Find(state, fact.SessionId, fact.WaveId);
        var wave = before with
        {
            State = WaveState.Open,
            Run = fact.Run,
            FailedOnly = fact.FailedOnly ?? false,
            Deadline = fact.Deadline,
            Revision = before.Revision + 1,
            OpenedAt = stamp.At,
            ClosedAt = null,
        };
        wave = wave with { Answers = Seats(state, session, before, wave) };
        return state.With(session.With(wave) with { Watched = session.Watched || wave.AnsweredBy(WaveSource.Agent) });
    }

    public static ConferenceState Fold(this ConferenceState state, WaveSkipped fact)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        return state.With(session.With(wave with { State = WaveState.Skipped }));
    }

    public static ConferenceState Fold(this ConferenceState state, WaveClosed fact, in FactStamp stamp)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        var result = new WaveResult(
            fact.Run,
            wave.FailedOnly,
            wave.OpenedAt ?? stamp.At,
            stamp.At,
            fact.Ready,
            fact.ReadyWithNotes,
            fact.NotReady,
            fact.NoAnswer,
            fact.Waived ?? 0,
            fact.Required,
            fact.Passed
        );
        return state.With(session.With(wave with { State = WaveState.Closed, ClosedAt = stamp.At, Ended = wave.Ended.Add(result) }));
    }

    public static ConferenceState Fold(this ConferenceState state, WaveAnswered fact, in FactStamp stamp)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        var index = state.KnownPoint(fact.Point).Index;
        state = fact.Setup is { } setup ? state.Reported(index, fact.Source, setup, stamp) : state;
        var seat = wave.Seat(index).With(fact.Source, new WaveAnswer(fact.Verdict, fact.Checks, stamp.At, fact.NoteId) { Phone = CheckIns.Phoned.Of(fact.ByPhone, stamp) });
        if (wave.Plan.ComparesSetup && state.Setups.Of(index) is { } known && known.Changes(state.Roster.Points[index]).Count == 0)
        {
            // It is as it was frozen again: nothing is left to test.
            (seat, state) = (seat with { Drifted = false }, state.Settled(index));
        }
        return state.Written(session, wave, wave.WithSeat(index, seat, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, WaveAnsweredLate fact, in FactStamp stamp)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        if (fact.Run != wave.Run)
        {
            return state;
        }
        var index = state.KnownPoint(fact.Point).Index;
        var late = new LateAnswer(fact.Source, fact.Verdict, fact.Checks, stamp.OccurredAt, stamp.At, fact.NoteId);
        return state.Written(session, wave, wave.WithSeat(index, wave.Seat(index) with { Late = late }, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, WaiverGranted fact, in FactStamp stamp)
    {
        var waiver = new Waiver(fact.Check, stamp.Actor, stamp.At, fact.NoteId, fact.Reds);
        return state.Seat(fact.SessionId, fact.WaveId, fact.Point, seat => seat with { Waivers = [.. seat.Waivers.Where(w => w.Check != waiver.Check), waiver] });
    }

    public static ConferenceState Fold(this ConferenceState state, WaiverWithdrawn fact) =>
        state.Seat(fact.SessionId, fact.WaveId, fact.Point, seat => seat with { Waivers = [.. seat.Waivers.Where(w => w.Check != fact.Check)] });

    public static ConferenceState Fold(this ConferenceState state, FixTaken fact, in FactStamp stamp)
    {
        var fix = new Fix(stamp.Actor, stamp.At, fact.ExpectedBy);
        return state.Seat(fact.SessionId, fact.WaveId, fact.Point, seat => seat with { Fix = fix });
    }

    public static ConferenceState Fold(this ConferenceState state, FixReleased fact) =>
        state.Seat(fact.SessionId, fact.WaveId, fact.Point, seat => seat with { Fix = null });

    /// <summary>One seat of a wave, changed and judged anew.</summary>
    internal static ConferenceState Seat(this ConferenceState state, string sessionId, string waveId, string point, Func<WaveSeat, WaveSeat> change)
    {
        var (session, wave) = Find(state, sessionId, waveId);
        var index = state.KnownPoint(point).Index;
        return state.Written(session, wave, wave.WithSeat(index, change(wave.Seat(index)), state.Batch));
    }

    private static ConferenceState Written(this ConferenceState state, SessionState session, WaveRun before, WaveRun after) =>
        ReferenceEquals(before, after) ? state : state.With(session.With(after));

    /// <summary>The seats a run begins with: who passed keeps theirs if only the others are asked, waivers and repairs go on, acts already done count.</summary>
    private static PointVector<WaveSeat> Seats(ConferenceState state, SessionState session, WaveRun before, WaveRun wave)
    {
        var seats = PointVector<WaveSeat>.Of(state.Roster.Points.Count, WaveSeat.Empty);
        if (before.Run == 0 && wave.Plan.Kind == WaveKind.Checks)
        {
            return seats;
        }
        seats = seats.Opened(seats);
        for (var i = 0; i < seats.Count; i++)
        {
            var last = before.Seat(i);
            var seat = wave.FailedOnly && PointVerdict.IsGood(before.Readiness(last)) ? last with { Kept = true, Late = null } : last.AskedAgain();
            if (!seat.Kept && WaveActs.Of(session, wave.Plan.Kind, i) is { } act)
            {
                seat = seat with { Act = act };
            }
            if (!ReferenceEquals(seat, WaveSeat.Empty))
            {
                seats.With(i, wave.Judged(seat));
            }
        }
        return seats.Sealed();
    }

    private static (SessionState Session, WaveRun Wave) Find(ConferenceState state, string sessionId, string waveId)
    {
        var session = state.Known(sessionId);
        foreach (var wave in session.Waves)
        {
            if (wave.Plan.Id == waveId)
            {
                return (session, wave);
            }
        }
        throw new InvalidOperationException($"The session {sessionId} of {state.Id} has no wave {waveId}.");
    }
}
