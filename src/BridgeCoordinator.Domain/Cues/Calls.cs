using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>What operators are called for on a device that sleeps, and whom it concerns as things stand: who has answered meanwhile is left alone.</summary>
public static class Calls
{
    /// <summary>So long a call is of use.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static PushKind? KindOf(IFact fact) =>
        fact switch
        {
            RollCallOpened => PushKind.RollCall,
            CueCalled => PushKind.Cue,
            AnnouncementSent or AnnouncementRepeated => PushKind.Announcement,
            _ => null,
        };

    /// <summary>Whether the call is for this point and waits for its answer.</summary>
    public static bool Asks(ConferenceState state, IFact fact, BridgePoint point)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(point);
        return !point.Withdrawn
            && fact switch
            {
                CueCalled cue => state.Session(cue.SessionId)?.Live.Cues.Find(cue.CueId)?.Seats.GetValueOrDefault(point.Index) is { State: CueState.Standby },
                RollCallOpened call => AsksTheRoll(state, call, point),
                AnnouncementSent sent => Waits(state, sent.SessionId, sent.AnnouncementId, point),
                AnnouncementRepeated again => Waits(state, again.SessionId, again.AnnouncementId, point),
                _ => false,
            };
    }

    private static bool AsksTheRoll(ConferenceState state, RollCallOpened call, BridgePoint point) =>
        state.Session(call.SessionId) is { OpenRollCall: { } round } session && round.Round == call.Round && session.Asks(round, point) && round.Answer(point.Index) is null;

    private static bool Waits(ConferenceState state, string sessionId, Guid announcementId, BridgePoint point) =>
        state.Session(sessionId)?.Live.Announcements.Find(announcementId) is { } it && it.IsFor(point, sessionId) && !it.Confirmed.Contains(point.Index);
}
