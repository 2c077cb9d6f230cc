using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Gating;

/// <summary>A wave as a machine reads it: one verdict, and who stands in its way.</summary>
internal sealed class ReadinessReports(Followers followers, People people, Notes notes, TimeProvider time)
{
    public static Task<IResult> Get(string id, ReadinessReports reports, string? wave, bool? all, CancellationToken cancel) =>
        reports.Of(id, wave, all ?? false, cancel);

    /// <param name="id">The conference.</param>
    /// <param name="wave"><c>session/wave</c>, or a wave of the current session; absent: the one that opened last.</param>
    /// <param name="all">Every point, not only those that are not plainly ready.</param>
    /// <param name="cancel">Cancels.</param>
    private async Task<IResult> Of(string id, string? wave, bool all, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var (sessionId, waveId) = wave?.Split('/', 2) is [var first, var second] ? (first, second) : (null, wave);
        var session = sessionId is null ? conference.CurrentSession(time.GetUtcNow()) : conference.Session(sessionId);
        if (session is null)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId ?? ""));
        }
        var run = waveId is null ? session.LatestWave ?? session.Waves.FirstOrDefault() : session.Wave(waveId);
        return run is null
            ? Refusals.Problem("wave.unknown", ("wave", waveId ?? ""))
            : Results.Json(await Of(conference, session, run, all, cancel), ContractJson.Options);
    }

    private async Task<ReadinessReport> Of(ConferenceState conference, SessionState session, WaveRun wave, bool all, CancellationToken cancel)
    {
        var required = WaveTally.OfRequired(conference, session, wave);
        var points = conference
            .Roster.Points.Where(point => point.Sits(session.Id) && (all || wave.Readiness(point.Index) != Contracts.Readiness.Ready))
            .ToList();
        var waivers = points.Where(p => wave.Readiness(p.Index) == Contracts.Readiness.Waived).SelectMany(p => wave.Seat(p.Index).Waivers).ToList();
        // Of a classified conference nobody is named.
        var named = conference.IsClassified ? [] : waivers.Where(w => w.By.Kind == ActorKind.Person).Select(w => Guid.Parse(w.By.Id)).Distinct();
        var who = await people.Find([.. named], cancel);
        var why = await notes.Find([.. waivers.Select(w => w.NoteId)], cancel);
        return new ReadinessReport(
            conference.Id,
            conference.Plan!.Name,
            conference.Plan.Drill,
            session.Id,
            wave.Plan.Id,
            wave.Plan.Name,
            wave.Run,
            WaveVerdict.Of(wave.State, required, wave.QuorumPercent),
            time.GetUtcNow(),
            wave.Deadline,
            wave.QuorumPercent,
            required.Points,
            required.Ready,
            required.ReadyWithNotes,
            required.Waived,
            required.NotReady,
            required.NoAnswer,
            required.Pending,
            [.. points.Select(point => Of(point, wave, who, why))]
        );
    }

    private static ReadinessOfPoint Of(BridgePoint point, WaveRun wave, IReadOnlyDictionary<Guid, Person> who, IReadOnlyDictionary<Guid, string> why)
    {
        var (seat, readiness) = (wave.Seat(point.Index), wave.Readiness(point.Index));
        var waiver = readiness == Contracts.Readiness.Waived ? seat.Waivers.LastOrDefault() : null;
        return new(
            point.Code,
            point.Line.Name,
            point.Counts,
            readiness,
            seat.AnsweredAt,
            [.. Said(seat).Where(check => check.Result != Contracts.Readiness.Ready)],
            waiver is null ? null : Name(waiver.By, who),
            waiver is null ? null : why.GetValueOrDefault(waiver.NoteId)
        );
    }

    private static IEnumerable<CheckResult> Said(WaveSeat seat) =>
        new[] { seat.AgentAnswer, seat.OperatorAnswer, seat.ControlAnswer }.SelectMany(answer => answer?.Checks ?? []);

    private static string Name(Actor actor, IReadOnlyDictionary<Guid, Person> who) =>
        actor.Kind == ActorKind.Person ? who.GetValueOrDefault(Guid.Parse(actor.Id))?.Name ?? "—" : $"{actor.Kind}:{actor.Id}";
}
