using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Hosting;

/// <summary>
/// This node's lease in the database, renewed every two seconds and dead after ten by the database's clock; and who else lives. The
/// same round trip samples the database's clock.
/// </summary>
internal sealed partial class Nodes(JournalStore store, NodeIdentity self, TimeProvider time, ILogger<Nodes> log) : BackgroundService
{
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>From here on this node must not judge: its peers are about to call it dead.</summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan LongestSample = TimeSpan.FromMilliseconds(500);

    private long renewedAt;
    private bool failing;

    /// <summary>How long ago the lease was last renewed.</summary>
    public TimeSpan Age => Volatile.Read(ref renewedAt) is var at and not 0 ? time.GetElapsedTime(at) : TimeSpan.MaxValue;

    /// <summary>Whether this node may judge who is silent.</summary>
    public bool Fresh => Age < Doubt;

    /// <summary>Every node whose lease holds, this one among them.</summary>
    public async Task<IReadOnlyList<Node>> Alive(CancellationToken cancel = default)
    {
        var since = await store.Now(cancel) - Lease;
        return await store.Query(
            connection =>
                connection.List(
                    "select epoch, name, started_at, renewed_at from node where renewed_at > @since order by started_at",
                    row => new Node
                    {
                        Epoch = new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true),
                        Name = row.GetString(1),
                        StartedAt = Instants.FromMicros(row.GetInt64(2)),
                        RenewedAt = Instants.FromMicros(row.GetInt64(3)),
                    },
                    cancel,
                    ("since", since.ToMicros())
                ),
            cancel
        );
    }

    /// <summary>What the nodes of the last day are called, those that died among them.</summary>
    public async Task<Dictionary<Guid, string>> Names(CancellationToken cancel = default) =>
        (
            await store.Query(
                connection => connection.List("select epoch, name from node", row => (new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetString(1)), cancel),
                cancel
            )
        ).ToDictionary();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Renew(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await store.Write(c => c.Do("delete from node where epoch = @epoch", cancellationToken, ("epoch", Id)), cancellationToken);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or OperationCanceledException)
        {
            // The lease runs out by itself.
            NotRenewed(failure);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Renew(stoppingToken);
                if (failing)
                {
                    failing = false;
                    Recovered();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // Said once; the next turn tries again and Fresh tells the truth meanwhile.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!failing)
                {
                    failing = true;
                    NotRenewed(failure);
                }
            }
        }
    }

    private byte[] Id => self.Epoch.ToByteArray(bigEndian: true);

    private async Task Renew(CancellationToken cancel)
    {
        // The lease counts from before the question: an answer that took long is no fresher than its sending.
        var (asked, before) = (time.GetTimestamp(), time.GetUtcNow());
        var now = await store.Now(cancel);
        // Agreeing with our own clock would add up every pause between question and answer; a slow answer says little about any clock.
        if (store.HasClockOfItsOwn && time is CoordinatorClock clock && time.GetElapsedTime(asked) < LongestSample)
        {
            clock.Agree(before, now, time.GetUtcNow());
        }
        await store.Write(
            async connection =>
            {
                await connection.Do("delete from node where renewed_at < @old", cancel, ("old", (now - TimeSpan.FromDays(1)).ToMicros()));
                return await connection.Do(
                    """
                    insert into node (epoch, name, started_at, renewed_at) values (@epoch, @name, @now, @now)
                    on conflict (epoch) do update set renewed_at = excluded.renewed_at
                    """,
                    cancel,
                    ("epoch", Id),
                    ("name", self.Name),
                    ("now", now.ToMicros())
                );
            },
            cancel
        );
        Volatile.Write(ref renewedAt, asked);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node's lease could not be renewed; after 8 s it stops judging.")]
    private partial void NotRenewed(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "This node's lease is renewed again.")]
    private partial void Recovered();
}
