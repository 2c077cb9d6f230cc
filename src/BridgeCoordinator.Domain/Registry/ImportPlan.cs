using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>
/// A whole plan in one decision. Contacts carry freshly made person ids; where the registry already knows a site's contact of that
/// role, its id is kept and the person's row written under it.
/// </summary>
public sealed record ImportPlan(
    Guid ImportId,
    ProgrammePlan Programme,
    ConferencePlan? Conference,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<RosterLine> Roster
) : Command<RegistryState>
{
    /// <summary>Ids of those organisations the plan names without describing them: a makeshift name never replaces one given before.</summary>
    public IReadOnlyList<string> Implied { get; init; } = [];

    /// <summary>The programme's units the plan names; those it does not name stay, and those that were withdrawn stay withdrawn.</summary>
    public IReadOnlyList<ProgrammeUnit> Units { get; init; } = [];

    /// <summary>The last fact of the conference the importer knew. Not part of what is asked: asked again after an edit, it is the same command.</summary>
    [JsonIgnore]
    public long? Seen { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public override Decision Decide(RegistryState state, in Moment moment)
    {
        if (state.Imports.ContainsKey(ImportId))
        {
            return Decision.Refuse("import.already", ("import", ImportId.ToString("D")));
        }
        if (Nonsense(state) is { } detail)
        {
            return Decision.Refuse("plan.invalid", ("detail", detail));
        }
        var known = new KnownContacts(state, Sites);
        var accepted = new PlanAccepted(ImportId, Programme, Conference, Conference is null ? null : Seen);
        if (FactParts.Size(accepted) > Guard.BodyBytes)
        {
            return Decision.Refuse("plan.too-large");
        }
        IEnumerable<IFact> seats = Conference is null ? [new PlanCompleted(ImportId, null, Roster.Count)] : Brought.Lines(ImportId, Conference.Id, known);
        return Decision
            .Of(
                [
                    .. Brought.Places(state, known),
                    accepted,
                    .. FactParts.Of(Units).Select(part => new PlanUnitsAccepted(ImportId, Programme.Id, part, LeaveWithdrawn: true)),
                    .. seats,
                ]
            )
            .With([.. People.Select(known.Renamed)]);
    }

    /// <summary>The organisations the registry does not know as just that.</summary>
    internal static IEnumerable<IFact> New(RegistryState state, IReadOnlyList<Organization> organizations, IReadOnlyList<string> implied)
    {
        var makeshift = implied.ToHashSet(StringComparer.Ordinal);
        var fresh = organizations.Where(o => !state.Organizations.TryGetValue(o.Id, out var old) || (old != o && !makeshift.Contains(o.Id)));
        return FactParts.Of(fresh).Select(part => new OrganizationsRegistered(part));
    }

    private Registering Brought => new(Organizations, Sites, Roster, Implied);

    private string? Nonsense(RegistryState state) =>
        Brought.Nonsense(state)
        ?? (
            Conference is null && Roster.Count > 0 ? "conference"
            : Conference is not null && Conference.ProgrammeId != Programme.Id ? "conference/programme"
            : PlanSense.Of(Programme)
                ?? PlanSense.Of(Units)
                ?? (Units.FirstOrDefault(u => Programme.Levels.All(l => l.Level != u.Level)) is { } unit ? $"units/{unit.Id}/level" : null)
                ?? (Conference is null ? null : PlanSense.Of(Conference)) ?? PlanSense.Of(Roster)
        );
}
