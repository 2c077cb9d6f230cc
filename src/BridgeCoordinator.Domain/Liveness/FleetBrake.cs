using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>A site that fell silent and is not down yet.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="At">When it was suspected.</param>
/// <param name="Groups">The groups it belongs to.</param>
public sealed record Silent(string SiteId, DateTimeOffset At, IReadOnlyList<string> Groups);

/// <summary>How many sites should be heard, in all and by group.</summary>
public sealed record Fleet(int Sites, IReadOnlyDictionary<string, int> Groups);

/// <summary>When silence is not the site's own.</summary>
public sealed record BrakeRules
{
    /// <summary>Below this many sites there are no groups to speak of.</summary>
    public int From { get; init; } = 20;

    /// <summary>A group is suspected as a whole when more than this many of it fall silent…</summary>
    public int Least { get; init; } = 5;

    /// <summary>…and more than this share of it…</summary>
    public double Share { get; init; } = 0.2;

    /// <summary>…within this time.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A group is named when no more of it fell silent for so long: a province goes dark commune by commune.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When this share of all is silent, it may be us (Kubernetes stops evicting at 55 % of a zone).</summary>
    public double BlindShare { get; init; } = 0.55;

    /// <summary>Of fewer sites than this nothing follows.</summary>
    public int BlindFrom { get; init; } = 2;

    /// <summary>A doubt that lasted so long was no passing one: it was us, and the sites have been trying to come back meanwhile.</summary>
    public TimeSpan TrulyBlind { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So long they are given to come back: an agent that was refused for minutes tries again within half a minute, and needs a moment.</summary>
    public TimeSpan Return { get; init; } = TimeSpan.FromSeconds(45);
}

/// <summary>A group that fell silent as one.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Since">When the first of its sites was suspected.</param>
/// <param name="Silent">The most of it that were silent at once.</param>
/// <param name="Of">How many of it should be heard.</param>
/// <param name="Named">It has settled: one verdict for the group may be spoken.</param>
public sealed record GroupSilence(string Group, DateTimeOffset Since, int Silent, int Of, bool Named);

/// <summary>
/// Many at once is one event. A thousand sites that fall silent in one breath share a cause, and that cause may be us: their time for proof
/// grows, the group gets one verdict, and above <see cref="BrakeRules.BlindShare"/> nobody is called down until a self-test has passed.
/// </summary>
public sealed record FleetBrake
{
    /// <summary>The group of every site.</summary>
    public const string All = "all";

    public static FleetBrake Off { get; } = new();

    /// <summary>The groups that are silent as one now.</summary>
    public ImmutableArray<GroupSilence> Groups { get; private init; } = [];

    /// <summary>Since when the coordinator doubts its own eyes.</summary>
    public DateTimeOffset? BlindSince { get; private init; }

    // Of a small fleet that proved not to be blind, the sites are one event but have no longer for it.
    private bool Braking { get; init; }
    private DateTimeOffset PassedAt { get; init; }

    /// <summary>When we could see again after we truly could not.</summary>
    private DateTimeOffset? RegainedAt { get; init; }

    private DateTimeOffset GrewAt { get; init; }
    private int Unnamed { get; init; }

    /// <summary>Whether a site's silence is its group's.</summary>
    public bool Holds(Silent site, BrakeRules rules) => Braking && GroupOf(site, rules) is not null;

    /// <summary>The group whose silence a site shares.</summary>
    public GroupSilence? GroupOf(Silent site, BrakeRules rules) => Groups.FirstOrDefault(g => Belongs(site, g, rules));

    /// <summary>We have just got our eyes back: who is still silent may be on the way.</summary>
    public bool AwaitsReturn(DateTimeOffset now, BrakeRules rules) => RegainedAt is { } at && now - at < rules.Return;

