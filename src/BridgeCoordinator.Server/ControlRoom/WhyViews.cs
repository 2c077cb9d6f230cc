using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>Evidence, verdict, deadlines and abstentions of one point.</summary>
internal sealed class WhyViews(SiteLinks links, LiveEvidence evidence, FarLines lines, WhyWords words, Witnesses witnesses, Names names, Holders holders)
{
    public async Task<WhyView> Of(ConferenceState conference, BridgePoint point, DateTimeOffset now, CancellationToken cancel)
    {
        var site = evidence.Of(point.SiteId);
        var known = site?.Known;
        var (epoch, node) = await holders.Of(point.SiteId, cancel);
        var link = links.Of(point);
        var pages = witnesses.At(conference.Id, point.Code).ToList();
        await names.Learn(pages.Select(p => p.Person), cancel);
        var meeting = words.Meeting(conference, point, now);
        return new WhyView(
            link.State,
            link.Since,
            known?.LastHeard,
            known?.SocketClosedAt,
            links.Assessment(point.SiteId)?.NextDeadline,
            known is null ? null : (int)known.Value.Heartbeat.TotalMilliseconds,
            Math.Max(point.Link.Epoch, epoch),
            node,
            conference.Watches(point),
            site?.Readings is { } r
                ? new SiteReadings(r.CpuPercent, r.MemoryPercent, r.ClockOffsetMs, r.HubRttMs, site.Hello?.AgentVersion, site.Hello?.Platform, site.DiskFreeMb)
                : null,
            known is null ? null : (int)known.Value.Patience.TotalMilliseconds,
            known?.SuspectedAt,
            [.. words.Of(conference, point, link, site)],
            [.. Heard(names.For(conference), site, pages, meeting).OrderByDescending(w => w.LastHeard)],
            lines.Of(point.SiteId) is { } measured ? LineViews.Of(measured, conference, now) : [],
            meeting.View
        );
    }

    private IEnumerable<Witness> Heard(Names names, SiteEvidence? site, IEnumerable<(Guid Person, DateTimeOffset LastHeard)> pages, (MeetingView? View, DateTimeOffset? LastIn) meeting)
    {
        if (meeting is { View: { } view, LastIn: { } seen })
        {
            yield return new Witness(WitnessKind.Platform, $"{view.Platform} · {view.Room}", seen);
        }
        if (site is not null)
        {
            yield return new Witness(WitnessKind.Agent, site.Hello?.Platform ?? site.SiteId, site.Known.LastHeard);
        }
        foreach (var (person, at) in pages)
        {
            yield return new Witness(WitnessKind.Operator, names.Of($"{person}") ?? "—", at);
        }
    }
}

/// <summary>Who holds a site's connection.</summary>
internal sealed class Holders(SiteSessions sessions, Nodes nodes)
{
    public async Task<(long Epoch, string? Node)> Of(string siteId, CancellationToken cancel) =>
        await sessions.Find(siteId, cancel) is { } session
            ? (session.Epoch, (await nodes.Alive(cancel)).FirstOrDefault(n => n.Epoch == session.Node)?.Name)
            : (0, null);
}
