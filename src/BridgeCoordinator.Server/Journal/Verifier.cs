using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>What became of checking a chain.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Facts">How many facts were read.</param>
/// <param name="BrokenAt">The first number that does not follow; null when the chain holds up to its head.</param>
internal sealed record Verdict(string Stream, long Facts, long? BrokenAt)
{
    public bool Holds => BrokenAt is null;
}

/// <summary>Reads a stream from its first fact and checks that every number is there and every hash follows from the one before.</summary>
internal sealed class Verifier(JournalStore store)
{
    private const int Page = 5_000;

    /// <summary>Null where there is no such stream. Facts without a head are a broken chain, not an empty one.</summary>
    public async Task<Verdict?> Verify(StreamId stream, CancellationToken cancel = default)
    {
        // The head first: what is appended while we read is none of this verdict's business.
        var head = await store.Head(stream, cancel);
        if (head is null)
        {
            return (await store.Read(stream, 0, 1, cancel)).Count == 0 ? null : new Verdict(stream.Value, 0, 1);
        }
        var (seq, hash) = (0L, Chain.Root);
        while (seq < head.Seq)
        {
            var rows = await store.Read(stream, seq, Page, cancel);
            foreach (var row in rows.TakeWhile(row => row.Seq <= head.Seq))
            {
                if (row.Seq != seq + 1 || !Chain.Links(hash, row))
                {
                    return new Verdict(stream.Value, seq, row.Seq);
                }
                (seq, hash) = (row.Seq, row.Hash);
            }
            if (rows.Count == 0)
            {
                return new Verdict(stream.Value, seq, seq + 1);
            }
        }
        return new Verdict(stream.Value, seq, hash.AsSpan().SequenceEqual(head.Hash) ? null : seq);
    }
}