    public FleetBrake Look(IReadOnlyCollection<Silent> silent, Fleet fleet, DateTimeOffset now, BrakeRules rules)
    {
        if (silent.Count == 0)
        {
            return Groups.IsEmpty && BlindSince is null && RegainedAt is null ? this : Off with { PassedAt = PassedAt };
        }
        var named = Groups.Where(g => g.Named).Select(g => Grown(g, silent, rules)).Where(g => g.Silent > 0).ToList();
        var rest = silent.Where(s => !named.Any(g => Belongs(s, g, rules)) && now - s.At <= rules.Within).ToList();
        var fresh = fleet.Sites < rules.From ? [] : Explained(rest, fleet, rules);
        var unnamed = fresh.Sum(g => g.Silent);
        var grewAt = unnamed > Unnamed ? now : GrewAt;
        var settled = fresh.Count > 0 && now - grewAt >= rules.Settle;
        var blindSince = IsBlind(silent, fleet, rules) ? BlindSince ?? now : (DateTimeOffset?)null;
        return this with
        {
            RegainedAt = blindSince is null ? Regained(now, rules) : null,
            Groups = [.. named.Select(g => g with { Silent = Math.Max(g.Silent, Before(g.Group)) }), .. fresh.Select(g => g with { Named = settled })],
            BlindSince = blindSince,
            Braking = fleet.Sites >= rules.From,
            GrewAt = grewAt,
            Unnamed = settled ? 0 : unnamed,
        };
    }

    /// <summary>The self-test passed: who is silent now is silent himself, and all of them are one event.</summary>
    public FleetBrake Passed(IReadOnlyCollection<Silent> silent, Fleet fleet, DateTimeOffset now, BrakeRules rules)
    {
        var one = new GroupSilence(All, silent.Min(s => s.At), silent.Count, fleet.Sites, Named: true);
        return this with { Groups = Groups.Any(g => g.Named) ? Groups : [one], BlindSince = null, PassedAt = now, RegainedAt = Regained(now, rules) };
    }

    private DateTimeOffset? Regained(DateTimeOffset now, BrakeRules rules) => BlindSince is { } since && now - since >= rules.TrulyBlind ? now : RegainedAt;

    private int Before(string group) => Groups.FirstOrDefault(g => g.Group == group)?.Silent ?? 0;

    private bool IsBlind(IReadOnlyCollection<Silent> silent, Fleet fleet, BrakeRules rules) =>
        fleet.Sites >= rules.BlindFrom && silent.Count(s => s.At > PassedAt) >= rules.BlindShare * fleet.Sites;

    private static GroupSilence Grown(GroupSilence group, IReadOnlyCollection<Silent> silent, BrakeRules rules) =>
        group with { Silent = silent.Count(s => Belongs(s, group, rules)) };

    private static bool Belongs(Silent site, GroupSilence group, BrakeRules rules) =>
        site.At >= group.Since - rules.Within && (group.Group == All || site.Groups.Contains(group.Group));

    /// <summary>The groups that name the silent best: of those that are silent enough the one nearest to the whole set (Jaccard), and so on with the rest.</summary>
    private static List<GroupSilence> Explained(List<Silent> rest, Fleet fleet, BrakeRules rules)
    {
        List<GroupSilence> found = [];
        while (rest.Count > rules.Least)
        {
            var best = rest.SelectMany(s => s.Groups.Append(All))
                .CountBy(g => g)
                .Select(g => (Group: g.Key, Silent: g.Value, Of: g.Key == All ? fleet.Sites : fleet.Groups.GetValueOrDefault(g.Key)))
                .Where(g => g.Silent > Math.Max(rules.Least, rules.Share * g.Of))
                .OrderByDescending(g => g.Silent / (double)(rest.Count + g.Of - g.Silent))
                .ThenBy(g => g.Group, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Group is null)
            {
                break;
            }
            var inside = rest.ToLookup(s => best.Group == All || s.Groups.Contains(best.Group));
            found.Add(new(best.Group, inside[true].Min(s => s.At), best.Silent, best.Of, Named: false));
            rest = [.. inside[false]];
        }
        return found;
    }
}
