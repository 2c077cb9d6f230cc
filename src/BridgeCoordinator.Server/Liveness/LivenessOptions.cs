using System.ComponentModel.DataAnnotations;
using BridgeCoordinator.Domain.Liveness;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Liveness;

/// <summary><c>Bridge:Liveness</c>: how long is too long, and when the coordinator doubts itself. The defaults were chosen together (decision 0007).</summary>
internal sealed record LivenessOptions
{
    /// <summary>Added to a line's usual pause, in heartbeats: room for one that is merely late.</summary>
    [Range(0.0, 5.0)]
    public double SuspectMargin { get; init; } = 0.5;

    /// <summary>How many standard deviations above the usual is no chance any more; 5.23 is φ = 7.</summary>
    [Range(1.0, 20.0)]
    public double SuspectDeviations { get; init; } = 5.23;

    /// <summary>No line is believed to be steadier than this, in heartbeats; agents jitter by a tenth themselves.</summary>
    [Range(0.01, 1.0)]
    public double LeastDeviation { get; init; } = 0.1;

    /// <summary>Never suspected sooner than after so many heartbeats: one may be lost without a word about it.</summary>
    [Range(1.2, 10.0)]
    public double SuspectLeast { get; init; } = 1.6;

    /// <summary>Never later than after so many heartbeats, however bad the line: a bound people can rely on.</summary>
    [Range(1.5, 20.0)]
    public double SuspectMost { get; init; } = 2.4;

    /// <summary>How long a suspect has to prove itself over any way before it is Down; several retransmissions of a new connection fit in.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Proof { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>How long a site whose socket closed has to come back: a restarted agent or a router's reset must fit in.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ClosedGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After a Down a site is Up only when it was heard so long without a break: better only after a hold.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan UpHold { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So many times as long to prove itself for a site whose whole group fell silent: the cause is shared and may pass.</summary>
    [Range(1.0, 10.0)]
    public double BrakedTimes { get; init; } = 3;

    /// <summary>Below this many sites there is no group brake: three of five rooms may well fail each for itself.</summary>
    [Range(2, 100_000)]
    public int BrakeFrom { get; init; } = 20;

    /// <summary>More than this many of a group, and more than BrakeShare of it, within BrakeWithin: one event, not many.</summary>
    [Range(1, 10_000)]
    public int BrakeLeast { get; init; } = 5;

    /// <summary>See BrakeLeast; a share of the group.</summary>
    [Range(0.01, 1.0)]
    public double BrakeShare { get; init; } = 0.2;

    /// <summary>See BrakeLeast; two heartbeats of the slowest pace in use.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan BrakeWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>When this share of all sites is silent the coordinator doubts its own eyes and calls nobody down before a self-test passes.</summary>
    [Range(0.3, 1.0)]
    public double BlindShare { get; init; } = 0.55;

    /// <summary>While more than this share of the sites is on its way back after a restart, nobody is called down.</summary>
    [Range(0.01, 1.0)]
    public double Returning { get; init; } = 0.1;

    /// <summary>A look at the sites that came later than this is a pause of our own, and every deadline moves by it: nobody could be heard.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan OwnPause { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A look, a thread or a garbage collection that took longer than this is illness: every suspicion takes longer for a while.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan OwnIllness { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>No suspicion takes longer than 1 + this times its patience, however ill the coordinator is: it must still see.</summary>
    [Range(0, 8)]
    public int WorstIllness { get; init; } = 4;

    /// <summary>One slot of the flapping window, which has twenty: three minutes and twenty seconds in all.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan FlapSlot { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Flapping above this weighted share of slots with a change, in per cent; as Icinga.</summary>
    [Range(5.0, 100.0)]
    public double FlapEnter { get; init; } = 30;

    /// <summary>Over when no longer above this, in per cent; as Icinga.</summary>
    [Range(1.0, 100.0)]
    public double FlapLeave { get; init; } = 25;

    public DetectorRules Rules() =>
        new()
        {
            Suspicion = new()
            {
                Margin = SuspectMargin,
                Deviations = SuspectDeviations,
                LeastDeviation = LeastDeviation,
                Least = SuspectLeast,
                Most = SuspectMost,
            },
            Silence = new()
            {
                Proof = Proof,
                ClosedGrace = ClosedGrace,
                Hold = UpHold,
                BrakedTimes = BrakedTimes,
            },
            Observer = new()
            {
                Pause = OwnPause,
                LateTick = OwnIllness,
                PoolDelay = OwnIllness,
                GcPause = OwnIllness,
                Worst = WorstIllness,
            },
            Brake = new()
            {
                From = BrakeFrom,
                Least = BrakeLeast,
                Share = BrakeShare,
                Within = BrakeWithin,
                BlindShare = BlindShare,
            },
            Flap = new()
            {
                Slot = FlapSlot,
                Enter = FlapEnter,
                Leave = FlapLeave,
            },
            Returning = Returning,
        };
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class LivenessOptionsRules : IValidateOptions<LivenessOptions>
{
    public ValidateOptionsResult Validate(string? name, LivenessOptions options) =>
        options.SuspectLeast > options.SuspectMost ? ValidateOptionsResult.Fail("Bridge:Liveness:SuspectLeast must not be above SuspectMost.")
        : options.FlapLeave > options.FlapEnter ? ValidateOptionsResult.Fail("Bridge:Liveness:FlapLeave must not be above FlapEnter.")
        : ValidateOptionsResult.Success;
}
