using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Board;

/// <summary>Whom to ring at a point: who is on post there first, then the contacts of the plan. Only those whose number still stands.</summary>
internal sealed class Phones(People people)
{
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<ContactView>>> Of(SessionState session, IReadOnlyCollection<BridgePoint> points, bool classified, CancellationToken cancel)
    {
        Guid? OnPost(BridgePoint point) => session.Seat(point.Index).OnPost?.PersonId;
        var wanted = points.SelectMany(p => p.Line.Contacts.Select(c => c.PersonId)).Concat(points.Select(OnPost).OfType<Guid>()).ToHashSet();
        var known = wanted.Count == 0 ? new Dictionary<Guid, Person>() : await people.Find(wanted, cancel);
        ContactView? View(ContactRole role, Guid? person) =>
            person is { } id && known.GetValueOrDefault(id) is { Phone: { Length: > 0 } phone } found ? new ContactView(role, classified ? null : found.Name, phone) : null;
        return points.ToDictionary(
            p => p.Index,
            IReadOnlyList<ContactView> (p) =>
                [
                    .. p.Line.Contacts.Select(c => View(c.Role, c.PersonId)).Prepend(View(ContactRole.Operator, OnPost(p))).OfType<ContactView>().DistinctBy(c => c.Phone),
                ]
        );
    }
}
