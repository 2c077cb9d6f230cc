using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Looks at all evidence ten times a second, and at once where something stirred. A verdict is compared with what each watching conference's
/// journal says; only a difference becomes a command, so a lost or refused report is simply found again.
/// </summary>
internal sealed class LivenessSweep(
    LiveEvidence evidence,
    SiteLinks links,
    Followers followers,
    LinkReports reports,
    Nodes nodes,
    TimeProvider time
) : BackgroundService
{
    private static readonly SilenceRules Rules = new();
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim stirred = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        evidence.Stirred += Stir;
        var lastTurn = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitForTurn(stoppingToken);
            // A pause of our own is nobody's silence: what was due meanwhile is asked again after a full turn of listening.
            var paused = time.GetElapsedTime(lastTurn) > TimeSpan.FromSeconds(1);
            lastTurn = time.GetTimestamp();
            if (paused)
            {
                HearEverybodyAfterPause();
            }
            Sweep(time.GetUtcNow());
        }
    }

    /// <summary>One look at everything: cheap enough for tens of thousands of sites.</summary>
    public void Sweep(DateTimeOffset now)
    {
        var watching = Watching();
        foreach (var site in evidence.All)
        {
            var assessment = SilenceVerdict.Of(site.Snapshot(), now, Rules);
            links.Judge(site.SiteId, assessment);
            if (assessment.State == LinkState.Suspect || (assessment.State == LinkState.Down && !nodes.Fresh))
            {
                continue;
            }
            foreach (var conference in watching)
            {
                if (conference.Roster.OfSite(site.SiteId) is { } point && Differs(point.Link, assessment, site.Epoch))
                {
                    reports.Report(conference.Id, site, assessment);
                }
            }
        }
    }

    public override void Dispose()
    {
        stirred.Dispose();
        base.Dispose();
    }

    private List<ConferenceState> Watching() =>
        [.. followers.All.Select(f => f.Current.State).OfType<ConferenceState>().Where(c => c.IsWatched)];

    private static bool Differs(PointLink journal, LinkAssessment seen, long epoch) =>
        epoch >= journal.Epoch
        && seen.State switch
        {
            LinkState.Up => journal.State != LinkState.Up,
            LinkState.Down => journal.State is not (LinkState.Down or LinkState.Left),
            LinkState.Left => journal.State is not (LinkState.Left or LinkState.NeverSeen),
            _ => false,
        };

    private void HearEverybodyAfterPause()
    {
        foreach (var site in evidence.All.Where(s => s.Snapshot() is { SocketClosedAt: null, SaidGoodbyeAt: null }))
        {
            if (links.Assessment(site.SiteId) is { State: LinkState.Up })
            {
                site.Hear(time.GetUtcNow());
            }
        }
    }

    private void Stir(string siteId)
    {
        try
        {
            stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // The next turn is already on its way.
        }
    }

    private async Task WaitForTurn(CancellationToken stop)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var tick = Task.Delay(Turn, time, turn.Token);
        var stir = stirred.WaitAsync(turn.Token);
        await Task.WhenAny(tick, stir);
        await turn.CancelAsync();
        await Task.WhenAll(tick, stir).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
    }
}
