using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Looks at all evidence ten times a second, and at once where something stirred. A verdict is compared with what each watching conference's
/// journal says; only a difference becomes a command, so a lost or refused report is simply found again.
/// </summary>
internal sealed partial class LivenessSweep(
    LiveEvidence evidence,
    SiteLinks links,
    Followers followers,
    LinkReports reports,
    Judging judging,
    TimeProvider time,
    ILogger<LivenessSweep> log
) : BackgroundService
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim stirred = new(0, 1);
    private readonly List<(string SiteId, DateTimeOffset At)> suspects = [];
    private readonly ConcurrentDictionary<(string Conference, string Group, DateTimeOffset Since), bool> said = new();
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
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
            Look(site, own, watching, flaps, now);
        }
        try
        {
            judging.Fleet.Look(suspects, watching, now);
            ReportGroups(watching, now);
            broken.Remove(FleetBrake.All);
        }
#pragma warning disable CA1031 // As of one site: said, and tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Broken(failure, FleetBrake.All);
        }
    }

    /// <summary>Whatever breaks over one site, the others are judged: an eye that closes for good would be the worst of all alarms lost.</summary>
    private void Look(SiteEvidence site, ObserverHealth own, List<ConferenceState> watching, FlapWindow flaps, DateTimeOffset now)
    {
        try
        {
            if (Judge(site, own, now) is { } assessment)
            {
                foreach (var conference in watching)
                {
                    Report(conference, site, assessment, flaps, now);
                }
            }
            broken.Remove(site.SiteId);
        }
#pragma warning disable CA1031 // Said when it breaks, and not again before it was well.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Broken(failure, site.SiteId);
        }
    }

    private void Broken(Exception failure, string what)
    {
        if (broken.Add(what))
        {
            Broke(failure, what);
        }
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

    /// <summary>
    /// One verdict for each group that fell silent as one and is not our own blindness; the Downs that follow join its incident. If the video
    /// platform still sees most of them nobody is called: what falls is then counted as the platform lets it go.
    /// </summary>
    private void ReportGroups(List<ConferenceState> watching, DateTimeOffset now)
    {
        var named = judging.Fleet.Named;
        foreach (var old in said.Keys.Where(s => !named.Any(n => (n.Group.Group, n.Group.Since) == (s.Group, s.Since))))
        {
            said.TryRemove(old, out _);
        }
        foreach (var (group, sites) in named)
        {
            foreach (var conference in watching)
            {
                var fallen = sites.Select(site => conference.Roster.OfSite(site)).OfType<BridgePoint>().ToList();
                if (fallen.Count > 0 && 2 * fallen.Count(p => judging.Meeting.Sees(conference, p, now)) <= fallen.Count && said.TryAdd((conference.Id, group.Group, group.Since), true))
                {
                    _ = Say(conference.Id, group);
                }
            }
        }
    }

    private async Task Say(string conferenceId, GroupSilence group)
    {
        if (!await reports.ReportGroup(conferenceId, SiteGroups.Cause(group.Group), group))
        {
            said.TryRemove((conferenceId, group.Group, group.Since), out _);
        }
    }

    public override void Dispose()
    {
        stirred.Dispose();
        base.Dispose();
    }

    private List<ConferenceState> Watching() =>
        [.. followers.All.Select(f => f.Current.State).OfType<ConferenceState>().Where(c => c.IsWatched)];

    internal static bool Differs(PointLink journal, LinkAssessment seen, long epoch) =>
        epoch >= journal.Epoch
        && seen.State switch
        {
            LinkState.Up => journal.State != LinkState.Up,
            // Silence after a good-bye is no news; of a later session it is, though the journal never saw that one up.
            LinkState.Down => journal.State != LinkState.Down && (journal.State != LinkState.Left || epoch > journal.Epoch),
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

    [LoggerMessage(LogLevel.Error, "Looking at {Site} broke; the others are judged, and it is tried again.")]
    private partial void Broke(Exception failure, string site);
}
