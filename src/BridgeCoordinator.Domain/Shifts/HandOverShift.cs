using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Shifts;

/// <summary>A shift handed over, and who took it.</summary>
/// <param name="Seq">The number of its fact.</param>
/// <param name="By">Who handed over.</param>
/// <param name="At">When.</param>
/// <param name="Open">What was open, in numbers.</param>
public sealed record Handover(long Seq, Actor By, DateTimeOffset At, ShiftHandedOver Open)
{
    public Actor? AcceptedBy { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }
}

/// <summary>A waiver or a repair that somebody who comes on shift must know of: one of the two is there.</summary>
public sealed record OpenWord(SessionState Session, WaveRun Wave, BridgePoint Point, Waiver? Waiver, Fix? Fix)
{
    /// <summary>Of the sessions that are not closed, in the order of sessions, waves and points.</summary>
    public static IEnumerable<OpenWord> In(ConferenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return from session in state.Sessions
            where session.Phase != SessionPhase.Closed
            from wave in session.Waves
            where wave.Run > 0
            from point in state.Roster.Points
            where !point.Withdrawn
            let seat = wave.Seat(point.Index)
            from word in seat.Waivers.Select(w => new OpenWord(session, wave, point, w, null)).Concat(seat.Fix is { } fix ? [new OpenWord(session, wave, point, null, fix)] : [])
            select word;
    }
}

/// <summary>A controller hands over: the machine counts what is open, the controller adds what it cannot know.</summary>
public sealed record HandOverShift : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Open() ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        var words = OpenWord.In(state).ToList();
        var unread = state.Threads.Values.Sum(t => t.Unread(ThreadSide.ControlRoom));
        return Decision
            .Of(new ShiftHandedOver(state.Incidents.Open.Count, words.Count(w => w.Waiver is not null), words.Count(w => w.Fix is not null), unread, Guard.NoteId(Note, moment)))
            .Noted(Note, moment);
    }
}

/// <summary>Another controller has read it and takes the shift.</summary>
public sealed record AcceptShift(long Handover) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Open()
        ?? state.Handovers.FirstOrDefault(h => h.Seq == Handover) switch
        {
            null => Decision.Refuse("shift.unknown"),
            { AcceptedBy: not null } => Decision.Refuse("shift.already"),
            var it when it.By == moment.Actor => Decision.Refuse("shift.own"),
            _ => Decision.Of(new ShiftAccepted(Handover)),
        };
}

internal static class ShiftFold
{
    private const int Most = 20;

    public static ConferenceState Fold(this ConferenceState state, ShiftHandedOver fact, in FactStamp stamp)
    {
        var all = state.Handovers.Add(new Handover(stamp.Seq, stamp.Actor, stamp.At, fact));
        return state with { Handovers = all.Count > Most ? all.RemoveAt(0) : all };
    }

    public static ConferenceState Fold(this ConferenceState state, ShiftAccepted fact, in FactStamp stamp)
    {
        var (actor, at) = (stamp.Actor, stamp.At);
        return state with { Handovers = [.. state.Handovers.Select(h => h.Seq == fact.Handover ? h with { AcceptedBy = actor, AcceptedAt = at } : h)] };
    }
}
