using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What somebody who comes on shift must know.</summary>
internal static class HandoverPages
{
    private const int Most = 200;

    public static async Task<IResult> Get(string id, HttpContext context, Boards boards, Names names, Notes notes)
    {
        var (cancel, now) = (context.RequestAborted, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (boards.State(id) is not { } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        names = names.For(state);
        var (words, me) = (OpenWord.In(state).Take(Most).ToList(), Caller.Of(context.User).Actor);
        var people = words.Select(w => w.Waiver?.By ?? w.Fix?.By).Concat(state.Handovers.SelectMany(h => new[] { h.By, h.AcceptedBy })).OfType<Actor>();
        await names.Learn(people.Where(a => a.Kind == ActorKind.Person).Select(a => Guid.Parse(a.Id)).Concat(BoardViews.PeopleOf(state.Incidents.Open.Values)), cancel);
        Guid[] said = [.. words.Select(w => w.Waiver?.NoteId).Concat(state.Handovers.Select(h => h.Open.NoteId)).OfType<Guid>().Distinct()];
        var text = said.Length == 0 ? new Dictionary<Guid, string>() : await notes.Find(said, cancel);
        return Results.Json(
            new HandoverPage(
                now,
                BoardViews.Incidents(state, names, now),
                [.. words.Select(w => Care(w, names, text))],
                [.. state.Threads.Where(t => t.Value.Unread(ThreadSide.ControlRoom) > 0).Select(t => state.Roster.Points[t.Key].Code)],
                [.. state.Handovers.Reverse().Select(h => View(h, me, names, text))]
            ),
            ContractJson.Options
        );
    }

    private static OpenCare Care(OpenWord word, Names names, IReadOnlyDictionary<Guid, string> text) =>
        word.Waiver is { } waiver
            ? new(word.Point.Code, word.Wave.Plan.Id, names.Say(waiver.By), waiver.At, waiver.Check, null, text.GetValueOrDefault(waiver.NoteId))
            : new(word.Point.Code, word.Wave.Plan.Id, names.Say(word.Fix!.By), word.Fix.At, null, word.Fix.ExpectedBy, null);

    private static HandoverView View(Handover it, Actor me, Names names, IReadOnlyDictionary<Guid, string> text) =>
        new(
            it.Seq,
            names.Say(it.By),
            it.By == me,
            it.At,
            it.Open.Incidents,
            it.Open.Waivers,
            it.Open.Fixes,
            it.Open.Unread,
            it.Open.NoteId is { } note ? text.GetValueOrDefault(note) : null,
            it.AcceptedBy is { } by ? names.Say(by) : null,
            it.AcceptedAt
        );
}
