using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Storage;

/// <summary>The one agent session a site may have: which epoch is the newest, whether its ticket was used, which node holds it.</summary>
internal sealed class SiteSessions(JournalStore store)
{
    /// <summary>A new epoch for the site, held by this node; a ticket for an earlier one is void.</summary>
    public Task<long> Claim(string siteId, Guid node, CancellationToken cancel = default) =>
        store.Write(
            async connection =>
            {
                var epochs = await connection.List(
                    """
                    insert into site_session (site_id, epoch, redeemed_epoch, node, last_seen) values (@site, 1, 0, @node, 0)
                    on conflict (site_id) do update set epoch = site_session.epoch + 1, node = excluded.node returning epoch
                    """,
                    row => row.GetInt64(0),
                    cancel,
                    ("site", siteId),
                    ("node", node.ToByteArray(true))
                );
                return epochs.Single();
            },
            cancel
        );

    /// <summary>Uses the newest epoch's ticket up; true once, and only for the newest.</summary>
    public Task<bool> Redeem(string siteId, long epoch, Guid node, CancellationToken cancel = default) =>
        store.Write(
            async connection =>
                await connection.Do(
                    """
                    update site_session set redeemed_epoch = @epoch, node = @node
                    where site_id = @site and epoch = @epoch and redeemed_epoch < @epoch
                    """,
                    cancel,
                    ("site", siteId),
                    ("epoch", epoch),
                    ("node", node.ToByteArray(true))
                ) == 1,
            cancel
        );

    /// <summary>Notes when sites were last heard, many at once; a heartbeat is never worth a write of its own.</summary>
    public Task Seen(IReadOnlyCollection<(string SiteId, DateTimeOffset At)> heard, CancellationToken cancel = default) =>
        store.Write(
            async connection =>
            {
                foreach (var (siteId, at) in heard)
                {
                    await connection.Do(
                        "update site_session set last_seen = @at where site_id = @site and last_seen < @at",
                        cancel,
                        ("site", siteId),
                        ("at", at.ToMicros())
                    );
                }
                return heard.Count;
            },
            cancel
        );

    /// <summary>The site's session, or null if it never had one.</summary>
    public async Task<SiteSession?> Find(string siteId, CancellationToken cancel = default) =>
        (await List("where site_id = @site", cancel, ("site", siteId))).SingleOrDefault();

    public Task<List<SiteSession>> All(CancellationToken cancel = default) => List("order by site_id", cancel);

    private Task<List<SiteSession>> List(string which, CancellationToken cancel, params (string, object?)[] values) =>
        store.Query(
            connection =>
                connection.List(
                    $"select site_id, epoch, redeemed_epoch, node, last_seen from site_session {which}",
                    row => new SiteSession
                    {
                        SiteId = row.GetString(0),
                        Epoch = row.GetInt64(1),
                        RedeemedEpoch = row.GetInt64(2),
                        Node = new Guid(row.GetFieldValue<byte[]>(3), bigEndian: true),
                        LastSeen = Instants.FromMicros(row.GetInt64(4)),
                    },
                    cancel,
                    values
                ),
            cancel
        );
}
