using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Setups;
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
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<SetupItem>? Setup = null
) : Command<ConferenceState>
{
    /// <summary>It was said by phone.</summary>
    internal ByPhone? ByPhone { get; init; }

    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Asked(SessionId, WaveId, out var session, out var wave) ?? state.Seated(Point, SessionId, out _)) is { } refusal)
        {
            return refusal;
        }
        if (state.IsClassified && Checks.Any(check => check.Photo is not null))
        {
            return Decision.Refuse("conference.classified");
        }
        if ((NeverOpened(wave) ?? Improper(wave, moment.Actor) ?? Guard.Note(Note)) is { } improper)
        {
            return improper;
        }
        var (point, verdict, noteId) = (state.KnownPoint(Point), Checks.Max(check => check.Result), Guard.NoteId(Note, moment));
        var late = Run < wave.Run || wave.State == WaveState.Closed;
        if (noteId is null && IsSaid(state, wave, point.Index, late))
        {
            return Decision.Refuse("answer.already", ("wave", WaveId), ("point", Point));
        }
        if (late)
        {
            return Decision.Of(new WaveAnsweredLate(SessionId, WaveId, Run, Point, Source, verdict, Checks, noteId, Setup, ByPhone)).Noted(Note, moment);
        }
        var answer = new WaveAnswered(SessionId, WaveId, Run, Point, Source, verdict, Checks, noteId, Setup, ByPhone);
        var decision = Completed(state, point, moment) is { } frozen ? Decision.Of(answer, frozen)
            : wave.Plan.ComparesSetup ? Compared(state, wave, point, answer, moment)
            : Decision.Of(answer);
        return decision.Noted(Note, moment);
    }

    /// <summary>
    /// The operator speaks of the set-up for the first time after the freeze, and all else is as it was: nothing has changed, only now it is known. It
    /// is added to what is frozen.
    /// </summary>
    private SetupFrozen? Completed(ConferenceState state, BridgePoint point, in Moment moment)
    {
        var (isNews, known) = (Source == WaveSource.Operator && Setup is { Count: > 0 }, state.Setups.Of(point.Index));
        return isNews && state.Setups.FrozenAt is not null && (known is null || (known is { Drift: null, Operator.IsEmpty: true } && known.Changes(point).Count == 0))
            ? Freezing.Of(point, PointSetup.Told(known, Source, Setup!, moment.Now)!, SessionId, WaveId)
            : null;
    }

    /// <summary>The answer, and what it shows against the frozen set-up: a drift, or the new test that ends one.</summary>
    private Decision Compared(ConferenceState state, WaveRun wave, BridgePoint point, WaveAnswered answer, in Moment moment)
    {
        var setup = state.Setups.Of(point.Index);
        setup = Setup is null ? setup : PointSetup.Told(setup, Source, Setup, moment.Now);
        if (setup is not { Frozen: not null } || setup.Changes(point) is not { Count: > 0 } changes)
        {
            return Decision.Of(answer);
        }
        if (setup.Drift is { } drift && drift.WasKnownTo(SessionId, WaveId, Run, changes))
        {
            var seat = wave.Seat(point.Index).With(Source, new WaveAnswer(answer.Verdict, Checks, moment.Now, null));
            return !PointVerdict.IsTested(wave, seat) ? Decision.Of(answer)
                : setup.Tellers(changes).All(teller => seat.Of(teller)?.At is { } at && at >= wave.OpenedAt && at >= drift.Since) ? Tested(point, setup, seat, answer)
                : seat.Drifted ? Decision.Of(answer)
                : Decision.Of(answer, new SetupDrifted(SessionId, WaveId, Run, Point, changes));
        }
        return setup.Drift is { } same && same.Changes.SequenceEqual(changes)
            ? Decision.Of(answer)
            : Decision.Of(answer, new SetupDrifted(SessionId, WaveId, Run, Point, changes));
    }

    /// <summary>The new test was made. Where this run had shown the drift already, the answer finds it frozen: then the point is as frozen again.</summary>
    private Decision Tested(BridgePoint point, PointSetup setup, WaveSeat seat, WaveAnswered answer)
    {
        var frozen = Freezing.Of(point, setup, SessionId, WaveId);
        return seat.Drifted ? Decision.Of(frozen, answer) : Decision.Of(answer, frozen);
    }

    /// <summary>Just this is what the run holds already. Of earlier runs the state knows nothing; their late answers stand in the journal alone.</summary>
    private bool IsSaid(ConferenceState state, WaveRun wave, int index, bool late)
    {
        var seat = wave.Seat(index);
        return Run == wave.Run
            && (
                (seat.Of(Source) is { NoteId: null } last && last.Checks.SequenceEqual(Checks) && CheckIns.Phoned.SameVoice(last.Phone, ByPhone) && IsKnown(state.Setups.Of(index)))
                || (late && seat.Late is { NoteId: null } before && before.Source == Source && before.Checks.SequenceEqual(Checks))
            );
    }

    private bool IsKnown(PointSetup? setup) =>
        Setup is null || (setup is not null && Setup.SequenceEqual(Source == WaveSource.Agent ? setup.Agent : setup.Operator));

    private Decision? NeverOpened(WaveRun wave) =>
        Run < 1 || Run > wave.Run ? Decision.Refuse(wave.Run == 0 ? "wave.not-open" : "wave.run", ("wave", WaveId)) : null;

    private Decision? Improper(WaveRun wave, Actor actor)
    {
        var agent = Source == WaveSource.Agent;
        if (!wave.AnsweredBy(Source) || (actor.Kind == ActorKind.Agent && !agent) || (agent && !string.IsNullOrEmpty(Note)))
        {
            return Decision.Refuse("wave.source", ("wave", WaveId));
        }
        return Checks.Count == 0 ? Decision.Refuse("answer.empty", ("wave", WaveId))
            : SoundAnswer.Unsound(wave, Source, Checks) is { } bad ? Decision.Refuse("answer.check", ("check", bad))
            : SoundAnswer.IsSound(Setup) ? null
            : Decision.Refuse("setup.item");
    }
}

/// <summary>
/// The control room ticks its end of two-way checks: seen and heard. It ticks one at a time, often by several hands: the answer that is written carries
/// what was ticked before and is not spoken of now.
/// </summary>
public sealed record TickCheck(string SessionId, string WaveId, int Run, string Point, IReadOnlyList<CheckResult> Checks) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment) =>
        new AnswerWave(SessionId, WaveId, Run, Point, WaveSource.ControlRoom, WithEarlier(state)) { Note = Note }.Decide(state, moment);

    private IReadOnlyList<CheckResult> WithEarlier(ConferenceState state)
    {
        if (Checks.Count == 0 || state.Session(SessionId)?.Wave(WaveId) is not { } wave || wave.Run != Run || state.Roster.Find(Point) is not { } point)
        {
            return Checks;
        }
        var order = wave.Plan.Checks.ToList();
        var earlier = wave.Seat(point.Index).ControlAnswer?.Checks.Where(old => order.Contains(old.Check) && Checks.All(now => now.Check != old.Check)) ?? [];
        return [.. earlier.Concat(Checks).OrderBy(check => order.IndexOf(check.Check))];
    }
}
