using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Threads;

/// <summary>The control room says something to a point.</summary>
public sealed record SayToPoint(string Point) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Text { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment) => Saying.Decide(state, Point, ThreadSide.ControlRoom, Text, moment);
}

/// <summary>The operator says something to the control room.</summary>
public sealed record SayToControl(string Point) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Text { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment) => Saying.Decide(state, Point, ThreadSide.Point, Text, moment);
}

/// <summary>The control room has read a point's thread.</summary>
public sealed record ReadThread(string Point, long UpTo) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) => Saying.Read(state, Point, ThreadSide.ControlRoom, UpTo);
}

/// <summary>The operator has received what the control room said.</summary>
public sealed record ReceiveMessages(string Point, long UpTo) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) => Saying.Read(state, Point, ThreadSide.Point, UpTo);
}

internal static class Saying
{
    public static Decision Decide(ConferenceState state, string point, ThreadSide from, string? text, in Moment moment)
    {
        if ((state.Open() ?? state.Seated(point, out _) ?? Guard.Note(text)) is { } refusal)
        {
            return refusal;
        }
        return Guard.NoteId(text, moment) is { } note
            ? Decision.Of(new MessageSent(point, from, note, IncidentOf(state, state.KnownPoint(point)))).Noted(text, moment)
            : Decision.Refuse("message.empty");
    }

    /// <summary>Read is what the other end has said, and no more of it than there is.</summary>
    public static Decision Read(ConferenceState state, string point, ThreadSide by, long upTo)
    {
        if ((state.Open() ?? state.Seated(point, out _)) is { } refusal)
        {
            return refusal;
        }
        var thread = state.Threads.GetValueOrDefault(state.KnownPoint(point).Index, PointThread.Empty);
        var read = Math.Min(upTo, thread.LastFor(by));
        return read > thread.UpTo(by) ? Decision.Of(new ThreadRead(point, by, read)) : Decision.Refuse("thread.already");
    }

    /// <summary>What a word is about: the incident the point is in, else the one its call for help is in.</summary>
    private static Guid? IncidentOf(ConferenceState state, BridgePoint point) =>
        state.Incidents.OfPoint(point.Index)?.Id ?? state.Incidents.Help.Of(point.Index).FirstOrDefault(r => r.IsOpen)?.IncidentId;
}

internal static class ThreadFold
{
    public static ConferenceState Fold(this ConferenceState state, MessageSent fact, in FactStamp stamp) =>
        state.Said(fact.Point, new Message(stamp.Seq, fact.From, stamp.Actor, stamp.OccurredAt, fact.NoteId, fact.IncidentId));

    /// <summary>What was said with a call for help is a word of the thread too.</summary>
    public static ConferenceState Said(this ConferenceState state, HelpAsked fact, in FactStamp stamp) =>
        fact.NoteId is { } note
            ? state.Said(fact.Point, new Message(stamp.Seq, ThreadSide.Point, stamp.Actor, stamp.OccurredAt, note, fact.IncidentId, fact.Kind))
            : state;

    public static ConferenceState Fold(this ConferenceState state, ThreadRead fact, in FactStamp stamp)
    {
        var (index, mark) = (state.KnownPoint(fact.Point).Index, new ReadMark(fact.UpTo, stamp.OccurredAt));
        return state with { Threads = state.Threads.SetItem(index, state.Threads.GetValueOrDefault(index, PointThread.Empty).Read(fact.By, mark)) };
    }

    private static ConferenceState Said(this ConferenceState state, string point, Message message)
    {
        var index = state.KnownPoint(point).Index;
        return state with { Threads = state.Threads.SetItem(index, state.Threads.GetValueOrDefault(index, PointThread.Empty).With(message)) };
    }
}
