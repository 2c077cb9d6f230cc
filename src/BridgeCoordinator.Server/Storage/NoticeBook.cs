using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Something people are to be told, once.</summary>
/// <param name="IncidentId">About which incident.</param>
/// <param name="Kind">Why.</param>
/// <param name="Level">Who.</param>
/// <param name="Seq">The fact it follows from.</param>
/// <param name="At">When that was written.</param>
internal readonly record struct Notice(Guid IncidentId, NoticeKind Kind, EscalationLevel Level, long Seq, DateTimeOffset At)
{
    /// <summary>One of each kind for an incident, and one escalation for a level, however often its facts are read.</summary>
    public Guid Id(StreamId stream) =>
        DerivedId.From(stream.Value, IncidentId.ToString("D"), Kind == NoticeKind.Escalated ? $"{Kind} {Level}" : Kind.ToString());
}

/// <summary>The notices given. The key makes each one single: an effect that reads a fact again writes nothing again.</summary>
internal sealed class NoticeBook(JournalStore store)
{
    /// <summary>Writes it down; true if it was not there yet.</summary>
    public async Task<bool> Write(StreamId stream, Notice notice, CancellationToken cancel) =>
        await store.Write(
            connection =>
                connection.Do(
                    """
                    insert into notice (notice_id, stream, incident_id, kind, seq, at) values (@id, @stream, @incident, @kind, @seq, @at)
                    on conflict (notice_id) do nothing
                    """,
                    cancel,
                    ("id", notice.Id(stream).ToByteArray(true)),
                    ("stream", stream.Value),
                    ("incident", notice.IncidentId.ToByteArray(true)),
                    ("kind", Word(notice.Kind)),
                    ("seq", notice.Seq),
                    ("at", notice.At.ToMicros())
                ),
            cancel
        ) == 1;

    public async Task<int> Count(StreamId stream, CancellationToken cancel) =>
        (
            await store.Query(
                connection =>
                    connection.List("select count(*) from notice where stream = @stream", row => (int)row.GetInt64(0), cancel, ("stream", stream.Value)),
                cancel
            )
        )[0];

    private static string Word(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Opened => "opened",
            NoticeKind.Widened => "widened",
            NoticeKind.Resolved => "resolved",
            NoticeKind.Escalated => "escalated",
        };
}
