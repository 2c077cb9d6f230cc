using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>
/// Of a classified conference no name leaves in a file: what a contact is stands in its place. Such a file may be corrected and brought again: where it says
/// only that, whoever is known there keeps their name.
/// </summary>
internal static class Veil
{
    private static readonly Dictionary<ContactRole, (string Vi, string En)> Words = new()
    {
        [ContactRole.Operator] = ("Cán bộ kỹ thuật", "Technician"),
        [ContactRole.Deputy] = ("Người thay thế", "Deputy"),
        [ContactRole.Leader] = ("Lãnh đạo phụ trách", "Leader in charge"),
    };

    /// <summary>The same plan with roles for names, if it is classified.</summary>
    public static WholePlan Over(WholePlan plan, bool vietnamese)
    {
        if (plan.Conference.Classified != true)
        {
            return plan;
        }
        // Whoever serves several points keeps the role of the first.
        var roles = plan.Roster.SelectMany(l => l.Contacts).DistinctBy(c => c.PersonId).ToDictionary(c => c.PersonId, c => c.Role);
        return plan with { People = plan.People.ToDictionary(p => p.Key, p => p.Value with { Name = Word(roles[p.Key], vietnamese) }) };
    }

    public static async Task<ReadPlan> Lift(ReadPlan plan, WholePlans whole, CancellationToken cancel) =>
        plan with { People = await Lift(plan.Conference is { } named ? whole.Conference(named.Id) : null, plan.Roster, plan.People, whole, cancel) };

    public static async Task<ReadRoster> Lift(ReadRoster roster, ConferenceState before, WholePlans whole, CancellationToken cancel) =>
        roster with { People = await Lift(before, roster.Roster, roster.People, whole, cancel) };

    /// <summary>
    /// Where a file says only a role, that site's contact of that role keeps the name: first whom the conference it comes to has there (somebody may have
    /// corrected the point since), then whom the registry has. Whether that conference is classified says nothing of where the file came from.
    /// </summary>
    private static async Task<IReadOnlyList<PersonRow>> Lift(ConferenceState? before, IReadOnlyList<RosterLine> roster, IReadOnlyList<PersonRow> people, WholePlans whole, CancellationToken cancel)
    {
        var said = people.ToDictionary(p => p.PersonId, p => p.Name);
        var veiled = roster.SelectMany(l => l.Contacts.Where(c => IsWord(c.Role, said[c.PersonId])).Select(c => (l.SiteId, c.Role, c.PersonId))).ToList();
        if (veiled.Count == 0)
        {
            return people;
        }
        var sites = (await whole.Registry(cancel)).Sites;
        var seats = (before?.Roster.Points.Where(p => !p.Withdrawn) ?? []).ToLookup(p => p.SiteId, StringComparer.Ordinal);
        List<Guid> There(string site, ContactRole role) =>
            [.. seats[site].SelectMany(p => p.Line.Contacts).Concat(sites.GetValueOrDefault(site)?.Contacts ?? []).Where(c => c.Role == role).Select(c => c.PersonId)];
        var known = await whole.PeopleOf(veiled.SelectMany(v => There(v.SiteId, v.Role)), cancel);
        foreach (var (site, role, person) in veiled)
        {
            if (There(site, role).Select(id => known.GetValueOrDefault(id)?.Name).FirstOrDefault(name => name is not null && !IsWord(role, name)) is { } name)
            {
                said[person] = name;
            }
        }
        return [.. people.Select(p => p with { Name = said[p.PersonId] })];
    }

    private static string Word(ContactRole role, bool vietnamese) => vietnamese ? Words[role].Vi : Words[role].En;

    private static bool IsWord(ContactRole role, string name) => name == Words[role].Vi || name == Words[role].En;
}
