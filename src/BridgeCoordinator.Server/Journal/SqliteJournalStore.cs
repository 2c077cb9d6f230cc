using System.Data.Common;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The journal in a file: one writer thread, BEGIN IMMEDIATE, the process's clock.</summary>
internal sealed class SqliteJournalStore(SqliteFile file, SqliteWriter writer, TimeProvider clock) : JournalStore
{
    private const string InsertRow = $"""
        insert into journal ({JournalSql.Columns}) values (@stream, @seq, @command_id, @ord, @type, @version, @at, @occurred_at,
            @actor_kind, @actor_id, @origin_id, @trace_id, @body_hash, @body, @hash)
        """;

    private const string First = """
        select min(seq), max(seq), min(at), min(body_hash) from journal
        where stream = @stream and command_id = @id and actor_kind = @kind and actor_id = @actor
        """;

    public override Task Append(
        StreamId stream,
        long afterSeq,
        IReadOnlyList<CommandKey> keys,
        Func<OpenedStream, Writing?> decide,
        CancellationToken cancel
    ) =>
        writer.Run(connection =>
        {
            var writing = decide(Open(connection, stream, afterSeq, keys));
            if (writing is not null)
            {
                Write(connection, writing);
            }
            return (true, Commit: writing is not null);
        });

    public override Task<T> Write<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) =>
        writer.Run(connection => (work(connection).GetAwaiter().GetResult(), Commit: true));

    public override async Task<T> Query<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = file.Open();
        return await work(connection);
    }

    public override bool HasClockOfItsOwn => false;

    public override Task<DateTimeOffset> Now(CancellationToken cancel) => Task.FromResult(clock.GetUtcNow().ToMicrosecond());

    private OpenedStream Open(SqliteConnection connection, StreamId stream, long afterSeq, IReadOnlyList<CommandKey> keys)
    {
        var now = clock.GetUtcNow().ToMicrosecond();
        var head = Rows(connection, $"select {JournalSql.HeadColumns} from head where stream = @stream", JournalSql.Head, ("stream", stream.Value))
            .SingleOrDefault();
        if (head is null)
        {
            return new OpenedStream(0, Chain.Root, now, [], new FirstAnswer?[keys.Count]);
        }
        var tail = head.Seq <= afterSeq
            ? []
            : Rows(
                connection,
                $"select {JournalSql.Columns} from journal where stream = @stream and seq > @after order by seq",
                JournalSql.Row,
                ("stream", stream.Value),
                ("after", afterSeq)
            );
        return new OpenedStream(head.Seq, head.Hash, now > head.ChangedAt ? now : head.ChangedAt, tail, FirstAnswers(connection, stream, keys));
    }

    private static FirstAnswer?[] FirstAnswers(SqliteConnection connection, StreamId stream, IReadOnlyList<CommandKey> keys)
    {
        var first = new FirstAnswer?[keys.Count];
        using var probe = connection.Say(First, ("stream", stream.Value), ("id", null), ("kind", null), ("actor", null));
        for (var i = 0; i < keys.Count; i++)
        {
            probe.Parameters["id"].Value = keys[i].Id.ToByteArray(true);
            probe.Parameters["kind"].Value = JournalRow.Word(keys[i].ActorKind);
            probe.Parameters["actor"].Value = keys[i].ActorId;
            using var row = probe.ExecuteReader();
            if (row.Read() && !row.IsDBNull(0))
            {
                first[i] = new FirstAnswer(row.GetInt64(0), row.GetInt64(1), Instants.FromMicros(row.GetInt64(2)), row.GetFieldValue<byte[]>(3));
            }
        }
        return first;
    }

    private static void Write(SqliteConnection connection, Writing writing)
    {
        if (writing.Rows[0].Seq == 1)
        {
            Do(
                connection,
                "insert into head (stream, kind, seq, hash, changed_at) values (@stream, @kind, 0, @hash, 0)",
                ("stream", writing.Head.Stream),
                ("kind", writing.Head.Kind),
                ("hash", Chain.Root)
            );
        }
        using var insert = connection.Say(InsertRow, Values(writing.Rows[0]));
        foreach (var row in writing.Rows)
        {
            foreach (var (name, value) in Values(row))
            {
                insert.Parameters[name].Value = value ?? DBNull.Value;
            }
            insert.ExecuteNonQuery();
        }
        foreach (var (sql, values) in writing.SideRows.Select(JournalSql.SideRow))
        {
            Do(connection, sql, values);
        }
        Do(connection, JournalSql.UpdateHead, JournalSql.HeadValues(writing.Head));
    }

    private static (string Name, object? Value)[] Values(JournalRow row) =>
        [
            ("stream", row.Stream),
            ("seq", row.Seq),
            ("command_id", row.CommandId.ToByteArray(true)),
            ("ord", row.Ord),
            ("type", row.Type),
            ("version", row.Version),
            ("at", row.At.ToMicros()),
            ("occurred_at", row.OccurredAt.ToMicros()),
            ("actor_kind", JournalRow.Word(row.ActorKind)),
            ("actor_id", row.ActorId),
            ("origin_id", row.OriginId?.ToByteArray(true)),
            ("trace_id", row.TraceId),
            ("body_hash", row.BodyHash),
            ("body", row.Body),
            ("hash", row.Hash),
        ];

    private static void Do(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Say(sql, values);
        command.ExecuteNonQuery();
    }

    private static List<T> Rows<T>(
        SqliteConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        using var command = connection.Say(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}
