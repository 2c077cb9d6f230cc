using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>Something on its way out.</summary>
/// <param name="Id">Its idempotency id: the receiver sees the same however often it is sent.</param>
/// <param name="Channel"><c>webhook</c>, <c>gateway</c> or <c>mail</c>.</param>
/// <param name="Target">The addresses of a mail; empty otherwise.</param>
/// <param name="Kind">What it is about, e.g. <c>incident.opened</c>.</param>
/// <param name="Subject">The subject of a mail.</param>
/// <param name="Body">What is sent, to the byte; of the gateway's, everything but the numbers.</param>
internal sealed record Delivery(Guid Id, string Channel, string Target, string Kind, string? Subject, string Body);

/// <summary>A delivery that may be tried now, and how often it was.</summary>
internal sealed record DueDelivery(Delivery Delivery, int Attempts, long NextAt);

/// <summary>What goes out stands here first and until it is out: a crash loses nothing, and a second reading of the journal adds nothing.</summary>
internal sealed class DeliveryLog(JournalStore store, TimeProvider time)
{
    private const int Page = 20;

    public Task<int> Add(Delivery it, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToMicros();
        return store.Write(
            connection =>
                connection.Do(
                    """
                    insert into delivery (delivery_id, channel, target, kind, subject, body, created_at, attempts, next_at)
                    values (@id, @channel, @target, @kind, @subject, @body, @now, 0, @now)
                    on conflict (delivery_id) do nothing
                    """,
                    cancel,
                    ("id", it.Id.ToByteArray(true)),
                    ("channel", it.Channel),
                    ("target", it.Target),
                    ("kind", it.Kind),
                    ("subject", it.Subject),
                    ("body", it.Body),
                    ("now", now)
                ),
            cancel
        );
    }

    public Task<List<DueDelivery>> Due(string channel, CancellationToken cancel) =>
        store.Query(
            connection =>
                connection.List(
                    $"""
                    select delivery_id, channel, target, kind, subject, body, attempts, next_at from delivery
                    where next_at <= @now and channel = @channel order by next_at limit {Page}
                    """,
                    row => new DueDelivery(
                        new Delivery(
                            new Guid(row.GetFieldValue<byte[]>(0), true),
                            row.GetString(1),
                            row.GetString(2),
                            row.GetString(3),
                            row.IsDBNull(4) ? null : row.GetString(4),
                            row.GetString(5)
                        ),
                        row.GetInt32(6),
                        row.GetInt64(7)
                    ),
                    cancel,
                    ("now", time.GetUtcNow().ToMicros()),
                    ("channel", channel)
                ),
            cancel
        );

    /// <summary>One node at a time tries it; one that dies while trying leaves it to the others when the lease is over.</summary>
    public async Task<bool> Claim(DueDelivery due, TimeSpan lease, CancellationToken cancel) =>
        await store.Write(
            connection =>
                connection.Do(
                    "update delivery set next_at = @until, attempts = attempts + 1 where delivery_id = @id and next_at = @was",
                    cancel,
                    ("until", (time.GetUtcNow() + lease).ToMicros()),
                    ("id", due.Delivery.Id.ToByteArray(true)),
                    ("was", due.NextAt)
                ),
            cancel
        ) == 1;

    /// <summary>It is out, or failed and is tried again then, or never again.</summary>
    public Task<int> Settle(Guid id, string? failure, DateTimeOffset? again, CancellationToken cancel) =>
        store.Write(
            connection =>
                connection.Do(
                    "update delivery set next_at = @again, done_at = @done, failure = @failure where delivery_id = @id",
                    cancel,
                    ("again", again?.ToMicros()),
                    ("done", failure is null ? time.GetUtcNow().ToMicros() : null),
                    ("failure", failure),
                    ("id", id.ToByteArray(true))
                ),
            cancel
        );

    /// <summary>The latest, newest first.</summary>
    public Task<List<Contracts.Http.DeliveryView>> Latest(int limit, CancellationToken cancel) =>
        store.Query(
            connection =>
                connection.List(
                    "select delivery_id, channel, kind, created_at, attempts, next_at, done_at, failure from delivery order by created_at desc, delivery_id limit @limit",
                    row => new Contracts.Http.DeliveryView(
                        new Guid(row.GetFieldValue<byte[]>(0), true),
                        row.GetString(1),
                        row.GetString(2),
                        Instants.FromMicros(row.GetInt64(3)),
                        row.GetInt32(4),
                        row.IsDBNull(5) ? null : Instants.FromMicros(row.GetInt64(5)),
                        row.IsDBNull(6) ? null : Instants.FromMicros(row.GetInt64(6)),
                        row.IsDBNull(7) ? null : row.GetString(7)
                    ),
                    cancel,
                    ("limit", limit)
                ),
            cancel
        );
}
