using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Sites the journal calls up but this node does not hear. A living node holds them: its word stands. Their node died, or everything was
/// down: nobody can say, so they are Unverified, and Down only when they had time to come back.
/// </summary>
internal sealed partial class OrphanWatch(
    Followers followers,
    LiveEvidence evidence,
    SiteLinks links,
    LinkReports reports,
    SiteSessions sessions,
    Nodes nodes,
    NodeIdentity self,
    TimeProvider time,
    ILogger<OrphanWatch> log
) : BackgroundService
{
    /// <summary>Beside the reconnect window of 2 s.</summary>
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromSeconds(32);

    private bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        do
        {
            try
            {
                await Look(stoppingToken);
                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // Said once; the next turn tries again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!failing)
                {
                    failing = true;
                    NotLooked(failure);
                }
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken cancel)
    {
        var orphans = Orphans().ToList();
        if (orphans.Count == 0)
        {
            return;
        }
        var held = (await sessions.All(cancel)).ToDictionary(s => s.SiteId);
        var alive = (await nodes.Alive(cancel)).Select(n => n.Epoch).ToHashSet();
        var now = time.GetUtcNow();
        foreach (var (conference, point) in orphans)
        {
            var session = held.GetValueOrDefault(point.SiteId);
            if (session is not null && session.Node != self.Epoch && alive.Contains(session.Node))
            {
                links.Trust(point.SiteId, now);
                continue;
            }
            if (point.Link.State != LinkState.Up)
            {
                continue;
            }
            links.Doubt(point.SiteId, now);
            if (links.UnverifiedSince(point.SiteId) + TimeToReturn <= now && nodes.Fresh)
            {
                reports.ReportLost(conference.Id, point.SiteId, Math.Max(point.Link.Epoch, session?.Epoch ?? 0), point.Link.Since);
            }
        }
    }

    private IEnumerable<(ConferenceState Conference, BridgePoint Point)> Orphans() =>
        from conference in followers.All.Select(f => f.Current.State).OfType<ConferenceState>()
        where conference.IsWatched
        from point in conference.Roster.Points
        where conference.Watches(point) && point.Link.State is LinkState.Up or LinkState.NeverSeen && evidence.Of(point.SiteId) is null
        select (conference, point);

    [LoggerMessage(LogLevel.Warning, "Could not see which node holds which site.")]
    private partial void NotLooked(Exception failure);
}
