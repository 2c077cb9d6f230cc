using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>The control room asks every point, or with <paramref name="OnlyMissing"/> those that are still to answer or had trouble. One round at a time.</summary>
public sealed record OpenRollCall(string SessionId, bool OnlyMissing = false) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.OpenRollCall is { } open)
        {
            return Decision.Refuse("roll-call.already", ("round", Number(open.Round)));
        }
        var next = session.RollCalls.Length + 1;
        if (!OnlyMissing)
        {
            return Decision.Of(new RollCallOpened(SessionId, next));
        }
        if (session.RollCalls is not [.., var last])
        {
            return Decision.Refuse("roll-call.first");
        }
        return state.Roster.Points.Any(p => p.Sits(SessionId) && session.Mark(last, p.Index) is RollCallMark.Silent or RollCallMark.Trouble or RollCallMark.TroubleHeard)
            ? Decision.Of(new RollCallOpened(SessionId, next, true))
            : Decision.Refuse("roll-call.all-clear", ("round", Number(last.Round)));
    }

    internal static string Number(int round) => round.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A point answers a round. A later answer in the same round replaces the earlier.</summary>
public sealed record AnswerRollCall(string SessionId, int Round, string Point, RollCallWord Word) : Command<ConferenceState>
{
    /// <summary>It was said by phone.</summary>
    internal ByPhone? ByPhone { get; init; }

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
        return noteId is null && round.Answer(state.KnownPoint(Point).Index) is { NoteId: null } last && last.Word == Word && Phoned.SameVoice(last.Phone, ByPhone)
            ? Decision.Refuse("answer.already", ("wave", "roll-call"), ("point", Point))
            : Decision.Of(new RollCallAnswered(SessionId, Round, Point, Word, noteId, ByPhone)).Noted(Note, moment);
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

    internal static RollCallClosed Closing(ConferenceState state, SessionState session, RollCall round)
    {
        var tally = RollCallTally.Of(state, session, round);
        return new(
            session.Id,
            round.Round,
            tally.Answered,
            tally.Asked
        );
    }
}
