using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>The control room asks every point. One round at a time.</summary>
public sealed record OpenRollCall(string SessionId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Running(SessionId, out var session)
        ?? (
            session.OpenRollCall is { } open
                ? Decision.Refuse("roll-call.already", ("round", Number(open.Round)))
                : Decision.Of(new RollCallOpened(SessionId, session.RollCalls.Length + 1))
        );

    internal static string Number(int round) => round.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A point answers a round. A later answer in the same round replaces the earlier.</summary>
public sealed record AnswerRollCall(string SessionId, int Round, string Point, RollCallWord Word) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _)) is { } refusal)
        {
            return refusal;
        }
        if (session.RollCalls.FirstOrDefault(r => r.Round == Round) is not { } round)
        {
            return Decision.Refuse("roll-call.none", ("round", OpenRollCall.Number(Round)));
        }
        if (!round.Open)
        {
            return Decision.Refuse("roll-call.closed", ("round", OpenRollCall.Number(Round)));
        }
        if (Guard.Note(Note) is { } tooLong)
        {
            return tooLong;
        }
        var noteId = Guard.NoteId(Note, moment);
        return noteId is null && round.Answer(state.KnownPoint(Point).Index) is { NoteId: null } last && last.Word == Word
            ? Decision.Refuse("answer.already", ("wave", "roll-call"), ("point", Point))
            : Decision.Of(new RollCallAnswered(SessionId, Round, Point, Word, noteId)).Noted(Note, moment);
    }
}

/// <summary>The round ends, with how many answered.</summary>
public sealed record CloseRollCall(string SessionId, int Round) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        var round = session.RollCalls.FirstOrDefault(r => r.Round == Round);
        return round is null ? Decision.Refuse("roll-call.none", ("round", OpenRollCall.Number(Round)))
            : !round.Open ? Decision.Refuse("roll-call.already", ("round", OpenRollCall.Number(Round)))
            // A wave that is a roll call ends with its round.
            : Decision.Of([Closing(state, session, round), .. session.OpenCalls.SelectMany(wave => CloseWave.Closing(state, session, wave))]);
    }

    internal static RollCallClosed Closing(ConferenceState state, SessionState session, RollCall round) =>
        new(
            session.Id,
            round.Round,
            state.Roster.Points.Count(p => p.Sits(session.Id) && round.Answer(p.Index) is not null),
            state.Roster.Points.Count(p => p.Sits(session.Id))
        );
}
