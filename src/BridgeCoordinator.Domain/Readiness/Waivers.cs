using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// A named person excepts points from a wave, or from one check of it, and says why. Those that are excepted already and those with nothing to
/// except are left as they are: granted in advance, a waiver would hide what nobody has seen. A wave that is over and passes by it freezes the set-up, if that was what it was for.
/// </summary>
public sealed record GrantWaiver(string SessionId, string WaveId, IReadOnlyList<string> Points, string? Check = null) : Command<ConferenceState>
{
    public const int MostPoints = 500;

    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Asked(SessionId, WaveId, out var session, out var wave) ?? Cares.Opened(wave)) is { } refusal)
        {
            return refusal;
        }
        if (session.Phase == SessionPhase.Closed)
        {
            return Decision.Refuse("session.closed", ("session", SessionId));
        }
        if (Guard.NoteId(Reason, moment) is not { } reason || moment.Actor.Kind != ActorKind.Person)
        {
            return Decision.Refuse("waiver.reason");
        }
        if (Guard.Note(Reason) is { } tooLong)
        {
            return tooLong;
        }
        if (Check is not null && !wave.Plan.Checks.Contains(Check))
        {
            return Decision.Refuse("answer.check", ("check", Check));
        }
        if (Cares.Each(state, SessionId, Points, MostPoints, out var points) is { } wrong)
        {
            return wrong;
        }
        List<IFact> facts =
        [
            .. points
                .Where(p => IsRed(wave, wave.Seat(p.Index)))
                .Select(p => new WaiverGranted(SessionId, WaveId, p.Code, Check, reason, Check is null ? Reds.Of(wave, wave.Seat(p.Index)) : null)),
        ];
        if (facts.Count == 0)
        {
            var already = points.FirstOrDefault(p => wave.Seat(p.Index).Waivers.Any(w => w.Check == Check));
            return already is null ? Decision.Refuse("waiver.not-red", ("point", Points[0])) : Decision.Refuse("waiver.already", ("point", already.Code));
        }
        facts.AddRange(Frozen(state, facts, moment));
        return Decision.Of(facts).Noted(Reason, moment);
    }

    /// <summary>Not good yet, in all or in the check that is named. What is pending may be excepted: for not having answered.</summary>
    private bool IsRed(WaveRun wave, WaveSeat seat) =>
        Check is null ? !PointVerdict.IsGood(wave.Readiness(seat))
        : !PointVerdict.IsExcepted(seat, Check) && !PointVerdict.IsGood(PointVerdict.OfCheck(wave, wave.Plan.Checks.ToList().IndexOf(Check), seat));

    private IEnumerable<IFact> Frozen(ConferenceState state, List<IFact> facts, in Moment moment)
    {
        var (session, wave) = (state.Known(SessionId), state.Known(SessionId).Wave(WaveId)!);
        if (!wave.Plan.Freezes || wave.State != WaveState.Closed || Quorum.HasPassed(state, session, wave))
        {
            return [];
        }
        var stamp = new FactStamp(0, moment.Now, moment.OccurredAt, moment.Actor);
        var after = facts.OfType<WaiverGranted>().Aggregate((ConferenceState)state.Sealed(), (s, fact) => s.Fold(fact, stamp));
        return Quorum.HasPassed(after, after.Known(SessionId), after.Known(SessionId).Wave(WaveId)!) && Freezing.Of(after, SessionId, WaveId) is { } frozen
            ? [frozen]
            : [];
    }
}

/// <summary>A waiver is taken back.</summary>
public sealed record WithdrawWaiver(string SessionId, string WaveId, string Point, string? Check = null) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Asked(SessionId, WaveId, out var session, out var wave) ?? state.Seated(Point, out _)) is { } refusal)
        {
            return refusal;
        }
        return session.Phase == SessionPhase.Closed ? Decision.Refuse("session.closed", ("session", SessionId))
            : wave.Seat(state.KnownPoint(Point).Index).Waivers.Any(w => w.Check == Check)
                ? Decision.Of(new WaiverWithdrawn(SessionId, WaveId, Point, Check))
            : Decision.Refuse("waiver.none", ("point", Point));
    }
}

/// <summary>What waivers and repairs ask first.</summary>
internal static class Cares
{
    /// <summary>The wave has been opened once: before that nobody can know who will need care.</summary>
    public static Decision? Opened(WaveRun wave) => wave.Run == 0 ? Decision.Refuse("wave.not-open", ("wave", wave.Plan.Id)) : null;

    /// <summary>One to so many points, each once, all seated in the session.</summary>
    public static Decision? Each(ConferenceState state, string sessionId, IReadOnlyList<string> codes, int most, out IReadOnlyList<BridgePoint> points)
    {
        var found = new List<BridgePoint>();
        points = found;
        if (codes.Count == 0 || codes.Count > most)
        {
            return Decision.Refuse("point.unknown", ("point", "-"));
        }
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            if (state.Seated(code, sessionId, out var point) is { } refusal)
            {
                return refusal;
            }
            found.Add(point);
        }
        return null;
    }
}
