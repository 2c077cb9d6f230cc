using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>
/// Somebody corrects one point. Who edits says which revision was seen: if another came in between, nothing is written. Which site sits
/// there and whose it is are the registry's affair: those come with an import.
/// </summary>
/// <param name="Revision">The revision the editor saw; absent: whatever stands there.</param>
/// <param name="Line">The whole line as it shall be.</param>
public sealed record EditPoint(long? Revision, RosterLine Line) : Command<ConferenceState>
{
    [JsonIgnore]
    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Drafted() ?? state.Seated(Line.Code, out _)) is { } refusal)
        {
            return refusal;
        }
        var point = state.KnownPoint(Line.Code);
        if (Revision is { } seen && seen != point.Revision)
        {
            return Decision.Refuse("point.changed", ("point", Line.Code), ("revision", point.Revision.ToString(CultureInfo.InvariantCulture)));
        }
        return Line.SiteId != point.SiteId || Line.OrganizationId != point.Line.OrganizationId ? Invalid($"points/{Line.Code}/site")
            : (PlanSense.Of([Line]) ?? Nowhere(state)) is { } detail ? Invalid(detail)
            : Decision.Of(new PointEdited(Line.Code, Line)).With(People);
    }

    /// <summary>A session it should sit in and that does not exist.</summary>
    private string? Nowhere(ConferenceState state) =>
        Line.Sessions?.FirstOrDefault(id => state.Session(id) is null) is { } unknown ? $"points/{Line.Code}/sessions/{unknown}" : null;

    private static Decision Invalid(string detail) => Decision.Refuse("plan.invalid", ("detail", detail));
}
