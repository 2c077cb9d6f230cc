using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using At = BridgeCoordinator.Domain.Streams.Moment;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>
/// A headcount is reported or corrected. The first one is taken from Preparing on, the closing one from Live on; both may be
/// corrected after the session, and after the conference nothing but corrected.
/// </summary>
public sealed record RecordHeadcount(string SessionId, string Point, HeadcountMoment Moment, Headcount Count) : Command<ConferenceState>
{
    public const int Most = 100_000;
    public const int MostInAll = 300_000;

    /// <summary>It was said by phone.</summary>
    internal ByPhone? ByPhone { get; init; }

    /// <summary>The control room writes it down for the point.</summary>
    public bool? ByControlRoom { get; init; }

    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in At moment)
    {
        var session = state.Session(SessionId);
        var last = state.Roster.Find(Point) is { } seated ? session?.Seat(seated.Index).Heads(Moment) : null;
        if (
            ((state.IsClosed && last is not null ? null : state.Open()) ?? session.Exists(SessionId) ?? state.Seated(Point, SessionId, out _)) is
            { } refusal
        )
        {
            return refusal;
        }
        if (!IsTime(session!.Phase))
        {
            return Decision.Refuse("session.phase", ("session", SessionId), ("phase", session.Phase.ToString()));
        }
        if (!InRange(Count))
        {
            return Decision.Refuse("headcount.range", ("limit", "100000"));
        }
        if (Guard.Note(Note) is { } tooLong)
        {
            return tooLong;
        }
        var noteId = Guard.NoteId(Note, moment);
        return noteId is null && last?.Count == Count && Phoned.SameVoice(last.Phone, ByPhone)
            ? Decision.Refuse("headcount.already", ("point", Point))
            : Decision.Of(new HeadcountRecorded(SessionId, Point, Moment, (last?.Revision ?? 0) + 1, Count, noteId, ByPhone, ByControlRoom)).Noted(Note, moment);
    }

    private bool IsTime(SessionPhase phase) =>
        Moment switch
        {
            HeadcountMoment.First => phase != SessionPhase.Planned,
            HeadcountMoment.Closing => phase is SessionPhase.Live or SessionPhase.Recess or SessionPhase.Closed,
        };

    private static bool InRange(Headcount count) =>
        count is { Summoned: >= 0 and <= Most, Present: >= 0 and <= Most, Excused: >= 0 and <= Most, Absent: >= 0 and <= Most }
        && count.Present + count.Excused + count.Absent <= MostInAll;
}
