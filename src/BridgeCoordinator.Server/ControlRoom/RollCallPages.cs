using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>A round of roll call: how each point stands in it, whom to ring, whose answer nobody has read back; and what became of every round.</summary>
internal sealed class RollCallPages(Followers followers, Names names, Notes notes, Phones phones, TimeProvider time)
{
    private const int Most = 500;

    public static Task<IResult> Get(string id, string session, int? round, RollCallPages pages, CancellationToken cancel) => pages.Page(id, session, round, cancel);

    private async Task<IResult> Page(string id, string sessionId, int? number, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (state.Session(sessionId) is not { } session)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId));
        }
        var round = number is { } n ? session.RollCalls.FirstOrDefault(r => r.Round == n) : session.RollCalls.LastOrDefault();
        if (number is not null && round is null)
        {
            return Refusals.Problem("roll-call.none", ("round", $"{number}"));
        }
        var rounds = session.RollCalls.Reverse().Select(r => Round(state, session, r));
        return Results.Json(
            round is null
                ? new RollCallPage(session.Id, session.Plan.Name, time.GetUtcNow(), null, [], [], [], [], [])
                : await Page(state, session, round, [.. rounds], cancel),
            ContractJson.Options
        );
    }

    private async Task<RollCallPage> Page(ConferenceState state, SessionState session, RollCall round, RollCallRound[] rounds, CancellationToken cancel)
    {
        RollCallMark[] marks = [.. state.Roster.Points.Select(p => p.Sits(session.Id) ? session.Mark(round, p.Index) : RollCallMark.NotAsked)];
        List<BridgePoint> Those(params RollCallMark[] which) => [.. which.SelectMany(mark => state.Roster.Points.Where(p => marks[p.Index] == mark)).Take(Most)];
        var (trouble, silent, unheard) = (Those(RollCallMark.Trouble, RollCallMark.TroubleHeard), Those(RollCallMark.Silent), Those(RollCallMark.Clear));
        List<BridgePoint> shown = [.. trouble, .. silent, .. unheard];
        var contacts = await phones.Of(session, shown, state.IsClassified, cancel);
        var answers = shown.Select(p => round.Answer(p.Index)).OfType<RollCallAnswer>().ToList();
        var said = answers.Select(a => a.NoteId).OfType<Guid>().ToArray() is { Length: > 0 } ids ? await notes.Find(ids, cancel) : new Dictionary<Guid, string>();
        await names.Learn(answers.Select(a => a.Heard?.By).OfType<Actor>().Where(a => a.Kind == ActorKind.Person).Select(a => Guid.Parse(a.Id)), cancel);
        IReadOnlyList<CalledPoint> Called(List<BridgePoint> points) => [.. points.Select(p => Of(state, p, round.Answer(p.Index), said, contacts[p.Index]))];
        return new RollCallPage(
            session.Id,
            session.Plan.Name,
            time.GetUtcNow(),
            rounds.Single(r => r.Round == round.Round),
            rounds,
            marks,
            Called(trouble),
            Called(silent),
            Called(unheard)
        );
    }

    private CalledPoint Of(ConferenceState state, BridgePoint point, RollCallAnswer? answer, IReadOnlyDictionary<Guid, string> said, IReadOnlyList<ContactView> contacts) =>
        new(
            point.Code,
            point.Line.Name,
            point.Line.OrganizationId,
            answer?.Word,
            answer?.At,
            answer?.NoteId is { } note ? said.GetValueOrDefault(note) : null,
            answer?.Heard is { } heard ? names.For(state).Say(heard.By) : null,
            answer?.Heard?.At,
            contacts
        );

    private static RollCallRound Round(ConferenceState state, SessionState session, RollCall round)
    {
        var tally = RollCallTally.Of(state, session, round);
        return new(round.Round, round.OnlyMissing, round.Open, round.OpenedAt, round.ClosedAt, tally.Asked, tally.Answered, tally.AllClear, tally.Trouble, tally.Confirmed);
    }
}
