using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Domain.Streams;
using MassTransit;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Publishes what was committed, in order, at least once. It follows the journal like any effect, so a broker that is down slows
/// nobody, and what was missed is published when it is back. Two nodes may publish the same facts; whoever hears them keeps a cursor.
/// </summary>
internal sealed class Relay(EffectGround ground, IBus bus) : Effect("relay", ground)
{
    private const int LargestMessage = 256 * 1024;

    /// <summary>Publish waits for a broker that is away; we do not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider clock = ground.Clock;

    protected override bool Follows(StreamId stream) => true;

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        foreach (var message in Messages(stream, facts))
        {
            using var span = JournalTelemetry.Publish(stream, message.Facts.Count, message.Facts[0].TraceId);
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
            try
            {
                await bus.Publish(message, either.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new TimeoutException($"The broker took no message within {Patience.TotalSeconds:0} s.");
            }
        }
    }

    /// <summary>One message per commit, as far as that can be seen, and none over 256 KiB.</summary>
    internal static IEnumerable<FactsCommitted> Messages(StreamId stream, IReadOnlyList<WrittenFact> facts)
    {
        var message = new List<CommittedFact>();
        var size = 0;
        foreach (var (row, _) in facts)
        {
            // A body is UTF-8 inside a JSON string: escaping and the other columns are counted generously.
            var weight = 600 + (2 * row.Body.Length);
            if (message.Count > 0 && (size + weight > LargestMessage || row.At != message[^1].At))
            {
                yield return new FactsCommitted(stream.Value, message);
                (message, size) = ([], 0);
            }
            message.Add(Committed(row));
            size += weight;
        }
        yield return new FactsCommitted(stream.Value, message);
    }

    private static CommittedFact Committed(JournalRow row) =>
        new(
            row.Seq,
            row.CommandId,
            row.Ord,
            row.Type,
            row.Version,
            row.At,
            row.OccurredAt,
            row.ActorKind,
            row.ActorId,
            row.OriginId,
            row.TraceId,
            row.BodyHash,
            row.Body,
            row.Hash
        );
}

/// <summary>Rings this node's followers when another node commits. Each node has a queue of its own that goes when it goes.</summary>
internal sealed class Doorbell(Followers followers) : IConsumer<FactsCommitted>
{
    public Task Consume(ConsumeContext<FactsCommitted> context) =>
        followers.Hear(
            new StreamId(context.Message.Stream),
            [.. context.Message.Facts.Select(fact => Row(context.Message.Stream, fact))],
            context.CancellationToken
        );

    private static JournalRow Row(string stream, CommittedFact fact) =>
        new()
        {
            Stream = stream,
            Seq = fact.Seq,
            CommandId = fact.CommandId,
            Ord = fact.Ord,
            Type = fact.Type,
            Version = fact.Version,
            At = fact.At,
            OccurredAt = fact.OccurredAt,
            ActorKind = fact.ActorKind,
            ActorId = fact.ActorId,
            OriginId = fact.OriginId,
            TraceId = fact.TraceId,
            BodyHash = fact.BodyHash,
            Body = fact.Body,
            Hash = fact.Hash,
        };
}
