using System.Data.Common;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;
using Npgsql;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// The journal in PostgreSQL, two round trips a batch: lock the head, read the clock, the tail and the ids; then insert, move the head
/// and commit. Every statement of the first takes its snapshot after the lock, because the isolation is READ COMMITTED.
/// </summary>
internal sealed class PostgreSqlJournalStore(NpgsqlDataSource source) : JournalStore
{
    private const string Clock = "select (extract(epoch from clock_timestamp()) * 1000000)::bigint";

    private const string NewHead = """
        insert into head (stream, kind, seq, hash, changed_at) values (@stream, @kind, 0, @hash, 0) on conflict (stream) do nothing
        """;

    private const string Lock = $"select {JournalSql.HeadColumns} from head where stream = @stream for update";

    private const string Tail = $"select {JournalSql.Columns} from journal where stream = @stream and seq > @after order by seq";

    // One index probe per id. "= any (@ids)" scanned a whole journal that was never analysed, and a fresh installation never was.
    private const string First = """
        select u.n - 1, f.seq, l.seq, f.at, f.body_hash
        from unnest(@ids, @kinds, @actors) with ordinality as u (id, kind, actor, n)
        cross join lateral (
            select j.seq, j.at, j.body_hash from journal j
            where j.stream = @stream and j.command_id = u.id and j.actor_kind = u.kind and j.actor_id = u.actor and j.ord = 0
        ) f
        cross join lateral (
            select j.seq from journal j
            where j.stream = @stream and j.command_id = u.id and j.actor_kind = u.kind and j.actor_id = u.actor
            order by j.ord desc limit 1
        ) l
        """;

    private const string InsertRows = $"""
        insert into journal ({JournalSql.Columns})
        select @stream, * from unnest(@seqs, @command_ids, @ords, @types, @versions, @ats, @occurred_ats, @actor_kinds, @actor_ids,
            @origin_ids, @trace_ids, @body_hashes, @bodies, @hashes)
        """;

    public override async Task Append(
        StreamId stream,
        long afterSeq,
        IReadOnlyList<CommandKey> keys,
        Func<OpenedStream, Writing?> decide,
        CancellationToken cancel
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        var writing = decide(await Open(connection, stream, afterSeq, keys, cancel));
        await using var batch = connection.CreateBatch();
        if (writing is null)
        {
            batch.Say("rollback");
        }
        else
        {
            Say(batch, writing);
            batch.Say("commit");
        }
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public override async Task<T> Write<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await work(connection);
        await transaction.CommitAsync(cancel);
        return result;
    }

    public override async Task<T> Query<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await work(connection);
    }

    public override bool HasClockOfItsOwn => true;

    public override async Task<DateTimeOffset> Now(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Clock);
        return Instants.FromMicros((long)(await command.ExecuteScalarAsync(cancel))!);
    }

    private static async Task<OpenedStream> Open(
        NpgsqlConnection connection,
        StreamId stream,
        long afterSeq,
        IReadOnlyList<CommandKey> keys,
        CancellationToken cancel
    )
    {
        await using var batch = connection.CreateBatch();
        batch.Say("begin");
        if (afterSeq == 0)
        {
            batch.Say(NewHead, ("stream", stream.Value), ("kind", stream.Kind), ("hash", Chain.Root));
        }
        batch.Say(Lock, ("stream", stream.Value));
        // After the lock, in a statement of its own: the select list of the lock may be computed before the wait.
        batch.Say(Clock);
        batch.Say(Tail, ("stream", stream.Value), ("after", afterSeq));
        batch.Say(
            First,
            ("stream", stream.Value),
            ("ids", keys.Select(key => key.Id.ToByteArray(true)).ToArray()),
            ("kinds", keys.Select(key => JournalRow.Word(key.ActorKind)).ToArray()),
            ("actors", keys.Select(key => key.ActorId).ToArray())
        );
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var head = (await Rows(reader, JournalSql.Head, cancel)).SingleOrDefault() ?? throw new ChainBrokenException(stream.Value, 0);
        await reader.NextResultAsync(cancel);
        var now = (await Rows(reader, row => Instants.FromMicros(row.GetInt64(0)), cancel)).Single();
        await reader.NextResultAsync(cancel);
        var tail = await Rows(reader, JournalSql.Row, cancel);
        await reader.NextResultAsync(cancel);
        var first = new FirstAnswer?[keys.Count];
        while (await reader.ReadAsync(cancel))
        {
            first[reader.GetInt64(0)] = new FirstAnswer(
                reader.GetInt64(1),
                reader.GetInt64(2),
                Instants.FromMicros(reader.GetInt64(3)),
                reader.GetFieldValue<byte[]>(4)
            );
        }
        return new OpenedStream(head.Seq, head.Hash, now > head.ChangedAt ? now : head.ChangedAt, tail, first);
    }

    private static void Say(NpgsqlBatch batch, Writing writing)
    {
        var rows = writing.Rows;
        batch.Say(
            InsertRows,
            ("stream", writing.Head.Stream),
            ("seqs", rows.Select(row => row.Seq).ToArray()),
            ("command_ids", rows.Select(row => row.CommandId.ToByteArray(true)).ToArray()),
            ("ords", rows.Select(row => row.Ord).ToArray()),
            ("types", rows.Select(row => row.Type).ToArray()),
            ("versions", rows.Select(row => row.Version).ToArray()),
            ("ats", rows.Select(row => row.At.ToMicros()).ToArray()),
            ("occurred_ats", rows.Select(row => row.OccurredAt.ToMicros()).ToArray()),
            ("actor_kinds", rows.Select(row => JournalRow.Word(row.ActorKind)).ToArray()),
            ("actor_ids", rows.Select(row => row.ActorId).ToArray()),
            ("origin_ids", rows.Select(row => row.OriginId?.ToByteArray(true)).ToArray()),
            ("trace_ids", rows.Select(row => row.TraceId).ToArray()),
            ("body_hashes", rows.Select(row => row.BodyHash).ToArray()),
            ("bodies", rows.Select(row => row.Body).ToArray()),
            ("hashes", rows.Select(row => row.Hash).ToArray())
        );
        foreach (var (sql, values) in writing.SideRows.Select(JournalSql.SideRow))
        {
            batch.Say(sql, values);
        }
        batch.Say(JournalSql.UpdateHead, JournalSql.HeadValues(writing.Head));
    }

    private static async Task<List<T>> Rows<T>(NpgsqlDataReader reader, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}

/// <summary>One statement more in a batch.</summary>
file static class Batches
{
    public static void Say(this NpgsqlBatch batch, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        batch.BatchCommands.Add(command);
    }
}
