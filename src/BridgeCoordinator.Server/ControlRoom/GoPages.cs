using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>The picture before the director's word: one number, every red with its fix or its waiver, and what was decided.</summary>
internal sealed class GoPages(Followers followers, PointReadiness readiness, Names names, Notes notes, TimeProvider time)
{
    private const int Most = 500;

    public static Task<IResult> Get(string id, string session, int? after, int? limit, GoPages pages, CancellationToken cancel) =>
        pages.Page(id, session, Math.Max(after ?? 0, 0), Math.Clamp(limit ?? Most, 1, Most), cancel);

    private async Task<IResult> Page(string id, string sessionId, int after, int limit, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (state.Session(sessionId) is not { } session)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId));
        }
        var now = time.GetUtcNow();
        var reds = BoardViews.RedsInOrder(state, session, now);
        Red[] shown = [.. reds.Skip(after).Take(limit)];
        var reasons = await readiness.Reasons(shown.SelectMany(r => r.Seat.Waivers), cancel);
        await readiness.Learn(shown.Select(r => r.Seat), cancel);
        await names.Learn(session.Decisions.Where(d => d.By.Kind == ActorKind.Person).Select(d => Guid.Parse(d.By.Id)), cancel);
        var said = await Said(session, cancel);
        var page = new GoPage(
            session.Id,
            session.Plan.Name,
            session.Phase,
            session.StartsAt,
            now,
            BoardViews.Go(state, session, names.For(state).Say, now),
            [.. GoPicture.Gated(session).Select(wave => BoardViews.Wave(state, session, wave))],
            [.. shown.Select(red => View(state, red, reasons))],
            reds.Length,
            after + limit < reds.Length ? after + limit : null,
            [.. session.Decisions.Reverse().Select(decision => View(state, decision, said))]
        );
        return Results.Json(page, ContractJson.Options);
    }

    private RedView View(ConferenceState state, Red red, IReadOnlyDictionary<Guid, string> reasons) =>
        new(
            red.Point.Code,
            red.Point.Line.Name,
            red.Point.Line.OrganizationId,
            red.Wave.Plan.Id,
            red.Wave.Plan.Name,
            red.Wave.Plan.Gate,
            red.Readiness,
            WavePages.Open(red.Wave, red.Seat),
            red.Seat.Drifted ? state.Setups.Of(red.Point.Index)?.Drift?.Changes ?? [] : [],
            [.. red.Seat.Waivers.Select(waiver => readiness.Waiver(state, waiver, reasons))],
            readiness.Fix(state, red.Seat.Fix)
        );

    private GoDecisionView View(ConferenceState state, GoDecision decision, IReadOnlyDictionary<Guid, string> said) =>
        new(
            decision.Word,
            decision.At,
            names.For(state).Say(decision.By),
            decision.Picture.Number,
            decision.Picture.Fixing,
            decision.Picture.Waived,
            decision.Picture.Waves,
            decision.Picture.Codes,
            decision.NoteId is { } note ? said.GetValueOrDefault(note) : null
        );

    private async Task<IReadOnlyDictionary<Guid, string>> Said(SessionState session, CancellationToken cancel) =>
        session.Decisions.Select(d => d.NoteId).OfType<Guid>().ToArray() is { Length: > 0 } ids ? await notes.Find(ids, cancel) : new Dictionary<Guid, string>();
}
