using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>What every import brings: bodies, places, people, and the seats of one conference.</summary>
/// <param name="Organizations">Every organisation named.</param>
/// <param name="Sites">One for each line.</param>
/// <param name="Roster">The lines.</param>
/// <param name="Implied">Organisations only implied: a makeshift name never replaces one given before.</param>
internal sealed record Registering(
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<RosterLine> Roster,
    IReadOnlyList<string> Implied
)
{
    /// <summary>The bodies and places that are new or other than before.</summary>
    public IEnumerable<IFact> Places(RegistryState state, KnownContacts known)
    {
        var sites = Sites.Select(known.Renamed).Where(s => !state.Sites.TryGetValue(s.Id, out var old) || !old.SameAs(s));
        return
        [
            .. ImportPlan.New(state, Organizations, Implied),
            .. FactParts.Of(sites).Select(part => new SitesRegistered(part)),
        ];
    }

    /// <summary>The roster in parts, and that it is whole.</summary>
    public IEnumerable<IFact> Lines(Guid importId, string conferenceId, KnownContacts known) =>
        [
            .. FactParts.Of(Roster.Select(known.Renamed)).Select(part => new PlanRosterAccepted(importId, conferenceId, part)),
            new PlanCompleted(importId, conferenceId, Roster.Count),
        ];

    /// <summary>Where it makes no sense.</summary>
    public string? Nonsense(RegistryState state)
    {
        var organizations = Organizations.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var sites = Sites.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return organizations.Count != Organizations.Count ? "organizations"
            : sites.Count != Sites.Count ? "sites"
            : Sites.FirstOrDefault(s => !organizations.Contains(s.OrganizationId) && !state.Organizations.ContainsKey(s.OrganizationId))
                is { } site
                ? $"sites/{site.Id}"
            : Roster.FirstOrDefault(l => !sites.Contains(l.SiteId) && !state.Sites.ContainsKey(l.SiteId)) is { } line
                ? $"points/{line.Code}/site"
            : null;
    }
}
