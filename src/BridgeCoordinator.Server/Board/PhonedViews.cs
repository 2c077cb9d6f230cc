using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Board;

/// <summary>What a point said by phone, for whoever looks at it. Pure.</summary>
internal static class PhonedViews
{
    /// <param name="session">The session people are in.</param>
    /// <param name="index">The point.</param>
    /// <param name="known">Names by person.</param>
    /// <param name="notes">What was said besides, where it may be shown.</param>
    public static IReadOnlyList<PhonedView> Of(SessionState? session, int index, Func<Guid, string?> known, IReadOnlyDictionary<Guid, string>? notes = null) =>
        session is null
            ? []
            :
            [
                .. Phoned
                    .In(session, index)
                    .Select(p => new PhonedView(
                        p.Part,
                        p.WaveId,
                        known(p.Phone.CallerId),
                        Person(p.Phone.By) is { } by ? known(by) ?? "—" : p.Phone.By.Id,
                        p.Phone.At,
                        p.Phone.NoteId is { } note ? notes?.GetValueOrDefault(note) : null
                    )),
            ];

    /// <summary>Whose names they show.</summary>
    public static IEnumerable<Guid> People(SessionState? session, int index) =>
        session is null ? [] : Phoned.In(session, index).SelectMany(p => new[] { p.Phone.CallerId, Person(p.Phone.By) }).OfType<Guid>();

    public static IReadOnlyCollection<Guid> Notes(SessionState? session, int index) =>
        session is null ? [] : [.. Phoned.In(session, index).Select(p => p.Phone.NoteId).OfType<Guid>().Distinct()];

    private static Guid? Person(Actor actor) => actor.Kind == ActorKind.Person && Guid.TryParse(actor.Id, out var id) ? id : null;
}
