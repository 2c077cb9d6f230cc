using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
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
    Judging judging,
    TimeProvider time
) : BackgroundService
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim stirred = new(0, 1);
    private readonly List<(string SiteId, DateTimeOffset At)> suspects = [];
    private readonly HashSet<(string Conference, string Group, DateTimeOffset Since)> said = [];
    private DateTimeOffset slotBegan;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        evidence.Stirred += Stir;
        evidence.TakenOver += TakenOver;
        var lastTurn = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitForTurn(stoppingToken);
            // A pause of our own is nobody's silence: every deadline moves by it.
            var late = time.GetElapsedTime(lastTurn) - Turn;
            lastTurn = time.GetTimestamp();
            Sweep(late > TimeSpan.Zero ? late : TimeSpan.Zero, time.GetUtcNow());
        }
    }

    /// <summary>One look at everything: cheap enough for tens of thousands of sites.</summary>
    private void Sweep(TimeSpan late, DateTimeOffset now)
    {
        var (own, watching) = (judging.Own.Look(late, now), Watching());
        var endsSlot = EndsSlot(now);
        suspects.Clear();
        foreach (var site in evidence.All)
        {
            var flaps = endsSlot ? site.EndSlot() : site.Flaps;
            if (Judge(site, own, now) is { } assessment)
            {
                foreach (var conference in watching)
                {
                    Report(conference, site, assessment, flaps, now);
                }
            }
        }
        judging.Fleet.Look(suspects, watching, now);
        ReportGroups(watching);
    }

    /// <summary>The verdict, noted; nothing if the site spoke while it was being judged.</summary>
    private LinkAssessment? Judge(SiteEvidence site, ObserverHealth own, DateTimeOffset now)
    {
        var known = site.Known;
        var around = judging.Fleet.Around(own, site.SiteId, known.SuspectedAt);
        var assessment = SilenceVerdict.Of(known, now, judging.Rules.Silence, around);
        if (assessment is { State: LinkState.Suspect, Cause: not null })
        {
            if (site.Suspect(known, now))
            {
                evidence.Doubt(site);
            }
            suspects.Add((site.SiteId, known.SuspectedAt ?? now));
        }
        if (assessment.State == LinkState.Down && !site.Conclude(known, now))
        {
            return null;
        }
        // Forgotten while it was being judged: another node holds it by now.
        if (assessment.State != LinkState.Up && evidence.Of(site.SiteId) != site)
        {
            return null;
        }
        links.Judge(site.SiteId, assessment);
        return assessment;
    }

    private void Report(ConferenceState conference, SiteEvidence site, LinkAssessment assessment, FlapWindow flaps, DateTimeOffset now)
    {
        if (conference.Roster.OfSite(site.SiteId) is not { } point || !conference.Watches(point))
        {
            return;
        }
        if (Differs(point.Link, assessment, site.Epoch))
        {
            reports.Report(conference.Id, site, assessment, judging.Meeting.Sees(conference, point, now));
        }
        else if (flaps.Flapping != point.Flapping is not null)
        {
            reports.ReportFlapping(conference.Id, site, flaps);
        }
    }

    private void TakenOver(string siteId)
    {
        foreach (var conference in Watching().Where(c => c.Roster.OfSite(siteId) is not null))
        {
            reports.ReportDuplicate(conference.Id, siteId);
        }
    }

    /// <summary>One verdict for each group that fell silent as one and is not our own blindness; the Downs that follow join its incident.</summary>
    private void ReportGroups(List<ConferenceState> watching)
    {
        var named = judging.Fleet.Named;
        said.RemoveWhere(s => !named.Any(n => (n.Group.Group, n.Group.Since) == (s.Group, s.Since)));
        foreach (var (group, sites) in named)
        {
            foreach (var conference in watching.Where(c => sites.Any(site => c.Roster.OfSite(site) is not null)))
            {
                if (said.Add((conference.Id, group.Group, group.Since)))
                {
                    reports.ReportGroup(conference.Id, SiteGroups.Cause(group.Group), group);
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

    private bool EndsSlot(DateTimeOffset now)
    {
        if (now - slotBegan < judging.Rules.Flap.Slot)
        {
            return false;
        }
        slotBegan = now;
        return true;
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
