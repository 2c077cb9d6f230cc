using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

internal static class PlanFold
{
    /// <summary>Sessions are matched by id and keep what happened in them; those no longer planned stay if anything did.</summary>
    public static ConferenceState Fold(this ConferenceState state, ConferenceDrafted fact, in FactStamp stamp)
    {
        var (kept, zone) = (fact.Kept ?? [], TimeZoneInfo.FindSystemTimeZoneById(fact.Plan.Zone));
        var plan = fact.Plan.Standing(state, kept);
        var points = state.Roster.Points.Count;
        // What an earlier import dropped and this one plans again must not ring under its old ids: revisions go on from here.
        var first = state.Drafts << 16;
        var planned = plan.Sessions.Select(p => state.Session(p.Id) is { } known ? Replanned(known, p, first, plan.Checks, kept) : New(p, points, first, plan.Checks));
        var dropped = state.Sessions.Where(s => s.HasHistory && plan.Sessions.All(p => p.Id != s.Id));
        return state with
        {
            Plan = plan,
            ImportId = fact.ImportId,
            ImportSeen = fact.Seen,
            Drafts = state.Drafts + 1,
            RosterComplete = false,
            Zone = zone,
            Sessions = SessionSchedule.Settle([.. planned, .. dropped], zone, stamp.At),
        };
    }

    public static ConferenceState Fold(this ConferenceState state, PointsEnrolled fact, in FactStamp stamp)
    {
        var roster = state.Roster.Enrol(fact.Lines, fact.ImportId, stamp, state.Batch);
        var sessions =
            roster.Points.Count == state.Roster.Points.Count
                ? state.Sessions
                : [.. state.Sessions.Select(s => s.Grown(roster.Points.Count))];
        return (state with { Roster = roster, Sessions = sessions }).Recounted(stamp);
    }

    /// <summary>The plan stands; only the roster comes anew.</summary>
    public static ConferenceState Fold(this ConferenceState state, RosterBegun fact) =>
        state with
        {
            ImportId = fact.ImportId,
            ImportSeen = fact.Seen,
            RosterComplete = false,
        };

    public static ConferenceState Fold(this ConferenceState state, PointEdited fact, in FactStamp stamp) =>
        (
            state with
            {
                Roster = state.Roster.With(state.KnownPoint(fact.Point) with { Line = fact.Line, Revision = stamp.Seq, EditedAt = stamp.Seq }, state.Batch),
            }
        ).Recounted(stamp);

    public static ConferenceState Fold(this ConferenceState state, PointsWithdrawn fact, in FactStamp stamp) =>
        (state with { Roster = state.Roster.Withdraw(fact.Codes, state.Batch) }).Recounted(stamp);

    public static ConferenceState Fold(this ConferenceState state, SessionStartShifted fact, in FactStamp stamp)
    {
        var shifted = state.With(state.Known(fact.SessionId) with { ShiftedTo = fact.To });
        return shifted with { Sessions = SessionSchedule.Settle(shifted.Sessions, state.Zone, stamp.At) };
    }

    public static ConferenceState Fold(this ConferenceState state, SessionPhaseChanged fact, in FactStamp stamp) =>
        state.With(state.Known(fact.SessionId) with { Phase = fact.To, PhaseSince = stamp.At });

    public static ConferenceState Fold(this ConferenceState state, GatheringSkipped fact) =>
        state.With(state.Known(fact.SessionId) with { GatheringSkipped = true });

    private static SessionState New(SessionPlan plan, int points, int revision, IReadOnlyList<CheckPlan>? checks) =>
        new()
        {
            Plan = plan,
            Revision = revision,
            Seats = PointVector<SessionSeat>.Of(points, SessionSeat.Empty),
            Waves = [.. plan.Waves.Select(w => New(w, revision, checks))],
        };

    private static WaveRun New(WavePlan plan, int revision, IReadOnlyList<CheckPlan>? checks) =>
        new WaveRun { Plan = plan, Revision = revision }.Planned(plan, checks);

    private static SessionState Replanned(SessionState known, SessionPlan plan, int revision, IReadOnlyList<CheckPlan>? checks, IReadOnlyList<KeptWave> kept)
    {
        if (known.Phase == SessionPhase.Closed)
        {
            return known;
        }
        var waves = plan.Waves.Select(w =>
            known.Wave(w.Id) is not { } run ? New(w, revision, checks)
            : kept.Contains(new KeptWave(plan.Id, w.Id)) ? run
            : run.Planned(w, checks)
        );
        var dropped = known.Waves.Where(w => w.State is WaveState.Open or WaveState.Closed && plan.Waves.All(p => p.Id != w.Plan.Id));
        return known with
        {
            Plan = plan,
            // A person's shift stands against a plan that says the same as before, and yields to one that says something new.
            ShiftedTo = plan.Start == known.Plan.Start ? known.ShiftedTo : null,
            Waves = [.. waves, .. dropped],
        };
    }
}
