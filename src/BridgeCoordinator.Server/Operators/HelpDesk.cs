using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Operators;

/// <summary>What became of one's calls for help: who has seen them, who is on it. Pure.</summary>
internal static class HelpDesk
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    public static IEnumerable<DeskHelp> Of(ConferenceState state, BridgePoint point, Func<Guid, string> nameOf, DateTimeOffset now) =>
        state.Incidents.Help.Of(point.Index).Where(r => r.IsOpen || now - r.EndedAt < Remembered).Select(r => Of(state, r, nameOf));

    /// <summary>Whose names a desk may show.</summary>
    public static IEnumerable<Guid> People(ConferenceState state, BridgePoint point) =>
        state
            .Incidents.Help.Of(point.Index)
            .SelectMany(r => new[] { Person(r.EndedBy), state.Incidents.Open.GetValueOrDefault(r.IncidentId) is { } i ? i.Owner ?? Person(i.Acknowledged?.By) : null })
            .OfType<Guid>();

    private static DeskHelp Of(ConferenceState state, HelpRequest request, Func<Guid, string> nameOf)
    {
        if (request is { EndedAt: { } ended, EndedBy: var by })
        {
            var mine = Person(by) == request.PersonId;
            return new(request.Kind, request.AskedAt, mine ? HelpState.Withdrawn : HelpState.Solved, Person(by) is { } solver ? nameOf(solver) : null, ended);
        }
        return state.Incidents.Open.GetValueOrDefault(request.IncidentId) switch
        {
            { Owner: { } owner, OwnedAt: { } since } => new(request.Kind, request.AskedAt, HelpState.Taken, nameOf(owner), since),
            { Acknowledged: { } seen } => new(request.Kind, request.AskedAt, HelpState.Seen, Person(seen.By) is { } who ? nameOf(who) : null, seen.At),
            _ => new(request.Kind, request.AskedAt, HelpState.Asked, null, request.AskedAt),
        };
    }

    private static Guid? Person(Actor? actor) => actor is { Kind: ActorKind.Person } && Guid.TryParse(actor.Id, out var id) ? id : null;
}
