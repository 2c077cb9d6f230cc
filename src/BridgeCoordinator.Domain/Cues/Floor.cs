using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>A point's request for the floor; the last one of each point is kept, so that its operator sees what became of it.</summary>
/// <param name="Point">By index of the roster.</param>
/// <param name="Order">The number of its fact: who asked first is first.</param>
/// <param name="PersonId">Who asked.</param>
/// <param name="AskedAt">When, as the phone says.</param>
/// <param name="NoteId">What about.</param>
/// <param name="State">What became of it.</param>
/// <param name="Since">Since when.</param>
/// <param name="AnswerNoteId">What was said with a no.</param>
public sealed record FloorRequest(int Point, long Order, Guid PersonId, DateTimeOffset AskedAt, Guid? NoteId, FloorState State, DateTimeOffset Since, Guid? AnswerNoteId = null);

/// <summary>Who asks for the floor.</summary>
public sealed record FloorQueue
{
    public static FloorQueue Empty { get; } = new();

    private ImmutableSortedDictionary<int, FloorRequest> byPoint { get; init; } = ImmutableSortedDictionary<int, FloorRequest>.Empty;

    /// <summary>When those that wait asked, and who: every one of them looks for its own place.</summary>
    private ImmutableSortedSet<(long Order, int Point)> queue { get; init; } = [];

    /// <summary>Those that wait, in the order they asked.</summary>
    public IEnumerable<FloorRequest> Waiting => queue.Select(place => byPoint[place.Point]);

    /// <summary>Those that were answered or taken back since then.</summary>
    public IEnumerable<FloorRequest> Answered(DateTimeOffset since) => byPoint.Values.Where(r => r.State != FloorState.Asked && r.Since > since);

    public FloorRequest? Of(int point) => byPoint.GetValueOrDefault(point);

    public FloorRequest? Asked(int point) => Of(point) is { State: FloorState.Asked } asked ? asked : null;

    /// <summary>The place of a request that waits, from 1.</summary>
    public int PlaceOf(FloorRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return 1 + queue.IndexOf((request.Order, request.Point));
    }

    internal FloorQueue With(FloorRequest request) =>
        this with
        {
            byPoint = byPoint.SetItem(request.Point, request),
            queue = request.State == FloorState.Asked ? queue.Add((request.Order, request.Point)) : queue.Remove((request.Order, request.Point)),
        };
}

/// <summary>An operator asks for the floor, while the session sits.</summary>
public sealed record AskForFloor(string SessionId, string Point, Guid PersonId) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        return !IsTime(session.Phase) ? Decision.Refuse("session.phase", ("session", SessionId), ("phase", session.Phase.ToString()))
            : session.Live.Floor.Asked(state.KnownPoint(Point).Index) is not null ? Decision.Refuse("floor.already", ("point", Point))
            : Decision.Of(new FloorAsked(SessionId, Point, PersonId, Guard.NoteId(Note, moment))).Noted(Note, moment);
    }

    public static bool IsTime(SessionPhase phase) => phase is SessionPhase.Live or SessionPhase.Recess;
}

/// <summary>The operator does not want it any more.</summary>
public sealed record WithdrawFloor(string SessionId, string Point) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Running(SessionId, out var session)
        ?? state.Seated(Point, SessionId, out _)
        ?? (
            session.Live.Floor.Asked(state.KnownPoint(Point).Index) is null
                ? Decision.Refuse("floor.none-already", ("point", Point))
                : Decision.Of(new FloorWithdrawn(SessionId, Point))
        );
}

/// <summary>The floor is given: the point is called to stand by, for what it wanted to say. Or it is not, with a word.</summary>
public sealed record AnswerFloor(string SessionId, string Point, bool Given) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        var index = state.KnownPoint(Point).Index;
        if (session.Live.Floor.Asked(index) is not { } asked)
        {
            return Decision.Refuse("floor.none-already", ("point", Point));
        }
        var answered = new FloorAnswered(SessionId, Point, Given, Guard.NoteId(Note, moment));
        var called = Given && session.Live.Cues.OpenOf(index) is null;
        return (called ? Decision.Of(answered, new CueCalled(SessionId, CallCue.IdOf(moment.CommandId), CueKind.Speak, [Point], asked.NoteId)) : Decision.Of(answered)).Noted(Note, moment);
    }
}

internal static class FloorFold
{
    public static ConferenceState Fold(this ConferenceState state, FloorAsked fact, FactStamp stamp)
    {
        var index = state.KnownPoint(fact.Point).Index;
        return state.Floor(fact.SessionId, new FloorRequest(index, stamp.Seq, fact.PersonId, stamp.OccurredAt, fact.NoteId, FloorState.Asked, stamp.At));
    }

    public static ConferenceState Fold(this ConferenceState state, FloorWithdrawn fact, FactStamp stamp) =>
        state.Floor(fact.SessionId, state.KnownRequest(fact.SessionId, fact.Point) with { State = FloorState.Withdrawn, Since = stamp.At });

    public static ConferenceState Fold(this ConferenceState state, FloorAnswered fact, FactStamp stamp) =>
        state.Floor(
            fact.SessionId,
            state.KnownRequest(fact.SessionId, fact.Point) with { State = fact.Given ? FloorState.Given : FloorState.Declined, Since = stamp.At, AnswerNoteId = fact.NoteId }
        );

    private static ConferenceState Floor(this ConferenceState state, string sessionId, FloorRequest request) =>
        state.Live(sessionId, live => live with { Floor = live.Floor.With(request) });

    private static FloorRequest KnownRequest(this ConferenceState state, string sessionId, string point) =>
        state.Known(sessionId).Live.Floor.Of(state.KnownPoint(point).Index) ?? throw new InvalidOperationException($"{point} never asked for the floor.");
}
