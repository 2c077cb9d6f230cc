using System.Data.Common;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The SQL both databases understand, and how their rows become ours.</summary>
internal static class JournalSql
{
    public const string Columns =
        "stream, seq, command_id, ord, type, version, at, occurred_at, actor_kind, actor_id, origin_id, trace_id, body_hash, body, hash";

    public const string HeadColumns = "stream, kind, seq, hash, next_due, changed_at, closed_at";

    public const string UpdateHead = """
        update head set seq = @seq, hash = @hash, next_due = @next_due, changed_at = @changed_at, closed_at = @closed_at where stream = @stream
        """;

    public static JournalRow Row(DbDataReader row) =>
        new()
        {
            Stream = row.GetString(0),
            Seq = row.GetInt64(1),
            CommandId = Id(row, 2),
            Ord = row.GetInt32(3),
            Type = row.GetString(4),
            Version = row.GetInt32(5),
            At = Instants.FromMicros(row.GetInt64(6)),
            OccurredAt = Instants.FromMicros(row.GetInt64(7)),
            ActorKind = JournalRow.ActorKindOf(row.GetString(8)),
            ActorId = row.GetString(9),
            OriginId = row.IsDBNull(10) ? null : Id(row, 10),
            TraceId = row.IsDBNull(11) ? null : row.GetString(11),
            BodyHash = row.GetFieldValue<byte[]>(12),
            Body = row.GetString(13),
            Hash = row.GetFieldValue<byte[]>(14),
        };

    public static HeadRow Head(DbDataReader row) =>
        new()
        {
            Stream = row.GetString(0),
            Kind = row.GetString(1),
            Seq = row.GetInt64(2),
            Hash = row.GetFieldValue<byte[]>(3),
            NextDue = row.IsDBNull(4) ? null : Instants.FromMicros(row.GetInt64(4)),
            ChangedAt = Instants.FromMicros(row.GetInt64(5)),
            ClosedAt = row.IsDBNull(6) ? null : Instants.FromMicros(row.GetInt64(6)),
        };

    public static (string Name, object? Value)[] HeadValues(HeadRow head) =>
        [
            ("stream", head.Stream),
            ("seq", head.Seq),
            ("hash", head.Hash),
            ("next_due", head.NextDue?.ToMicros()),
            ("changed_at", head.ChangedAt.ToMicros()),
            ("closed_at", head.ClosedAt?.ToMicros()),
        ];

    /// <summary>Writing a side row again replaces it; a person's absent fields stay as they were.</summary>
    public static (string Sql, (string Name, object? Value)[] Values) SideRow(SideRow row) =>
        row switch
        {
            PersonRow person => (
                """
                insert into person (person_id, name, phone, email) values (@id, @name, @phone, @email)
                on conflict (person_id) do update set name = excluded.name, phone = coalesce(excluded.phone, person.phone),
                    email = coalesce(excluded.email, person.email)
                """,
                [("id", person.PersonId.ToByteArray(true)), ("name", person.Name), ("phone", person.Phone), ("email", person.Email)]
            ),
            NoteRow note => (
                "insert into note (note_id, text) values (@id, @text) on conflict (note_id) do update set text = excluded.text",
                [("id", note.NoteId.ToByteArray(true)), ("text", note.Text)]
            ),
            CredentialRow credential => (
                """
                insert into credential (credential_id, kind, value) values (@id, @kind, @value)
                on conflict (credential_id) do update set kind = excluded.kind, value = excluded.value
                """,
                [("id", credential.CredentialId.ToByteArray(true)), ("kind", credential.Kind), ("value", credential.Value)]
            ),
            _ => throw new InvalidOperationException($"There is no table for a {row.GetType().Name}."),
        };

    private static Guid Id(DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);
}
