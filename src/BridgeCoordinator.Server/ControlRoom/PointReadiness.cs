using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>How one point stands in the waves of a session, and what its set-up is: with reasons, names and what everybody said.</summary>
internal sealed class PointReadiness(Names names, Notes notes, TimeProvider time)
{
    public async Task<IReadOnlyList<PointWaveView>> Waves(ConferenceState conference, SessionState? session, BridgePoint point, CancellationToken cancel)
    {
        var opened = session?.Waves.Where(w => w.Run > 0 && point.Sits(session.Id)).OrderByDescending(w => w.OpenedAt).ToList() ?? [];
        var seats = opened.Select(w => w.Seat(point.Index)).ToList();
        var reasons = await Reasons(seats.SelectMany(s => s.Waivers), cancel);
        await Learn(seats, cancel);
        return [.. opened.Zip(seats, (wave, seat) => Wave(conference, point, wave, seat, reasons))];
    }

    public static SetupView? Setup(ConferenceState conference, BridgePoint point) =>
        conference.Setups.Of(point.Index) is { } setup
            ? new SetupView(setup.Whole(point), setup.At, setup.Frozen ?? [], setup.FrozenAt, setup.Drift?.Changes ?? [])
            : null;

    /// <summary>The reasons of waivers, as far as they still stand.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> Reasons(IEnumerable<Waiver> waivers, CancellationToken cancel) =>
        waivers.Select(w => w.NoteId).Distinct().ToArray() is { Length: > 0 } ids
            ? notes.Find(ids, cancel)
            : Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    public Task Learn(IEnumerable<WaveSeat> seats, CancellationToken cancel) =>
        names.Learn(seats.SelectMany(s => s.Waivers.Select(w => w.By).Append(s.Fix?.By)).OfType<Actor>().Where(a => a.Kind == ActorKind.Person).Select(a => Guid.Parse(a.Id)), cancel);

    public WaiverView Waiver(ConferenceState conference, Waiver waiver, IReadOnlyDictionary<Guid, string> reasons) =>
        new(names.For(conference).Say(waiver.By), waiver.At, waiver.Check, reasons.GetValueOrDefault(waiver.NoteId));

    public FixView? Fix(ConferenceState conference, Fix? fix) => BoardViews.Fix(fix, names.For(conference).Say, time.GetUtcNow());

    private PointWaveView Wave(ConferenceState conference, BridgePoint point, WaveRun wave, WaveSeat seat, IReadOnlyDictionary<Guid, string> reasons) =>
        new(
            wave.Plan.Id,
            wave.Plan.Name,
            wave.Run,
            wave.Readiness(seat),
            seat.Kept,
            [.. wave.Plan.Checks.Select((check, i) => Check(wave, seat, check, i))],
            seat.Late?.OccurredAt,
            [.. seat.Waivers.Select(w => Waiver(conference, w, reasons))],
            Fix(conference, seat.Fix),
            seat.Drifted ? conference.Setups.Of(point.Index)?.Drift?.Changes ?? [] : []
        );

    private static PointCheckView Check(WaveRun wave, WaveSeat seat, string check, int place)
    {
        CheckResult? Said(WaveSource source) => seat.Of(source)?.Checks.FirstOrDefault(c => c.Check == check);
        var rule = wave.Rule(place);
        return new PointCheckView(
            check,
            rule?.By,
            rule?.Advisory ?? false,
            PointVerdict.OfCheck(wave, place, seat),
            Said(WaveSource.Agent),
            Said(WaveSource.Operator),
            Said(WaveSource.ControlRoom)
        );
    }
}
