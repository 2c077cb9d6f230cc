using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>
/// A whole roster for a conference that has a plan. The plan does not travel with it: an import that read the plan a moment ago would
/// put back what somebody changed since.
/// </summary>
public sealed record ImportRoster(
    Guid ImportId,
    string ConferenceId,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<RosterLine> Roster
) : Command<RegistryState>
{
    /// <summary>Ids of those organisations the file names without describing them.</summary>
    public IReadOnlyList<string> Implied { get; init; } = [];

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
        if (state.Imports.Values.Where(i => i.ConferenceId == ConferenceId).MaxBy(i => i.At) is not { } planned)
        {
            return Decision.Refuse("conference.unknown", ("conference", ConferenceId));
        }
        var brought = new Registering(Organizations, Sites, Roster, Implied);
        if ((brought.Nonsense(state) ?? PlanSense.Of(Roster)) is { } detail)
        {
            return Decision.Refuse("plan.invalid", ("detail", detail));
        }
        var known = new KnownContacts(state, Sites);
        return Decision
            .Of(
                [
                    .. brought.Places(state, known),
                    new RosterAccepted(ImportId, planned.ProgrammeId, ConferenceId, Seen),
                    .. brought.Lines(ImportId, ConferenceId, known),
                ]
            )
            .With([.. People.Select(known.Renamed)]);
    }
}
