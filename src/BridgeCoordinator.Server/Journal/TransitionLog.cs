using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>One log line per fact of a conference: what an operator of the server greps. Bodies stay in the journal.</summary>
internal sealed partial class TransitionLog(EffectGround ground, ILogger<TransitionLog> log) : Effect("transition-log", ground)
{
    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        foreach (var (row, _) in facts)
        {
            Happened(stream, row.Seq, row.Type, row.OccurredAt, row.ActorKind, row.ActorId);
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream} #{Seq} {Fact} at {OccurredAt:O} by {ActorKind} {ActorId}")]
    private partial void Happened(
        StreamId stream,
        long seq,
        string fact,
        DateTimeOffset occurredAt,
        Contracts.ActorKind actorKind,
        string actorId
    );
}
