using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Go;

/// <summary>A point that counts and is not good in a gated wave, or is good there by a waiver alone.</summary>
public readonly record struct Red(BridgePoint Point, WaveRun Wave, Contracts.Readiness Readiness)
{
    public WaveSeat Seat => Wave.Seat(Point.Index);

    public bool IsWaived => Readiness == Contracts.Readiness.Waived;

    /// <summary>A named person is repairing it, and the time they gave has not passed.</summary>
    public bool IsBeingFixed(DateTimeOffset now) => !IsWaived && Seat.Fix is { } fix && fix.Holds(now);
}

/// <summary>What the director decides on: the gated waves, the reds, and the one number. Only waves that guard the start of the session count.</summary>
/// <param name="Waves">The gated waves.</param>
/// <param name="Number">Reds neither waived nor with a named person fixing them in time.</param>
/// <param name="Fixing">Reds somebody is fixing in time.</param>
/// <param name="Waived">Reds that are waived.</param>
/// <param name="Codes">The points that are red, those cared for included; at most 100.</param>
public sealed record GoPicture(ImmutableArray<GoWave> Waves, int Number, int Fixing, int Waived, ImmutableArray<string> Codes)
{
    private const int MostCodes = 100;

    public static GoPicture Of(ConferenceState state, SessionState session, DateTimeOffset now)
    {
        var (number, fixing, waived) = (0, 0, 0);
        var codes = new SortedSet<int>();
        foreach (var red in Reds(state, session))
        {
            (number, fixing, waived) =
                red.IsWaived ? (number, fixing, waived + 1)
                : red.IsBeingFixed(now) ? (number, fixing + 1, waived)
                : (number + 1, fixing, waived);
            if (codes.Count < MostCodes)
            {
                codes.Add(red.Point.Index);
            }
        }
        return new(
            [.. Gated(session).Select(wave => Of(state, session, wave))],
            number,
            fixing,
            waived,
            [.. codes.Select(index => state.Roster.Points[index].Code)]
        );
    }

    /// <summary>The waves with a gate before the start.</summary>
    public static IEnumerable<WaveRun> Gated(SessionState session) => session.Waves.Where(wave => wave.Guards(session.StartsAt));

    /// <summary>Every red: what is pending may still be well, what is not ready or never answered is red.</summary>
    public static IEnumerable<Red> Reds(ConferenceState state, SessionState session)
    {
        foreach (var wave in Gated(session).Where(w => w.Run > 0))
        {
            foreach (var point in state.Roster.Points)
            {
                var readiness = wave.Readiness(point.Index);
                if (
                    readiness is Contracts.Readiness.NotReady or Contracts.Readiness.NoAnswer or Contracts.Readiness.Waived
                    && point.Counts
                    && point.Sits(session.Id)
                )
                {
                    yield return new Red(point, wave, readiness);
                }
            }
        }
    }

    private static GoWave Of(ConferenceState state, SessionState session, WaveRun wave)
    {
        var required = WaveTally.OfRequired(state, session, wave);
        return new GoWave(
            wave.Plan.Id,
            wave.State,
            wave.Plan.Gate,
            wave.Run,
            required.Points,
            required.Ready,
            required.ReadyWithNotes,
            required.Waived,
            required.NotReady,
            required.NoAnswer,
            required.Pending,
            wave.State == WaveState.Closed && Quorum.IsReached(required, wave.QuorumPercent)
        );
    }
}

/// <summary>What was decided, on which picture.</summary>
public sealed record GoDecision(GoWord Word, DateTimeOffset At, Actor By, GoPicture Picture, Guid? NoteId);

/// <summary>Gates guard Live alone: that delegates gather is the clock's doing, and no judgement.</summary>
public static class Gates
{
    /// <summary>
    /// The hard-gated waves that keep a session from going live. A go covers each of them as it stood on the picture that was decided on: one that
    /// has opened, ended or been run again since is asked for anew, so that nobody's yes of last week opens this morning's gate.
    /// </summary>
    public static IReadOnlyList<WaveRun> Closed(ConferenceState state, SessionState session) =>
        [.. Failed(state, session, GateKind.Hard).Where(wave => !IsCovered(session, wave))];

    private static bool IsCovered(SessionState session, WaveRun wave) =>
        session.Decisions is [.., { Word: GoWord.Go } go]
        && go.Picture.Waves.Any(seen => (seen.WaveId, seen.Run, seen.State) == (wave.Plan.Id, wave.Run, wave.State));

    /// <summary>The soft-gated waves that have not passed: people are warned, nobody is stopped.</summary>
    public static IEnumerable<WaveRun> Warnings(ConferenceState state, SessionState session) => Failed(state, session, GateKind.Soft);

    private static IEnumerable<WaveRun> Failed(ConferenceState state, SessionState session, GateKind gate) =>
        GoPicture.Gated(session).Where(wave => wave.Plan.Gate == gate && !Quorum.HasPassed(state, session, wave));
}
