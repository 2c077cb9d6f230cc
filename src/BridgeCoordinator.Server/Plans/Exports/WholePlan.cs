using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>Everything a plan file would say of a conference, as it stands now.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Conference">The conference; starts a person gave stand in the plan.</param>
/// <param name="Organizations">The organisations of its points and their ancestors, parents first.</param>
/// <param name="Roster">The points on the roster, by their index.</param>
/// <param name="People">Its people's data, where they still stand.</param>
internal sealed record WholePlan(
    ProgrammePlan Programme,
    ConferencePlan Conference,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<RosterLine> Roster,
    IReadOnlyDictionary<Guid, PersonRow> People
)
{
    /// <summary>The units of its programme, by id.</summary>
    public IReadOnlyList<ProgrammeUnit> Units { get; init; } = [];
}

/// <summary>Gathers it from the streams that hold a part each.</summary>
internal sealed class WholePlans(Followers followers, People people)
{
    private const int Part = 500;

    public ConferenceState? Conference(string id) => Seen(id).State;

    /// <summary>The conference with the number of its last fact; 0 where there is none.</summary>
    public (ConferenceState? State, long Seq) Seen(string id) =>
        followers.Find(StreamId.Conference(id))?.Current is { State: ConferenceState { Plan: not null } state } folded ? (state, folded.Seq) : (null, 0);

    /// <summary>The programme, if anybody adopted it.</summary>
    public ProgrammeState? Programme(string id) => followers.Find(StreamId.Programme(id))?.Current.State as ProgrammeState;

    public async Task<RegistryState> Registry(CancellationToken cancel) => (RegistryState)(await followers.Open(StreamId.Registry, cancel)).Current.State;

    /// <summary>Whether this import was accepted before: what is sent again is answered as the first time.</summary>
    public bool IsAccepted(Guid importId) => (followers.Find(StreamId.Registry)?.Current.State as RegistryState)?.Imports.ContainsKey(importId) == true;

    /// <summary>
    /// What is brought to a conference that is over is refused before any of it is written: the conference itself would refuse only after the registry and
    /// the programme took theirs.
    /// </summary>
    public Refusal? ClosedTo(Guid importId, string? conferenceId) =>
        conferenceId is { } id && Conference(id) is { IsClosed: true } && !IsAccepted(importId)
            ? new Refusal("conference.closed", new Dictionary<string, string> { ["conference"] = id })
            : null;

    public async Task<WholePlan?> Of(string conferenceId, CancellationToken cancel)
    {
        if (Conference(conferenceId) is not { } conference)
        {
            return null;
        }
        var plan = conference.Plan! with { Sessions = [.. conference.Plan.Sessions.Select(s => AsShifted(s, conference.Session(s.Id)))] };
        RosterLine[] roster = [.. conference.Roster.Points.Where(p => !p.Withdrawn).Select(p => p.Line)];
        var programme = (ProgrammeState)(await followers.Open(StreamId.Programme(plan.ProgrammeId), cancel)).Current.State;
        ProgrammeUnit[] units = [.. programme.Active.Select(u => u.Unit).OrderBy(u => u.Id, StringComparer.Ordinal)];
        var known = programme.Plan ?? new ProgrammePlan(plan.ProgrammeId, plan.Name, plan.ProgrammeId, []);
        return new WholePlan(known, plan, await Bodies(roster, units, cancel), roster, await PeopleOf(roster, cancel)) { Units = units };
    }

    /// <summary>The data of everybody these lines name. In parts: a database takes only so many ids at once.</summary>
    public Task<IReadOnlyDictionary<Guid, PersonRow>> PeopleOf(IEnumerable<RosterLine> roster, CancellationToken cancel) =>
        PeopleOf(roster.SelectMany(l => l.Contacts).Select(c => c.PersonId), cancel);

    /// <summary>The data of these people, where they still stand.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonRow>> PeopleOf(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, PersonRow>();
        foreach (var part in ids.Distinct().Chunk(Part))
        {
            foreach (var (id, person) in await people.Find(part, cancel))
            {
                found[id] = new PersonRow(id, person.Name, person.Phone is "" ? null : person.Phone);
            }
        }
        return found;
    }

    private async Task<IReadOnlyList<Organization>> Bodies(IReadOnlyList<RosterLine> roster, IReadOnlyList<ProgrammeUnit> units, CancellationToken cancel)
    {
        var registry = await Registry(cancel);
        return [.. PlanOrganisations.Whole(new Dictionary<string, Organization>(), roster, units).Select(o => registry.Organizations.GetValueOrDefault(o.Id, o))];
    }

    private static SessionPlan AsShifted(SessionPlan plan, SessionState? session) =>
        session?.ShiftedTo is { } at ? plan with { Start = new SessionStart(At: at) } : plan;
}
