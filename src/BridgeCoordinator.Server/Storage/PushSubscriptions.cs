using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Server.Journal;
using Microsoft.EntityFrameworkCore;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Devices that may be called. One row a device; the latest sign-in on it is the one it is called for.</summary>
internal sealed class PushSubscriptions(IDbContextFactory<CoordinatorDb> db, JournalStore store, TimeProvider time)
{
    public Task<int> Keep(Guid signInId, string conferenceId, string point, string endpoint, string p256dh, string auth, CancellationToken cancel) =>
        store.Write(
            c =>
                c.Do(
                    """
                    insert into push_subscription (endpoint_hash, sign_in_id, conference_id, point, endpoint, p256dh, auth, created_at)
                    values (@hash, @signIn, @conference, @point, @endpoint, @p256dh, @auth, @now)
                    on conflict (endpoint_hash) do update set sign_in_id = excluded.sign_in_id, conference_id = excluded.conference_id,
                        point = excluded.point, p256dh = excluded.p256dh, auth = excluded.auth
                    """,
                    cancel,
                    ("hash", SHA256.HashData(Encoding.UTF8.GetBytes(endpoint))),
                    ("signIn", signInId.ToByteArray(true)),
                    ("conference", conferenceId),
                    ("point", point),
                    ("endpoint", endpoint),
                    ("p256dh", p256dh),
                    ("auth", auth),
                    ("now", time.GetUtcNow().ToMicros())
                ),
            cancel
        );

    public async Task<IReadOnlyList<PushSubscriptionRow>> Of(string conferenceId, CancellationToken cancel)
    {
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.PushSubscriptions.AsNoTracking().Where(s => s.ConferenceId == conferenceId).ToListAsync(cancel);
    }

    /// <summary>The push service says the device is gone, or nobody is signed in on it any more.</summary>
    public Task<int> Forget(byte[] endpointHash, CancellationToken cancel) =>
        store.Write(c => c.Do("delete from push_subscription where endpoint_hash = @hash", cancel, ("hash", endpointHash)), cancel);

    public Task<int> ForgetAll(Guid signInId, CancellationToken cancel) =>
        store.Write(c => c.Do("delete from push_subscription where sign_in_id = @signIn", cancel, ("signIn", signInId.ToByteArray(true))), cancel);
}
