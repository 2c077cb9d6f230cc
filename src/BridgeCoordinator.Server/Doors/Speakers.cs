using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Doors;

/// <summary>Who speaks at a point: a contact chosen keeps the id the plan gave; a name typed is the same person when typed again at this point.</summary>
internal static class Speakers
{
    public static (Guid Id, PersonRow? Row)? Of(string conferenceId, BridgePoint point, Guid? personId, string? typed, string? phone = null)
    {
        if (personId is { } chosen)
        {
            return point.Line.Contacts.Any(c => c.PersonId == chosen) ? (chosen, null) : null;
        }
        var name = typed?.Trim().Normalize() ?? "";
        if (name.Length is < 2 or > 80 || phone?.Length > 20 || RoleMark.IsLike(name))
        {
            return null;
        }
        var id = DerivedId.From("operator", conferenceId, point.Code, name.ToUpperInvariant());
        return (id, new PersonRow(id, name, phone));
    }
}
