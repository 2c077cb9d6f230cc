using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Board;

/// <summary>The stills asked of a point with their words and names, for either end.</summary>
internal sealed class StillViews(Names names, Notes notes)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StillView>> Of(ConferenceState state, BridgePoint point, CancellationToken cancel)
    {
        if (!state.Stills.TryGetValue(point.Index, out var stills))
        {
            return [];
        }
        await names.Learn(stills.All.SelectMany(s => new[] { Person(s.AskedBy), Person(s.EndedBy) }).OfType<Guid>(), cancel);
        var words = await notes.Find([.. stills.All.Select(s => s.NoteId).OfType<Guid>()], cancel);
        return [.. stills.All.Reverse().Select(s => View(names.For(state), s, words, state.IsClassified))];
    }

    /// <summary>What waits for the operator.</summary>
    public static DeskStill? Waiting(ConferenceState state, BridgePoint point, Func<Guid, string> nameOf) =>
        Asked(state, point) is { } asked ? new DeskStill(asked.Id, asked.AskedAt, Person(asked.AskedBy) is { } who ? nameOf(who) : "—") : null;

    /// <summary>Whose name that shows.</summary>
    public static IEnumerable<Guid> People(ConferenceState state, BridgePoint point) => Person(Asked(state, point)?.AskedBy) is { } who ? [who] : [];

    private static StillRequest? Asked(ConferenceState state, BridgePoint point) => state.Stills.GetValueOrDefault(point.Index)?.Waiting;

    private static StillView View(Names names, StillRequest s, IReadOnlyDictionary<Guid, string> words, bool classified) =>
        new(s.Id, s.AskedAt, names.Say(s.AskedBy), s.State, s.Since, s.EndedBy is { } by ? names.Say(by) : null, classified ? null : s.Sends, classified ? null : s.Receives, s.NoteId is { } note ? words.GetValueOrDefault(note) : null);

    private static Guid? Person(Actor? actor) => actor is { Kind: ActorKind.Person } && Guid.TryParse(actor.Id, out var id) ? id : null;
}
