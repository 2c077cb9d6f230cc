using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

internal static class ReadinessFold
{
    public static ConferenceState Fold(this ConferenceState state, WaveOpened fact, in FactStamp stamp)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        wave = wave with
        {
            State = WaveState.Open,
            Run = fact.Run,
            Deadline = fact.Deadline,
            Revision = wave.Revision + 1,
            OpenedAt = stamp.At,
            ClosedAt = null,
            Answers = PointVector<WaveSeat>.Of(state.Roster.Points.Count, WaveSeat.Empty),
        };
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
        var result = new WaveResult(fact.Ready, fact.ReadyWithNotes, fact.NotReady, fact.NoAnswer);
        return state.With(session.With(wave with { State = WaveState.Closed, ClosedAt = stamp.At, Result = result }));
    }

    public static ConferenceState Fold(this ConferenceState state, WaveAnswered fact, in FactStamp stamp)
    {
        var (session, wave) = Find(state, fact.SessionId, fact.WaveId);
        var index = state.KnownPoint(fact.Point).Index;
        var answer = new WaveAnswer(fact.Verdict, fact.Checks, stamp.At, fact.NoteId);
        var seat = wave.Answers[index];
        var answers = wave.Answers.With(
            index,
            fact.Source == WaveSource.Agent ? seat with { AgentAnswer = answer } : seat with { OperatorAnswer = answer },
            state.Batch
        );
        return ReferenceEquals(answers, wave.Answers) ? state : state.With(session.With(wave with { Answers = answers }));
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
        var answers = wave.Answers.With(index, wave.Answers[index] with { Late = late }, state.Batch);
        return ReferenceEquals(answers, wave.Answers) ? state : state.With(session.With(wave with { Answers = answers }));
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
