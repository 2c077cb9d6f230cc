using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Simulator.Judging;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>When everything is, from the session's start (T). The plan's copy carries it, the course keeps to it.</summary>
internal sealed record Pace
{
    /// <summary>From handing in the plan to T.</summary>
    public required TimeSpan Lead { get; init; }

    public required TimeOffset WaveOpens { get; init; }

    public required TimeOffset WaveDeadline { get; init; }

    public required TimeOffset Gathering { get; init; }

    public required TimeOffset OnPostBy { get; init; }

    /// <summary>Sites and people do not all act at one instant: each waits up to so long.</summary>
    public required TimeSpan Jitter { get; init; }

    /// <summary>Over how long a fleet of this size spreads its answers to the wave.</summary>
    public required TimeSpan Spread { get; init; }

    /// <summary>When an act may begin at the earliest; an act without a time follows the one before.</summary>
    public required IReadOnlyDictionary<string, TimeOffset> Begins { get; init; }

    /// <summary>A course people can follow: about five minutes.</summary>
    public static Pace Normal(int points) => Stretched(points, 170, -120, -55, -70, -50, 8, (-95, -60, -35, -12, 15, 22, 60, 75));

    /// <summary>As short as the liveness rules allow: about a minute with what comes before and after.</summary>
    public static Pace Fast(int points) => Stretched(points, 24, -16, -8, -11, -7, 1, (-13, -10, -5, -2, 1, 2, 4, 5));

    private static Pace Stretched(
        int points,
        double lead,
        double opens,
        double deadline,
        double gathering,
        double onPost,
        double jitter,
        (double Repair, double RollCall, double First, double Correction, double Silence, double Death, double Return, double Closing) begins
    )
    {
        // Two cores carry both ends: the more sites, the longer everything takes.
        var stretch = 1 + (points / 300.0);
        TimeOffset At(double seconds) => new(TimeSpan.FromSeconds(Math.Round(seconds * (seconds < 0 ? stretch : 1))));
        return new Pace
        {
            Lead = TimeSpan.FromSeconds(lead * stretch),
            WaveOpens = At(opens),
            WaveDeadline = At(deadline),
            Gathering = At(gathering),
            OnPostBy = At(onPost),
            Jitter = TimeSpan.FromSeconds(jitter * stretch),
            Spread = WaveSpread.Window(points, (deadline - opens) * stretch * TimeSpan.FromSeconds(1)),
            Begins = new Dictionary<string, TimeOffset>
            {
                [Acts.WaveAnswers] = At(opens),
                [Acts.Repair] = At(begins.Repair),
                [Acts.RollCall] = At(begins.RollCall),
                [Acts.FirstHeadcount] = At(begins.First),
                [Acts.Correction] = At(begins.Correction),
                [Acts.GoLive] = TimeOffset.Zero,
                [Acts.Silence] = At(begins.Silence),
                [Acts.Death] = At(begins.Death),
                [Acts.Return] = At(begins.Return),
                [Acts.ClosingHeadcount] = At(begins.Closing),
            },
        };
    }
}
