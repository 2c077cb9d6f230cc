using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>Which of a plan's freshly made person ids stand for somebody the registry knows: the n-th contact of that role at that site.</summary>
internal sealed class KnownContacts
{
    private readonly Dictionary<Guid, Guid> kept = [];

    public KnownContacts(RegistryState state, IReadOnlyList<Site> sites)
    {
        foreach (var site in sites)
        {
            if (!state.Sites.TryGetValue(site.Id, out var old))
            {
                continue;
            }
            foreach (var role in site.Contacts.GroupBy(c => c.Role))
            {
                foreach (var (fresh, known) in role.Zip(old.Contacts.Where(c => c.Role == role.Key)))
                {
                    kept[fresh.PersonId] = known.PersonId;
                }
            }
        }
    }

    public Site Renamed(Site site) => site with { Contacts = Renamed(site.Contacts) };

    public RosterLine Renamed(RosterLine line) => line with { Contacts = Renamed(line.Contacts) };

    public PersonRow Renamed(PersonRow row) => row with { PersonId = kept.GetValueOrDefault(row.PersonId, row.PersonId) };

    private SiteContact[] Renamed(IReadOnlyList<SiteContact> contacts) =>
        [.. contacts.Select(c => c with { PersonId = kept.GetValueOrDefault(c.PersonId, c.PersonId) })];
}

internal static class Sameness
{
    /// <summary>Records compare their lists by reference; this compares them by what they hold.</summary>
    public static bool SameAs(this Site one, Site other) =>
        one with { Lines = other.Lines, Contacts = other.Contacts } == other
        && one.Lines.SequenceEqual(other.Lines)
        && one.Contacts.SequenceEqual(other.Contacts);
}
