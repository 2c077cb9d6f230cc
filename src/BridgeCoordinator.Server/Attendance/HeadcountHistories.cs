using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Attendance;

/// <summary>Who counted, corrected and signed at a point, from which number to which. The journal is read from its end until the first report.</summary>
internal sealed class HeadcountHistories(Followers followers, JournalStore journal, Names names, Notes notes)
{
    private const int Page = 5_000;

    public static Task<IResult> Get(string id, string session, string code, string? moment, HeadcountHistories histories, CancellationToken cancel) =>
        histories.Of(id, session, code, moment, cancel);

    private async Task<IResult> Of(string id, string sessionId, string code, string? moment, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (state.Session(sessionId) is not { } session)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId));
        }
        if (state.Roster.Find(code) is not { } point)
        {
            return Refusals.Problem("point.unknown", ("point", code));
        }
        var which = AttendancePages.Moment(session, moment);
        List<(JournalRow Row, IFact Fact)> found = session.Seat(point.Index).Heads(which) is null ? [] : await Find(StreamId.Conference(id), sessionId, code, which, cancel);
        await names.Learn(found.Where(f => f.Row.ActorKind == ActorKind.Person).Select(f => Guid.Parse(f.Row.ActorId)).Distinct(), cancel);
        var said = found.Select(f => Note(f.Fact)).OfType<Guid>().ToArray() is { Length: > 0 } ids ? await notes.Find(ids, cancel) : new Dictionary<Guid, string>();
        return Results.Json(new HeadcountHistory(code, point.Line.Name, which, [.. Events(found, said, names.For(state)).Reverse()]), ContractJson.Options);
    }

    private async Task<List<(JournalRow Row, IFact Fact)>> Find(StreamId stream, string session, string code, HeadcountMoment moment, CancellationToken cancel)
    {
        List<(JournalRow, IFact)> found = [];
        for (var end = (await journal.Head(stream, cancel))?.Seq ?? 0; end > 0; end -= Page)
        {
            var rows = await journal.Read(stream, Math.Max(0, end - Page), (int)Math.Min(Page, end), cancel);
            var mine = rows.Where(r => r.Type is "headcount-recorded" or "headcount-signed" && r.Body.Contains(code, StringComparison.Ordinal))
                .Select(r => (Row: r, Fact: FactCatalogue.Read(r.Type, r.Version, r.Body)))
                .Where(f => Is(f.Fact, session, code, moment))
                .ToList();
            found.InsertRange(0, mine);
            if (mine.Any(f => f.Fact is HeadcountRecorded { Revision: 1 }))
            {
                break;
            }
        }
        return found;
    }

    private static IEnumerable<HeadcountEvent> Events(List<(JournalRow Row, IFact Fact)> found, IReadOnlyDictionary<Guid, string> said, Names known)
    {
        Headcount? before = null;
        foreach (var (row, fact) in found)
        {
            var (signed, revision, count, byControlRoom) = fact switch
            {
                HeadcountRecorded it => (false, it.Revision, it.Count, it.ByControlRoom == true),
                HeadcountSigned it => (true, it.Revision, it.Count, it.ByControlRoom == true),
                _ => throw new InvalidOperationException($"{fact} is no headcount."),
            };
            var note = Note(fact) is { } id ? said.GetValueOrDefault(id) : null;
            yield return new(row.Seq, row.At, row.OccurredAt, signed, revision, signed ? null : before, count, known.Say(new Actor(row.ActorKind, row.ActorId)), byControlRoom, note);
            before = signed ? before : count;
        }
    }

    private static bool Is(IFact fact, string session, string code, HeadcountMoment moment) =>
        fact switch
        {
            HeadcountRecorded it => it.SessionId == session && it.Point == code && it.Moment == moment,
            HeadcountSigned it => it.SessionId == session && it.Point == code && it.Moment == moment,
            _ => false,
        };

    private static Guid? Note(IFact fact) =>
        fact switch
        {
            HeadcountRecorded it => it.NoteId,
            HeadcountSigned it => it.NoteId,
            _ => null,
        };
}
