using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

public partial interface IControlHub
{
    /// <summary>Calls points to stand by. Refusals: <c>cue.*</c>, <c>point.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> CallCue(CallCueAct act);

    /// <summary>Says go, done or stand down. Refusals: <c>cue.*</c>.</summary>
    Task<Receipt> StepCue(StepCueAct act);

    /// <summary>Takes a point or the hall on air, next, or off. Refusals: <c>tally.*</c>, <c>point.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> SetTally(SetTallyAct act);

    /// <summary>Gives the floor, or declines with a word. Refusals: <c>floor.*</c>.</summary>
    Task<Receipt> AnswerFloor(AnswerFloorAct act);

    /// <summary>Announces something to all, a group or points. Refusals: <c>announcement.*</c>, <c>point.*</c>.</summary>
    Task<Receipt> Announce(AnnounceAct act);

    /// <summary>Asks those again who have not confirmed. Refusals: <c>announcement.*</c>.</summary>
    Task<Receipt> RepeatAnnouncement(RepeatAnnouncementAct act);

    /// <summary>Adds an item to the rundown, or plans one anew. Refusals: <c>rundown.*</c>, <c>point.*</c>.</summary>
    Task<Receipt> PlanRundownItem(PlanRundownItemAct act);

    /// <summary>Puts an item that has not begun elsewhere. Refusals: <c>rundown.*</c>.</summary>
    Task<Receipt> MoveRundownItem(MoveRundownItemAct act);

    /// <summary>Starts, finishes or skips an item. Refusals: <c>rundown.*</c>.</summary>
    Task<Receipt> StepRundownItem(StepRundownItemAct act);
}

/// <summary>Calls points to stand by. Those that have an open cue already are left out.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Kind">What for.</param>
/// <param name="Points">Codes of the points, 1–500.</param>
/// <param name="Note">What exactly, at most 500 characters; needed with <see cref="CueKind.Other"/>.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CallCueAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    CueKind Kind,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<string> Points,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Goes on with a cue.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Step">Go, done or stand down.</param>
/// <param name="Points">Codes of the points; absent: all of the cue for which it is time.</param>
/// <param name="Unready">With go: also those that have not said they are ready. The fact keeps who they were.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record StepCueAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Guid CueId,
    CueStep Step,
    [property: MaxLength(500)] IReadOnlyList<string>? Points = null,
    bool Unready = false,
    string? ConferenceId = null
);

/// <summary>Says who is on air.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Tally">What.</param>
/// <param name="Point">The point's code; absent: the main hall.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record SetTallyAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Tally Tally,
    [property: MaxLength(16)] string? Point = null,
    string? ConferenceId = null
);

/// <summary>Answers a request for the floor.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Given">Given: the point is called to stand by in the same act.</param>
/// <param name="Note">Why not, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AnswerFloorAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(16)] string Point,
    bool Given,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Announces.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Text">What, 1–500 characters; kept beside the journal, erasable.</param>
/// <param name="Group">To the points of this organisation and all below it.</param>
/// <param name="Points">To these points, at most 500. Neither: to all of the session.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AnnounceAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(500)] string Text,
    [property: MaxLength(200)] string? Group = null,
    [property: MaxLength(500)] IReadOnlyList<string>? Points = null,
    string? ConferenceId = null
);

/// <summary>Asks again.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record RepeatAnnouncementAct(Guid? CommandId, [property: MaxLength(32)] string SessionId, Guid AnnouncementId, string? ConferenceId = null);

/// <summary>Plans an item of the rundown.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId">The item; absent: a new one.</param>
/// <param name="Title">What it is, at most 500 characters; kept beside the journal. Absent: as it was.</param>
/// <param name="Minutes">Its planned length, 1–600.</param>
/// <param name="Points">Codes of the points whose turn it is, at most 50.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record PlanRundownItemAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string? ItemId = null,
    [property: MaxLength(500)] string? Title = null,
    [property: Range(1, 600)] int? Minutes = null,
    [property: MaxLength(50)] IReadOnlyList<string>? Points = null,
    string? ConferenceId = null
);

/// <summary>Puts an item of the rundown elsewhere.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId">The item; one that has begun stays where it is.</param>
/// <param name="Before">The item it is to come before; absent: it is to come last.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record MoveRundownItemAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string ItemId,
    [property: MaxLength(32)] string? Before = null,
    string? ConferenceId = null
);

/// <summary>Goes on with the rundown.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Step">Start, finish or skip.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record StepRundownItemAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string ItemId,
    RundownStep Step,
    string? ConferenceId = null
);
