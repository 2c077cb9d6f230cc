using System.Data.Common;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Journal;

/// <summary>What makes a command the same command, together with its stream.</summary>
internal readonly record struct CommandKey(Guid Id, ActorKind ActorKind, string ActorId);

/// <summary>What the journal answered the first time it met a command id.</summary>
internal sealed record FirstAnswer(long FirstSeq, long LastSeq, DateTimeOffset At, byte[] BodyHash);

/// <summary>A stream whose head row is locked.</summary>
/// <param name="Seq">The head's number.</param>
/// <param name="Hash">The head's hash.</param>
/// <param name="Now">The journal's clock, never below the head's last instant.</param>
/// <param name="Tail">What was appended after the number asked for.</param>
/// <param name="First">By place of the key: the first answer, or null for a new command.</param>
internal sealed record OpenedStream(long Seq, byte[] Hash, DateTimeOffset Now, IReadOnlyList<JournalRow> Tail, FirstAnswer?[] First);

/// <summary>What one batch writes, all of it in one transaction.</summary>
internal sealed record Writing(IReadOnlyList<JournalRow> Rows, IReadOnlyList<SideRow> SideRows, HeadRow Head);

/// <summary>
/// The journal and the tables beside it, on one of two databases. This is the only seam between providers. Every transaction locks
/// first and is short: nothing but pure code runs between the lock and the commit.
/// </summary>
internal abstract class JournalStore
{
    /// <summary>Locks the head, reads what is new, lets <paramref name="decide"/> say what to write, writes it and commits.</summary>
    /// <remarks>When it throws, the outcome is unknown: a COMMIT's answer may have been lost. Look the ids up by appending again.</remarks>
    public abstract Task Append(
        StreamId stream,
        long afterSeq,
        IReadOnlyList<CommandKey> keys,
        Func<OpenedStream, Writing?> decide,
        CancellationToken cancel
    );

    /// <summary>One short transaction that writes side tables.</summary>
    public abstract Task<T> Write<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel);

    /// <summary>One connection to read with.</summary>
    public abstract Task<T> Query<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel);

    /// <summary>Whether the journal's clock is another machine's, to be agreed with; a file has none but ours.</summary>
    public abstract bool HasClockOfItsOwn { get; }

    /// <summary>The journal's clock.</summary>
    public abstract Task<DateTimeOffset> Now(CancellationToken cancel);

    /// <summary>At most <paramref name="max"/> rows after a number.</summary>
    public Task<List<JournalRow>> Read(StreamId stream, long afterSeq, int max, CancellationToken cancel = default) =>
        Query(
            connection =>
                connection.List(
                    $"select {JournalSql.Columns} from journal where stream = @stream and seq > @after order by seq limit @max",
                    JournalSql.Row,
                    cancel,
                    ("stream", stream.Value),
                    ("after", afterSeq),
                    ("max", max)
                ),
            cancel
        );

    /// <summary>The heads of open streams and of those changed since an instant.</summary>
    public Task<List<HeadRow>> Heads(DateTimeOffset changedSince = default, CancellationToken cancel = default) =>
        Query(
            connection =>
                connection.List(
                    $"select {JournalSql.HeadColumns} from head where closed_at is null or changed_at >= @since",
                    JournalSql.Head,
                    cancel,
                    ("since", changedSince.ToMicros())
                ),
            cancel
        );

    /// <summary>The head of one stream; null before its first fact.</summary>
    public async Task<HeadRow?> Head(StreamId stream, CancellationToken cancel = default)
    {
        var rows = await Query(
            connection =>
                connection.List(
                    $"select {JournalSql.HeadColumns} from head where stream = @stream",
                    JournalSql.Head,
                    cancel,
                    ("stream", stream.Value)
                ),
            cancel
        );
        return rows.SingleOrDefault();
    }
}
