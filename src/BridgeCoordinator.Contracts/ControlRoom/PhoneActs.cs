using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// Writes down what a point without a network says by phone. Each part present becomes the fact the operator's own act would be, marked as phoned; a part that is so
/// already is left out.
/// </summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="CallerId">Who rang, chosen among the point's contacts.</param>
/// <param name="CallerName">Who rang, typed; 2–80 characters.</param>
/// <param name="OnPost">The caller is on post.</param>
/// <param name="Word">A word of the roll call.</param>
/// <param name="Count">A headcount.</param>
/// <param name="Checks">A wave's checks.</param>
/// <param name="Note">What was said besides, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record RecordByPhoneAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(16)] string Point,
    Guid? CallerId = null,
    [property: MaxLength(80)] string? CallerName = null,
    bool OnPost = false,
    PhonedWord? Word = null,
    PhonedCount? Count = null,
    PhonedChecks? Checks = null,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);
