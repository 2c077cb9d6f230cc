using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>A command on its way to a desk.</summary>
/// <param name="CommandId">Made by the sender; a repeat gets the first answer.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Command">The act.</param>
/// <param name="OccurredAt">When the sender says it happened; absent means now, the future means now.</param>
/// <param name="TraceId">W3C trace id; absent means the current activity's.</param>
/// <param name="OriginId">Where it came from, in the erasable table.</param>
internal sealed record Envelope(
    Guid CommandId,
    Actor Actor,
    Command Command,
    DateTimeOffset? OccurredAt = null,
    string? TraceId = null,
    Guid? OriginId = null
);

/// <summary>What came of it.</summary>
internal abstract record Answer;

/// <summary>Committed. <paramref name="Repeated"/>: it was before, and these are the numbers of the first time.</summary>
internal sealed record Accepted(long FirstSeq, long LastSeq, DateTimeOffset At, bool Repeated) : Answer;

/// <summary>Nothing was written.</summary>
internal sealed record Refused(Refusal Refusal) : Answer
{
    public static Refused For(string code) => new(new Refusal(code, new Dictionary<string, string>()));
}
