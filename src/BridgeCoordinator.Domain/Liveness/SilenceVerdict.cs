using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>How long a suspect has.</summary>
public sealed record SilenceRules
{
    /// <summary>Down when a suspect has not proven itself within this after it was asked.</summary>
    public TimeSpan Proof { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>Down when a closed socket was not followed by another within this.</summary>
    public TimeSpan ClosedGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Both, so many times as long, for a site whose whole group fell silent.</summary>
    public double BrakedTimes { get; init; } = 3;

    /// <summary>Up again only when it was heard so long without a break.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>Why a Down that is due is not concluded.</summary>
[Flags]
public enum Withheld
{
    None = 0,

    /// <summary>Most of the fleet fell silent at once: it may be us.</summary>
    Blind = 1,

    /// <summary>Our lease is not fresh: our peers may be about to call us dead.</summary>
    Lease = 2,

    /// <summary>The fleet is coming back after a restart or the loss of a node.</summary>
    Returning = 4,
}

/// <summary>How well we see, and what is going on around a site.</summary>
/// <param name="Observer">Our own health.</param>
/// <param name="Braked">Its whole group fell silent.</param>
/// <param name="Withheld">What forbids a Down now.</param>
public readonly record struct Circumstances(ObserverHealth Observer, bool Braked = false, Withheld Withheld = Withheld.None)
{
    public static Circumstances Clear { get; } = new(ObserverHealth.Well);
}

/// <summary>A verdict.</summary>
/// <param name="State">NeverSeen, Up, Suspect, Down or Left.</param>
/// <param name="Since">When it became true: for Suspect and Down when the silence began.</param>
/// <param name="NextDeadline">When the verdict changes if nothing is heard; absent if it does not.</param>
/// <param name="Cause">Why it is suspected or down; a suspect without one was heard again and is being held.</param>
/// <param name="Withheld">It would be Down but for this.</param>
public readonly record struct LinkAssessment(
    LinkState State,
    DateTimeOffset Since,
    DateTimeOffset? NextDeadline,
    LinkDownCause? Cause,
    Withheld Withheld = Withheld.None
);

/// <summary>
/// Is this site silent? Three things stay apart: it said good-bye (left), its socket closed (it may come back by itself), and nothing
/// was heard though the socket stands (the line may be cut without a FIN). A Down is never concluded without a whole window for proof that
/// began when the site was asked: our own doubts may end, and a deadline must not have passed meanwhile.
/// </summary>
public static class SilenceVerdict
{
    public static LinkAssessment Of(LinkEvidence? known, DateTimeOffset now, SilenceRules rules, in Circumstances around)
    {
        if (known is not { } evidence)
        {
            return new(LinkState.NeverSeen, default, null, null);
        }
        var heard = evidence.LastHeard;
        if (evidence.SaidGoodbyeAt is { } goodbye && goodbye >= heard)
        {
            return new(LinkState.Left, goodbye, null, null);
        }
        var times = around.Braked ? rules.BrakedTimes : 1;
        // A socket that closes on one already suspected is nothing new; the time for proof goes on.
        if (evidence.SocketClosedAt is { } closed && closed >= heard && !(evidence.SuspectedAt < closed))
        {
            return Judged(evidence, LinkDownCause.ConnectionLost, closed, closed, times * rules.ClosedGrace, now, around);
        }
        if (evidence.SuspectedAt is { } asked)
        {
            return Judged(evidence, LinkDownCause.Silence, heard, asked, times * rules.Proof, now, around);
        }
        var patience = evidence.Patience * (1 + around.Observer.IllHealth);
        var suspectAt = heard + patience;
        if (now >= suspectAt)
        {
            suspectAt += around.Observer.PausedSince(heard);
        }
        return now >= suspectAt ? Judged(evidence, LinkDownCause.Silence, heard, now, times * rules.Proof, now, around)
            : evidence.Returned && now < evidence.HeardSince + rules.Hold
                ? new(LinkState.Suspect, evidence.HeardSince, evidence.HeardSince + rules.Hold, null)
            : new(LinkState.Up, evidence.HeardSince, suspectAt, null);
    }

    private static LinkAssessment Judged(
        in LinkEvidence evidence,
        LinkDownCause cause,
        DateTimeOffset since,
        DateTimeOffset asked,
        TimeSpan window,
        DateTimeOffset now,
        in Circumstances around
    )
    {
        if (evidence.ConcludedAt is not null)
        {
            return new(LinkState.Down, since, null, cause);
        }
        var downAt = asked + window + around.Observer.PausedSince(asked);
        return now < downAt ? new(LinkState.Suspect, since, downAt, cause)
            : around.Withheld != Withheld.None ? new(LinkState.Suspect, since, null, cause, around.Withheld)
            : new(LinkState.Down, since, null, cause);
    }
}
