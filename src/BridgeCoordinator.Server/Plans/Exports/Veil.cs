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
        plan.Conference is { } named && whole.Conference(named.Id) is { IsClassified: true } before ? plan with { People = await Lift(before, plan.Roster, plan.People, whole, cancel) } : plan;

    public static async Task<ReadRoster> Lift(ReadRoster roster, ConferenceState before, WholePlans whole, CancellationToken cancel) =>
        before.IsClassified ? roster with { People = await Lift(before, roster.Roster, roster.People, whole, cancel) } : roster;

    private static async Task<IReadOnlyList<PersonRow>> Lift(ConferenceState before, IReadOnlyList<RosterLine> roster, IReadOnlyList<PersonRow> people, WholePlans whole, CancellationToken cancel)
    {
        var known = await whole.PeopleOf(before.Roster.Points.Select(p => p.Line), cancel);
        var names = new Dictionary<Guid, (ContactRole Role, string Name)>();
        foreach (var line in roster)
        {
            foreach (var contact in line.Contacts)
            {
                if (before.Roster.Find(line.Code)?.Line.Contacts.FirstOrDefault(c => c.Role == contact.Role) is { } there && known.GetValueOrDefault(there.PersonId) is { } person)
                {
                    names[contact.PersonId] = (contact.Role, person.Name);
                }
            }
        }
        return [.. people.Select(p => names.TryGetValue(p.PersonId, out var at) && IsWord(at.Role, p.Name) ? p with { Name = at.Name } : p)];
    }

    private static string Word(ContactRole role, bool vietnamese) => vietnamese ? Words[role].Vi : Words[role].En;

    private static bool IsWord(ContactRole role, string name) => name == Words[role].Vi || name == Words[role].En;
}
