using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Ringing;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>Whom to ring next, with the numbers to ring.</summary>
internal static class RingPages
{
    private const int Most = 200;

    public static async Task<IResult> Get(string id, HttpContext context, Boards boards, SiteSigns signs, Names names, People people, Notes notes)
    {
        var (cancel, now) = (context.RequestAborted, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (boards.State(id) is not { } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        names = names.For(state);
        var all = RingList.Of(state, point => signs.Of(state, point, now), now);
        var shown = all.Take(Most).ToList();
        var known = await people.Find([.. shown.SelectMany(c => c.Point.Line.Contacts.Select(p => p.PersonId)).Distinct()], cancel);
        await names.Learn(shown.Select(c => Person(c.Rung?.By)).OfType<Guid>(), cancel);
        Guid[] said = [.. shown.Select(c => c.Rung?.NoteId).OfType<Guid>()];
        var notesOf = said.Length == 0 ? null : await notes.Find(said, cancel);
        return Results.Json(new RingPage(now, all.Count, [.. shown.Select(c => Line(c, state.IsClassified, known, names, notesOf))]), ContractJson.Options);
    }

    private static RingLine Line(RingCase it, bool classified, IReadOnlyDictionary<Guid, Person> known, Names names, IReadOnlyDictionary<Guid, string>? notes) =>
        new(
            it.Point.Code,
            it.Point.Line.Name,
            [.. it.Reasons.Select(r => new RingWhy(r.Reason, r.DueAt, r.WaveId))],
            it.DueAt,
            it.Point.Line.Summoned,
            [
                .. it.Point.Line.Contacts.OrderBy(c => c.Role)
                    .Select(c => new ContactView(c.Role, classified ? null : known.GetValueOrDefault(c.PersonId)?.Name, known.GetValueOrDefault(c.PersonId)?.Phone, c.PersonId)),
            ],
            it.Rung is { } rung ? new RungView(names.Say(rung.By), rung.At, rung.Until, rung.NoteId is { } note ? notes?.GetValueOrDefault(note) : null) : null
        );

    private static Guid? Person(Actor? actor) => actor is { Kind: ActorKind.Person } && Guid.TryParse(actor.Id, out var id) ? id : null;
}
