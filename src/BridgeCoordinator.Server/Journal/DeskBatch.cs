using System.Text;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Journal;

/// <summary>A command in the queue of a desk, and who waits for its answer.</summary>
internal sealed record Pending(Envelope Envelope, byte[] BodyHash, TaskCompletionSource<Answer> Answer)
{
    public CommandKey Key => new(Envelope.CommandId, Envelope.Actor.Kind, Envelope.Actor.Id);
}

/// <summary>
/// Decides a batch on top of what the locked head says. Pure but for the log of what failed; a batch that is not committed is dropped
/// with everything in it.
/// </summary>
internal sealed class DeskBatch(StreamId stream, Folded from, IReadOnlyList<Pending> commands, Action<Pending, Exception> failed)
{
    /// <summary>The largest body a fact may have. A larger one is a bug: large acts come in parts.</summary>
    public const int LargestBody = 32 * 1024;

    private readonly List<JournalRow> rows = [];
    private readonly List<SideRow> sideRows = [];
    private readonly List<WrittenFact> news = [];
    private readonly Dictionary<CommandKey, (byte[] BodyHash, Accepted Answer)> decided = [];

    /// <summary>By place of the command.</summary>
    public Answer[] Answers { get; } = new Answer[commands.Count];

    /// <summary>What the followers hear once it is committed: what other nodes appended, then what was decided here.</summary>
    public IReadOnlyList<WrittenFact> News => news;

    public Folded After { get; private set; } = from;

    /// <summary>Whether anything was decided that must be committed.</summary>
    public bool Wrote => rows.Count > 0;

    public Writing? Decide(OpenedStream opened)
    {
        Start(opened);
        if (After.NotUnderstood is not null)
        {
            Array.Fill(Answers, Refused.For("stream.not-understood"));
            return null;
        }
        var (state, seq, hash) = (After.State.Opened(), After.Seq, After.Hash);
        for (var i = 0; i < commands.Count; i++)
        {
            var pending = commands[i];
            Answers[i] = Known(opened.First[i], pending) ?? Add(pending, opened.Now, ref state, ref seq, ref hash);
        }
        if (rows.Count == 0)
        {
            return null;
        }
        After = new Folded(state.Sealed(), seq, hash);
        return new Writing(rows, sideRows, Head(opened.Now));
    }

    private void Start(OpenedStream opened)
    {
        if (opened.Seq < After.Seq || (opened.Seq == After.Seq && !opened.Hash.AsSpan().SequenceEqual(After.Hash)))
        {
            throw new ChainBrokenException(stream.Value, opened.Seq);
        }
        if (opened.Tail.Count > 0)
        {
            news.AddRange(opened.Tail.Select(row => row.Read()));
            After = After.After(news);
        }
    }

    /// <summary>The answer to a command the journal, or this very batch, has met before.</summary>
    private Answer? Known(FirstAnswer? first, Pending pending)
    {
        var (bodyHash, answer) = first is not null
            ? (first.BodyHash, new Accepted(first.FirstSeq, first.LastSeq, first.At, Repeated: true))
            : decided.GetValueOrDefault(pending.Key);
        return answer is null ? null
            : bodyHash.AsSpan().SequenceEqual(pending.BodyHash) ? answer with { Repeated = true }
            : Refused.For("command.id-reused");
    }

    private Answer Add(Pending pending, DateTimeOffset now, ref StreamState state, ref long seq, ref byte[] hash)
    {
        var occurredAt = pending.Envelope.OccurredAt?.ToMicrosecond() is { } said && said < now ? said : now;
        List<(IFact Fact, string Type, int Version, string Body)> facts;
        Decision decision;
        try
        {
            decision = pending.Envelope.Command.Decide(state, new Moment(now, occurredAt, pending.Envelope.CommandId, pending.Envelope.Actor));
            facts = [.. decision.Facts.Select(Written)];
        }
#pragma warning disable CA1031 // A Decide that throws fails only its caller; the state is untouched.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failed(pending, failure);
            return Refused.For("command.failed");
        }
        if (decision.Refusal is not null)
        {
            return new Refused(decision.Refusal);
        }
        if (decision.Rows.Any(row => !IsPlain(row)))
        {
            return Refused.For("text.not-plain");
        }
        var firstSeq = seq + 1;
        for (var ord = 0; ord < facts.Count; ord++)
        {
            var row = Row(pending, facts[ord], now, occurredAt, ++seq, ord, hash);
            hash = row.Hash;
            rows.Add(row);
            news.Add(new WrittenFact(row, facts[ord].Fact));
            state = Apply(state, facts[ord].Fact, row);
        }
        sideRows.AddRange(decision.Rows);
        var answer = new Accepted(firstSeq, seq, now, Repeated: false);
        decided.Add(pending.Key, (pending.BodyHash, answer));
        return answer;
    }

    /// <summary>A zero byte in a text is refused by PostgreSQL for the whole batch; here it fails only its sender, on every database alike.</summary>
    private static bool IsPlain(SideRow row) =>
        row switch
        {
            PersonRow it => IsPlain(it.Name) && IsPlain(it.Phone) && IsPlain(it.Email),
            NoteRow it => IsPlain(it.Text),
            _ => true,
        };

    private static bool IsPlain(string? text) => text?.Contains('\0', StringComparison.Ordinal) != true;

    private static (IFact, string, int, string) Written(IFact fact)
    {
        var (type, version, body) = FactCatalogue.Write(fact);
        return Encoding.UTF8.GetByteCount(body) <= LargestBody
            ? (fact, type, version, body)
            : throw new InvalidOperationException($"The body of a {type} is over {LargestBody} bytes; a large act comes in parts.");
    }

    private JournalRow Row(
        Pending pending,
        (IFact, string Type, int Version, string Body) fact,
        DateTimeOffset now,
        DateTimeOffset occurredAt,
        long seq,
        int ord,
        byte[] previous
    )
    {
        var row = new JournalRow
        {
            Stream = stream.Value,
            Seq = seq,
            CommandId = pending.Envelope.CommandId,
            Ord = ord,
            Type = fact.Type,
            Version = fact.Version,
            At = now,
            OccurredAt = occurredAt,
            ActorKind = pending.Envelope.Actor.Kind,
            ActorId = pending.Envelope.Actor.Id,
            OriginId = pending.Envelope.OriginId,
            TraceId = pending.Envelope.TraceId,
            BodyHash = pending.BodyHash,
            Body = fact.Body,
            Hash = Chain.Root,
        };
        return row with { Hash = Chain.Next(previous, row) };
    }

    private static StreamState Apply(StreamState state, IFact fact, JournalRow row)
    {
        try
        {
            return state.Apply(fact, row.Stamp());
        }
        catch (Exception failure)
        {
            throw new ApplyFailedException(row.Type, failure);
        }
    }

    private HeadRow Head(DateTimeOffset now) =>
        new()
        {
            Stream = stream.Value,
            Kind = stream.Kind,
            Seq = After.Seq,
            Hash = After.Hash,
            NextDue = After.State.NextDue,
            ChangedAt = now,
            ClosedAt = After.State.IsClosed ? now : null,
        };
}

/// <summary>A fact its own state cannot fold. The state may be half changed: the batch is dropped.</summary>
internal sealed class ApplyFailedException(string type, Exception inner) : Exception($"A {type} could not be folded: {inner.Message}", inner);
