using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Tells the other nodes what this one sees, and listens. Suspect and clear go at once; once a second everything that is not plainly up goes
/// whole, so a message that was lost heals itself.
/// </summary>
internal sealed class NodeNews(LiveEvidence evidence, SiteLinks links, FarLines lines, NewsLine line, NodeIdentity self, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>A thousand links may change in one breath: they go together.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<string> changed = new();
    private readonly SemaphoreSlim stirred = new(0, 1);

    public override void Dispose()
    {
        stirred.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        links.Judged += Stir;
        evidence.Introduced += Stir;
        evidence.ProvenHere += (site, epoch) => line.Tell(new SiteProven(self.Epoch, site, epoch));
        evidence.Measured += Tell;
        line.Seen += Hear;
        line.Measured += Hear;
        line.Proven += proven => evidence.Heard(proven.SiteId, proven.Epoch);
        var wholeAt = time.GetTimestamp();
        while (true)
        {
            var left = Round - time.GetElapsedTime(wholeAt);
            if (left > TimeSpan.Zero && await Stirred(left, stoppingToken))
            {
                await Task.Delay(Breath, time, stoppingToken);
                TellChanged();
                continue;
            }
            stoppingToken.ThrowIfCancellationRequested();
            wholeAt = time.GetTimestamp();
            links.ForgetSilentNodes(time.GetUtcNow());
            line.Tell(new SitesSeen(self.Epoch, true, [.. evidence.All.Select(Seen).Where(s => s.Link != LinkState.Up)]));
        }
    }

    private void TellChanged()
    {
        HashSet<string> sites = new(StringComparer.Ordinal);
        while (changed.TryDequeue(out var site))
        {
            sites.Add(site);
        }
        SiteSeen[] seen = [.. sites.Select(evidence.Of).OfType<SiteEvidence>().Select(Seen)];
        if (seen.Length > 0)
        {
            line.Tell(new SitesSeen(self.Epoch, false, seen));
        }
    }

    private SiteSeen Seen(SiteEvidence site) =>
        links.Assessment(site.SiteId) is { } seen
            ? new(site.SiteId, site.Epoch, seen.State, seen.Since, site.Hello?.StartedAt)
            : new(site.SiteId, site.Epoch, LinkState.Up, site.Known.HeardSince, site.Hello?.StartedAt);

    private void Hear(SitesSeen news)
    {
        if (news.Node == self.Epoch)
        {
            return;
        }
        foreach (var site in news.Sites.Where(s => evidence.HeldElsewhere(s)))
        {
            links.LetGo(site.SiteId);
        }
        links.Hear(news, time.GetUtcNow());
    }

    private void Tell(string siteId)
    {
        if (lines.Latest(self.Epoch, siteId) is { Lines.Count: > 0 } news)
        {
            line.Tell(news);
        }
    }

    private void Hear(LinesMeasured news)
    {
        if (news.Node != self.Epoch)
        {
            lines.Hear(news, time.GetUtcNow());
        }
    }

    private void Stir(string siteId)
    {
        changed.Enqueue(siteId);
        try
        {
            stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is about to look anyway.
        }
    }

    private async Task<bool> Stirred(TimeSpan within, CancellationToken stop)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var stir = stirred.WaitAsync(turn.Token);
        var first = await Task.WhenAny(stir, Task.Delay(within, time, turn.Token));
        await turn.CancelAsync();
        await stir.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return first == stir && stir.IsCompletedSuccessfully;
    }
}
