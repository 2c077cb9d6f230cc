using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Plans.Edits;

/// <summary>A point as it is shown to whoever plans.</summary>
internal static class PointViews
{
    public static PointPlan Of(BridgePoint point, IReadOnlyList<ContactPlan>? contacts)
    {
        var line = point.Line;
        return new PointPlan(
            line.Code,
            line.Name,
            line.Kind,
            line.SiteId,
            line.OrganizationId,
            line.Summoned,
            line.Lines,
            line.PowerZone,
            line.Required != false,
            line.Sessions,
            contacts,
            point.Revision,
            point.Withdrawn
        );
    }

    public static IReadOnlyList<ContactPlan> Contacts(RosterLine line, IReadOnlyDictionary<Guid, PersonRow> people) =>
        [.. line.Contacts.Select(c => people.GetValueOrDefault(c.PersonId) is { } person ? new ContactPlan(c.Role, person.Name, person.Phone) : new ContactPlan(c.Role, null))];
}
