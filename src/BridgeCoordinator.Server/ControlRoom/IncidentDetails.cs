using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>One incident in depth: who called for help, what to do, what was done.</summary>
internal static class IncidentDetails
{
    private const int Most = 200;
    private const int Page = 5_000;

    public static async Task<IResult> Get(string id, Guid incidentId, HttpContext context, Boards boards, JournalStore journal, Names names, Notes notes)
    {
        var cancel = context.RequestAborted;
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (boards.State(id) is not { } state || Find(state, incidentId) is not { } incident)
        {
            return Refusals.Problem("incident.unknown");
        }
        names = names.For(state);
        HelpRequest[] help = [.. state.Incidents.Help.All.Where(r => r.IncidentId == incidentId).OrderBy(r => !r.IsOpen).ThenBy(r => r.AskedAt).Take(Most)];
        var rows = await History(journal, StreamId.Conference(id), incident, cancel);
        await names.Learn(
            [
                .. rows.Where(r => r.ActorKind == ActorKind.Person).Select(r => Guid.Parse(r.ActorId)),
                .. help.Select(r => r.PersonId),
                .. BoardViews.PeopleOf([incident]),
            ],
            cancel
        );
        FactLine[] lines = [.. rows.AsEnumerable().Reverse().Select(r => FactLines.Of(r, names, state))];
        var said = await notes.Find([.. lines.Select(NoteOf).Concat(help.Select(r => r.NoteId)).OfType<Guid>().Distinct()], cancel);
        return Results.Json(
            new IncidentDetail(
                BoardViews.Incident(state, incident, names, now),
                [.. help.Select(r => Help(state, r, names, said))],
                Runbooks.Of(incident.Cause),
                lines,
                said.ToDictionary(n => n.Key.ToString("D"), n => n.Value)
            ),
            ContractJson.Options
        );
    }

    private static IncidentState? Find(ConferenceState state, Guid id) =>
        state.Incidents.Open.GetValueOrDefault(id) ?? state.Incidents.Ended.FindLast(i => i.Id == id);

    private static HelpView Help(ConferenceState state, HelpRequest request, Names names, IReadOnlyDictionary<Guid, string> said)
    {
        var point = state.Roster.Points[request.Point];
        var note = request.NoteId is { } noteId ? said.GetValueOrDefault(noteId) : null;
        return new(point.Code, point.Line.Name, request.Kind, request.AskedAt, request.EndedAt, names.Of(request.PersonId), note);
    }

    /// <summary>Its history begins with the fact that opened it and is over soon after it is.</summary>
    private static async Task<List<JournalRow>> History(JournalStore journal, StreamId stream, IncidentState incident, CancellationToken cancel)
    {
        var (word, found, from) = (incident.Id.ToString("D"), new List<JournalRow>(), incident.OpenedSeq - 1);
        while (found.Count < Most)
        {
            var rows = await journal.Read(stream, Math.Max(0, from), Page, cancel);
            found.AddRange(rows.Where(r => r.Body.Contains(word, StringComparison.Ordinal)));
            if (rows.Count < Page || rows[^1].At > incident.ResolvedAt + TimeSpan.FromMinutes(1))
            {
                break;
            }
            from = rows[^1].Seq;
        }
        return found.Count > Most ? found[..Most] : found;
    }

    private static Guid? NoteOf(FactLine line) => line.Arguments.TryGetValue("noteId", out var id) ? Guid.Parse(id) : null;
}
