using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// A point answers a run of a wave. The verdict is the worst of its checks; the words are only an operator's. What comes when the run has
/// closed is kept and marked late: whoever sent it had no line, and the wave was decided without it.
/// </summary>
public sealed record AnswerWave(
    string SessionId,
    string WaveId,
    int Run,
    string Point,
    WaveSource Source,
    IReadOnlyList<CheckResult> Checks
) : Command<ConferenceState>
{
    private const int WordLength = 64;

    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        var session = state.Session(SessionId);
        if ((state.Open() ?? session.Exists(SessionId) ?? state.Seated(Point, out _)) is { } refusal)
        {
            return refusal;
        }
        if (session!.Wave(WaveId) is not { } wave)
        {
            return Decision.Refuse("wave.unknown", ("wave", WaveId));
        }
        if ((NeverOpened(wave) ?? Improper(wave, moment.Actor) ?? Guard.Note(Note)) is { } improper)
        {
            return improper;
        }
        var verdict = Checks.Max(check => check.Result);
        var noteId = Guard.NoteId(Note, moment);
        var late = Run < wave.Run || wave.State == WaveState.Closed;
        if (noteId is null && IsSaid(wave, wave.Seat(state.KnownPoint(Point).Index), late))
        {
            return Decision.Refuse("answer.already", ("wave", WaveId), ("point", Point));
        }
        IFact fact = late
            ? new WaveAnsweredLate(SessionId, WaveId, Run, Point, Source, verdict, Checks, noteId)
            : new WaveAnswered(SessionId, WaveId, Run, Point, Source, verdict, Checks, noteId);
        return Decision.Of(fact).Noted(Note, moment);
    }

    /// <summary>Just this is what the run holds already. Of earlier runs the state knows nothing; their late answers stand in the journal alone.</summary>
    private bool IsSaid(WaveRun wave, WaveSeat seat, bool late) =>
        Run == wave.Run
        && (
            (seat.Of(Source) is { NoteId: null } last && last.Checks.SequenceEqual(Checks))
            || (late && seat.Late is { NoteId: null } before && before.Source == Source && before.Checks.SequenceEqual(Checks))
        );

    private Decision? NeverOpened(WaveRun wave) =>
        Run < 1 || Run > wave.Run ? Decision.Refuse(wave.Run == 0 ? "wave.not-open" : "wave.run", ("wave", WaveId)) : null;

    private Decision? Improper(WaveRun wave, Actor actor)
    {
        var agent = Source == WaveSource.Agent;
        if (!wave.AnsweredBy(Source) || (actor.Kind == ActorKind.Agent && !agent) || (agent && !string.IsNullOrEmpty(Note)))
        {
            return Decision.Refuse("wave.source", ("wave", WaveId));
        }
        if (Checks.Count == 0)
        {
            return Decision.Refuse("answer.empty", ("wave", WaveId));
        }
        var bad = Checks.FirstOrDefault(check => !IsSound(check) || !wave.Plan.Checks.Contains(check.Check));
        bad ??= Checks.GroupBy(check => check.Check).FirstOrDefault(same => same.Count() > 1)?.First();
        return bad is null
            ? null
            : Decision.Refuse("answer.check", ("check", bad.Check.Length > WordLength ? bad.Check[..WordLength] : bad.Check));
    }

    private static bool IsSound(CheckResult check) =>
        check.Result is Contracts.Readiness.Ready or Contracts.Readiness.ReadyWithNotes or Contracts.Readiness.NotReady
        && !(check.Unit?.Length > WordLength)
        && !(check.Code?.Length > WordLength)
        && !(check.Evidence?.Length > CheckResult.MostEvidence)
        && double.IsFinite(check.Value ?? 0)
        && double.IsFinite(check.Threshold ?? 0);
}
