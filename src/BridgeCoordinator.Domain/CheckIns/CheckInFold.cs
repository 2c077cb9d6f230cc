using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

internal static class CheckInFold
{
    public static ConferenceState Fold(this ConferenceState state, OperatorCameOnPost fact, in FactStamp stamp)
    {
        var (session, index) = (state.Known(fact.SessionId), state.KnownPoint(fact.Point).Index);
        var seat = session.Seats[index] with { OnPost = new OnPost(fact.PersonId, stamp.OccurredAt, fact.Late) { Phone = Phoned.Of(fact.ByPhone, stamp) } };
        session = session.WithSeat(index, seat, state.Batch);
        return state.With(session.Answered(WaveKind.OnPost, index, Contracts.Readiness.Ready, stamp, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, HeadcountRecorded fact, in FactStamp stamp)
    {
        var (session, index) = (state.Known(fact.SessionId), state.KnownPoint(fact.Point).Index);
        var seat = session.Seats[index];
        var heads = new CountedHeads(fact.Count, fact.Revision, stamp.At, stamp.Actor, fact.NoteId)
        {
            Phone = Phoned.Of(fact.ByPhone, stamp),
            ByControlRoom = fact.ByControlRoom ?? fact.ByPhone is not null,
            // The old signature stays beside the new numbers: a seal that breaks is seen.
            Seal = seat.Heads(fact.Moment)?.Seal,
        };
        seat = fact.Moment == HeadcountMoment.First ? seat with { First = heads } : seat with { Closing = heads };
        session = session.WithSeat(index, seat, state.Batch);
        var kind = fact.Moment == HeadcountMoment.First ? WaveKind.FirstHeadcount : WaveKind.ClosingHeadcount;
        return state.With(session.Answered(kind, index, Contracts.Readiness.Ready, stamp, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, RollCallOpened fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        var answers = PointVector<RollCallAnswer?>.Of(state.Roster.Points.Count, null);
        return state.With(session with { RollCalls = session.RollCalls.Add(new RollCall(fact.Round, true, stamp.At, null, answers) { OnlyMissing = fact.OnlyMissing ?? false }) });
    }

    public static ConferenceState Fold(this ConferenceState state, RollCallAnswered fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        var round = session.RollCalls[fact.Round - 1];
        var index = state.KnownPoint(fact.Point).Index;
        var answer = new RollCallAnswer(fact.Word, stamp.At, fact.NoteId)
        {
            Phone = Phoned.Of(fact.ByPhone, stamp),
            // Who wrote it down has heard it.
            Heard = fact.ByPhone is null ? null : new ReadBack(stamp.Actor, stamp.At),
        };
        var answers = round.Answers.With(index, answer, state.Batch);
        session = ReferenceEquals(answers, round.Answers) ? session : session.With(round with { Answers = answers });
        return state.With(session.Answered(WaveKind.RollCall, index, WaveActs.Said(fact.Word), stamp, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, RollCallConfirmed fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        var round = session.RollCalls[fact.Round - 1];
        var (answers, heard) = (round.Answers, new ReadBack(stamp.Actor, stamp.At));
        foreach (var code in fact.Points)
        {
            var index = state.KnownPoint(code).Index;
            answers = answers.With(index, answers[index]! with { Heard = heard }, state.Batch);
        }
        return ReferenceEquals(answers, round.Answers) ? state : state.With(session.With(round with { Answers = answers }));
    }

    public static ConferenceState Fold(this ConferenceState state, RollCallClosed fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        return state.With(session.With(session.RollCalls[fact.Round - 1] with { Open = false, ClosedAt = stamp.At }));
    }

    private static SessionState With(this SessionState session, RollCall round) =>
        session with { RollCalls = session.RollCalls.SetItem(round.Round - 1, round) };
}
