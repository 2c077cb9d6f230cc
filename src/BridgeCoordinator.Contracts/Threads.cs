using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts;

/// <summary>An end of a point's thread.</summary>
public enum ThreadSide
{
    /// <summary>The control room.</summary>
    ControlRoom,

    /// <summary>The operator at the point.</summary>
    Point,
}

/// <summary>A point's thread: <c>GET /api/v1/conferences/{id}/points/{code}/thread</c>, and <c>GET /api/v1/operator/thread</c> for one's own.</summary>
/// <param name="Messages">The latest two hundred, the oldest first.</param>
public sealed record ThreadView(IReadOnlyList<MessageView> Messages);

/// <summary>A message.</summary>
/// <param name="Seq">Its number; what has been read is told by it.</param>
/// <param name="From">Which end said it.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was said.</param>
/// <param name="Text">The words; absent once erased.</param>
/// <param name="Help">It is what was said with a call for help.</param>
/// <param name="IncidentId">The incident it is about.</param>
/// <param name="ReadAt">When the other end read it; absent while it has not.</param>
public sealed record MessageView(long Seq, ThreadSide From, string By, DateTimeOffset At, string? Text, HelpKind? Help, Guid? IncidentId, DateTimeOffset? ReadAt);

/// <summary>A thread in two numbers, for an operator's desk.</summary>
/// <param name="Last">The number of the last message.</param>
/// <param name="Unread">How many the control room sent that nobody here has read.</param>
public sealed record DeskThread(long Last, int Unread);

/// <summary>The control room says something to a point.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Text">1–500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record SayToPointAct(Guid? CommandId, [property: MaxLength(16)] string Point, [property: MaxLength(500)] string Text, string? ConferenceId = null);

/// <summary>The control room has read a point's thread.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Point">The point's code.</param>
/// <param name="UpTo">The number of the last message read.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ReadThreadAct(Guid? CommandId, [property: MaxLength(16)] string Point, long UpTo, string? ConferenceId = null);

/// <summary>The operator says something to the control room.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="Text">1–500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record SayToControlAct(Guid? CommandId, [property: MaxLength(500)] string Text, DateTimeOffset? OccurredAt = null);

/// <summary>The operator has received what the control room said (đã nhận).</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="UpTo">The number of the last message read.</param>
/// <param name="OccurredAt">When.</param>
public sealed record ReceiveMessagesAct(Guid? CommandId, long UpTo, DateTimeOffset? OccurredAt = null);
