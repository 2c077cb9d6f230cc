using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What came of reading a plan file: the whole plan, or every error in it. Never both, never half a plan.</summary>
internal sealed record PlanReading(ReadPlan? Plan, IReadOnlyList<PlanError> Errors);

/// <summary>A plan file as read: complete, consistent, and ready to be imported.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Conference">The conference, if the file holds one.</param>
/// <param name="Organizations">Every organisation named, and every ancestor implied, parents first.</param>
/// <param name="Sites">One for each point.</param>
/// <param name="Roster">The points, in the file's order.</param>
/// <param name="People">Names and phones of the contacts, for the erasable table.</param>
internal sealed record ReadPlan(
    ProgrammePlan Programme,
    ConferencePlan? Conference,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<RosterLine> Roster,
    IReadOnlyList<PersonRow> People
)
{
    /// <summary>The programme's units, in the file's order.</summary>
    public IReadOnlyList<ProgrammeUnit> Units { get; init; } = [];

    /// <summary>Those organisations the file names without describing them, by id.</summary>
    public IReadOnlyList<string> Implied { get; init; } = [];
}
