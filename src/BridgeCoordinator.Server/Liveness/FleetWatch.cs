using System.Runtime.CompilerServices;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Hosting;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>All sites that should be heard, on all nodes, and what their silence has in common. Written by the sweep, read by whoever explains.</summary>
internal sealed class FleetWatch(SiteLinks links, Nodes nodes, NodeIdentity self, DetectorRules rules)
{
    private static readonly Fleet Nobody = new(0, new Dictionary<string, int>());
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private readonly ConditionalWeakTable<RosterLine, string[]> groups = [];
    private Dictionary<string, string[]> watched = [];
    private List<Silent> elsewhere = [];
    private List<Silent> silent = [];
    private DateTimeOffset countedAt;
    private int returning;
    private volatile bool passed;

    /// <summary>The header of every board shows it when it changes.</summary>
    public event Action? Changed;

    public Fleet Fleet { get; private set; } = Nobody;

    public FleetBrake Brake { get; private set; } = FleetBrake.Off;

    public Withheld Withheld { get; private set; }

    public int SilentNow => silent.Count;

    /// <summary>The groups one verdict may be spoken about, with their silent sites; none while it may be us.</summary>
    public IReadOnlyList<(GroupSilence Group, IReadOnlyList<string> Sites)> Named =>
        Brake.BlindSince is not null || Brake.Groups.IsEmpty
            ? []
            : [.. Brake.Groups.Where(g => g.Named).Select(g => (g, (IReadOnlyList<string>)[.. silent.Where(s => Brake.GroupOf(s, rules.Brake) == g).Select(s => s.SiteId)]))];

    /// <summary>What holds for a site that is suspected, or for anybody.</summary>
    public Circumstances Around(ObserverHealth own, string siteId, DateTimeOffset? suspectedAt) =>
        suspectedAt is { } at && Brake.Groups.Length > 0 && watched.TryGetValue(siteId, out var its)
            ? new(own, Brake.Holds(new Silent(siteId, at, its), rules.Brake), Withheld)
            : new(own, false, Withheld);

    /// <summary>The group whose silence this site shares.</summary>
    public GroupSilence? GroupOf(string siteId, DateTimeOffset? suspectedAt) =>
        suspectedAt is { } at && watched.TryGetValue(siteId, out var its) ? Brake.GroupOf(new Silent(siteId, at, its), rules.Brake) : null;

    /// <summary>The self-test passed: from the next look on, who is silent is silent himself.</summary>
    public void Pass() => passed = true;

    /// <summary>After a look at the sites: what do those that are suspected have in common?</summary>
    public void Look(IEnumerable<(string SiteId, DateTimeOffset At)> suspects, IReadOnlyList<ConferenceState> watching, DateTimeOffset now)
    {
        if (now - countedAt >= Round || now < countedAt)
        {
            Count(watching, now);
        }
        silent = [.. suspects.Where(s => watched.ContainsKey(s.SiteId)).Select(s => new Silent(s.SiteId, s.At, watched[s.SiteId])), .. elsewhere];
        var before = (Brake.BlindSince, Brake.Groups.Length, Withheld);
        Brake = Brake.Look(silent, Fleet, now, rules.Brake);
        if (passed)
        {
            Brake = Brake.BlindSince is null ? Brake : Brake.Passed(silent, Fleet, now, rules.Brake);
            passed = false;
        }
        Withheld =
            (Brake.BlindSince is null ? 0 : Withheld.Blind)
            | (nodes.Fresh ? 0 : Withheld.Lease)
            | (ReturnGrace.Holds(returning, Fleet.Sites, rules.Returning) || Brake.AwaitsReturn(now, rules.Brake) ? Withheld.Returning : 0);
        if (before != (Brake.BlindSince, Brake.Groups.Length, Withheld))
        {
            Changed?.Invoke();
        }
    }

    private void Count(IReadOnlyList<ConferenceState> watching, DateTimeOffset now)
    {
        Dictionary<string, string[]> sites = new(StringComparer.Ordinal);
        Dictionary<string, string> holders = new(StringComparer.Ordinal);
        List<(string SiteId, DateTimeOffset At)> far = [];
        var away = 0;
        foreach (var point in watching.SelectMany(c => c.Roster.Points).Where(p => !p.Withdrawn))
        {
            var link = links.Of(point);
            if (link.State is not (LinkState.Up or LinkState.Suspect or LinkState.Unverified) || !sites.TryAdd(point.SiteId, Groups(point)))
            {
                continue;
            }
            var mine = links.Assessment(point.SiteId) is not null;
            if ((mine ? self.Name : links.LastHeldBy(point.SiteId)) is { } holder)
            {
                holders[point.SiteId] = holder;
            }
            away += link.State == LinkState.Unverified ? 1 : 0;
            if (link.State == LinkState.Unverified || (link.State == LinkState.Suspect && !mine))
            {
                far.Add((point.SiteId, links.UnverifiedSince(point.SiteId) ?? link.Since));
            }
        }
        watched = SiteGroups.WithNodes(sites, holders);
        (elsewhere, returning, countedAt) = ([.. far.Select(f => new Silent(f.SiteId, f.At, watched[f.SiteId]))], away, now);
        Fleet = new(watched.Count, watched.Values.SelectMany(g => g).CountBy(g => g, StringComparer.Ordinal).ToDictionary());
    }

    private string[] Groups(BridgePoint point)
    {
        if (!groups.TryGetValue(point.Line, out var its))
        {
            groups.AddOrUpdate(point.Line, its = SiteGroups.Of(point));
        }
        return its;
    }
}
