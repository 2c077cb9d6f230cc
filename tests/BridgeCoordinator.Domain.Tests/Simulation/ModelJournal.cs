using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>A row of the journal, with everything a replay may know.</summary>
internal sealed record Row(
    long Seq,
    Guid CommandId,
    int Ord,
    string Type,
    int Version,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    Actor Actor,
    string BodyHash,
    string Body,
    byte[] Hash
);

internal sealed record Envelope(StreamId Stream, Guid CommandId, Actor Actor, Command Command, DateTimeOffset OccurredAt)
{
    public string BodyHash { get; } =
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(Command.GetType().Name + JsonSerializer.Serialize(Command, Command.GetType(), ContractJson.Options))
            )
        );
}

/// <summary>The answer to a command: the numbers of its facts, or a code.</summary>
internal sealed record Answer(long First, long Last, string? Refused = null);

/// <summary>One stream of the smallest journal that keeps the promises: dense numbers, a chain, one answer per (actor, command id).</summary>
internal sealed class ModelJournal(StreamId stream)
{
    public List<Row> Rows { get; } = [];

    private readonly Dictionary<(Actor, Guid), (string BodyHash, Answer Answer)> accepted = [];

    public DateTimeOffset LastAt => Rows is [.., var last] ? last.At : DateTimeOffset.MinValue;

    public Answer? Known(Envelope envelope) =>
        !accepted.TryGetValue((envelope.Actor, envelope.CommandId), out var known) ? null
        : known.BodyHash == envelope.BodyHash ? known.Answer
        : new Answer(0, 0, "command.id-reused");

    /// <summary>Appends a batch, all of it or (by throwing) nothing.</summary>
    public void Commit(IReadOnlyList<(Envelope Envelope, IReadOnlyList<IFact> Facts)> batch, DateTimeOffset now)
    {
        foreach (var (envelope, facts) in batch)
        {
            var first = Rows.Count + 1;
            foreach (var (fact, ord) in facts.Select((fact, ord) => (fact, ord)))
            {
                var (type, version, body) = FactCatalogue.Write(fact);
                Assert.InRange(Encoding.UTF8.GetByteCount(body), 2, Guard.BodyBytes);
                var row = new Row(
                    Rows.Count + 1,
                    envelope.CommandId,
                    ord,
                    type,
                    version,
                    now,
                    envelope.OccurredAt,
                    envelope.Actor,
                    envelope.BodyHash,
                    body,
                    []
                );
                Rows.Add(row with { Hash = Chain(Rows is [.., var previous] ? previous.Hash : new byte[32], row) });
            }
            accepted.Add((envelope.Actor, envelope.CommandId), (envelope.BodyHash, new Answer(first, Rows.Count)));
        }
    }

    public void Verify()
    {
        var previous = new byte[32];
        foreach (var (row, index) in Rows.Select((row, index) => (row, index)))
        {
            Assert.Equal(index + 1, row.Seq);
            Assert.Equal(Chain(previous, row), row.Hash);
            previous = row.Hash;
        }
    }

    /// <summary>Folds the whole journal from its text, in batches as large as <paramref name="size"/> says (1: without batches).</summary>
    public StreamState Replay(Func<int> size)
    {
        var state = StreamState.Before(stream);
        for (var next = 0; next < Rows.Count; )
        {
            var n = Math.Min(size(), Rows.Count - next);
            state = n > 1 ? state.Opened() : state;
            foreach (var row in Rows.GetRange(next, n))
            {
                var fact = FactCatalogue.Read(row.Type, row.Version, row.Body);
                state = state.Apply(fact, new FactStamp(row.Seq, row.At, row.OccurredAt, row.Actor));
            }
            state = n > 1 ? state.Sealed() : state;
            next += n;
        }
        return state;
    }

    private byte[] Chain(byte[] previous, Row row)
    {
        var columns =
            $"{stream}|{row.Seq}|{row.CommandId}|{row.Ord}|{row.Type}|{row.Version}|{row.At:O}|{row.OccurredAt:O}|{row.Actor}|{row.BodyHash}|{row.Body}";
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(columns)]);
    }
}
