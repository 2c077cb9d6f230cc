using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Sites the journal calls up but this node does not hear. A living node holds them: its word stands. Their node died, or everything was
/// down: nobody can say, so they are Unverified, and Down only when they had time to come back and we have eyes to see them come.
/// </summary>
internal sealed partial class OrphanWatch(
    Followers followers,
    LiveEvidence evidence,
    SiteLinks links,
    LinkReports reports,
    Judging judging,
    SiteSessions sessions,
    Nodes nodes,
    NodeIdentity self,
    TimeProvider time,
    ILogger<OrphanWatch> log
) : BackgroundService
{
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
        var names = await nodes.Names(cancel);
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
            links.Doubt(point.SiteId, now, session is null ? null : names.GetValueOrDefault(session.Node));
            if (links.UnverifiedSince(point.SiteId) is { } since && nodes.Fresh && OrphanVerdict.IsLost(since, now, judging.Fleet.Brake, judging.Rules.Brake))
            {
                // Silent since nobody could hear it: when it came up says nothing of when it went.
                var epoch = Math.Max(point.Link.Epoch, session?.Epoch ?? 0);
                reports.ReportLost(conference.Id, point.SiteId, epoch, since, judging.Meeting.Sees(conference, point, now));
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
