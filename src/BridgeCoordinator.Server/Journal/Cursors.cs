using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Journal;

/// <summary>How far an effect has come on a stream: a number and the hash that stood there.</summary>
internal readonly record struct Cursor(long Seq, byte[] Hash)
{
    public static Cursor Start => new(0, Chain.Root);
}

/// <summary>Keeps cursors in the journal's own database, so that a restored backup restores both together.</summary>
internal sealed class Cursors(JournalStore store)
{
    public async Task<Cursor> Read(string effect, StreamId stream, CancellationToken cancel)
    {
        var cursors = await store.Query(
            connection =>
                connection.List(
                    "select seq, hash from cursor where effect = @effect and stream = @stream",
                    row => new Cursor(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                    cancel,
                    ("effect", effect),
                    ("stream", stream.Value)
                ),
            cancel
        );
        return cursors.Count == 0 ? Cursor.Start : cursors[0];
    }

    /// <summary>Moves forward; where another node has come further, its mark stays.</summary>
    public Task Advance(string effect, StreamId stream, Cursor to, CancellationToken cancel) =>
        Save(effect, stream, to, "where cursor.seq < excluded.seq", cancel);

    /// <summary>The journal is another than the one this cursor pointed into: start anew.</summary>
    public Task Restart(string effect, StreamId stream, CancellationToken cancel) => Save(effect, stream, Cursor.Start, "", cancel);

    private Task<int> Save(string effect, StreamId stream, Cursor to, string guard, CancellationToken cancel) =>
        store.Write(
            connection =>
                connection.Do(
                    $"""
                    insert into cursor (effect, stream, seq, hash) values (@effect, @stream, @seq, @hash)
                    on conflict (effect, stream) do update set seq = excluded.seq, hash = excluded.hash {guard}
                    """,
                    cancel,
                    ("effect", effect),
                    ("stream", stream.Value),
                    ("seq", to.Seq),
                    ("hash", to.Hash)
                ),
            cancel
        );
}
