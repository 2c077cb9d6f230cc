using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using At = BridgeCoordinator.Domain.Streams.Moment;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// A point's numbers are signed: by its operator, or with a reason by the control room where the point cannot. What is signed is named, so that
/// a correction that comes in between is not signed unseen. Sign-off comes last, so it is open after session and conference have ended.
/// </summary>
public sealed record SignHeadcount(string SessionId, string Point, HeadcountMoment Moment, Headcount Count) : Command<ConferenceState>
{
    /// <summary>The control room signs for the point.</summary>
    public bool? ByControlRoom { get; init; }

    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in At moment)
    {
        if ((state.Signable(SessionId) ?? state.Seated(Point, SessionId, out _)) is { } refusal)
        {
            return refusal;
        }
        if (state.Known(SessionId).Seat(state.KnownPoint(Point).Index).Heads(Moment) is not { } heads)
        {
            return Decision.Refuse("attendance.missing", ("point", Point));
        }
        var note = Guard.NoteId(Reason, moment);
        return heads.Signature == SignatureState.Sealed ? Decision.Refuse("attendance.already")
            : heads.Count != Count ? Decision.Refuse("attendance.changed")
            : Guard.Note(Reason) is { } tooLong ? tooLong
            : ByControlRoom == true && note is null ? Decision.Refuse("attendance.reason")
            : Decision.Of(new HeadcountSigned(SessionId, Point, Moment, heads.Revision, heads.Count, ByControlRoom, note)).Noted(Reason, moment);
    }
}

internal static class Signing
{
    /// <summary>The conference has been open once, and the session is one of it.</summary>
    public static Decision? Signable(this ConferenceState state, string sessionId) =>
        (state.IsClosed ? null : state.Open()) ?? state.Session(sessionId).Exists(sessionId);
}
