using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>What a node knows of one site's connection. Any message is life and clears the two instants before it.</summary>
/// <param name="Epoch">The site session's epoch.</param>
/// <param name="LastHeard">When anything was last heard.</param>
/// <param name="SocketClosedAt">When its socket closed.</param>
/// <param name="SaidGoodbyeAt">When it said good-bye.</param>
/// <param name="Heartbeat">The interval it was told.</param>
public sealed record LinkEvidence(
    long Epoch,
    DateTimeOffset LastHeard,
    DateTimeOffset? SocketClosedAt,
    DateTimeOffset? SaidGoodbyeAt,
    TimeSpan Heartbeat
);

/// <summary>How long is too long.</summary>
public sealed record SilenceRules
{
    /// <summary>Suspect after this many intervals without a word.</summary>
    public double SuspectAfter { get; init; } = 2.0;

    /// <summary>Down when a suspect has not proven itself within this.</summary>
    public TimeSpan Proof { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>Down when a closed socket was not followed by another within this.</summary>
    public TimeSpan ClosedGrace { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>A verdict.</summary>
/// <param name="State">NeverSeen, Up, Suspect, Down or Left.</param>
/// <param name="Since">When it became true: for Suspect and Down when the silence began.</param>
/// <param name="NextDeadline">When the verdict changes if nothing is heard; absent if it does not.</param>
/// <param name="Cause">Why it is suspected or down.</param>
public sealed record LinkAssessment(LinkState State, DateTimeOffset Since, DateTimeOffset? NextDeadline, LinkDownCause? Cause);

/// <summary>
/// Is this site silent? Three things stay apart: it said good-bye (left), its socket closed (it may come back by itself), and nothing
/// was heard though the socket stands (the line may be cut without a FIN).
/// </summary>
public static class SilenceVerdict
{
    public static LinkAssessment Of(LinkEvidence? evidence, DateTimeOffset now, SilenceRules rules)
    {
        if (evidence is null)
        {
            return new(LinkState.NeverSeen, default, null, null);
        }
        var heard = evidence.LastHeard;
        if (evidence.SaidGoodbyeAt is { } goodbye && goodbye >= heard)
        {
            return new(LinkState.Left, goodbye, null, null);
        }
        var suspectAt = heard + rules.SuspectAfter * evidence.Heartbeat;
        // A socket that closes on one already suspected is nothing new; the time for proof goes on.
        if (evidence.SocketClosedAt is { } closed && closed >= heard && closed < suspectAt)
        {
            return Judged(LinkDownCause.ConnectionLost, closed, closed + rules.ClosedGrace, now);
        }
        return now < suspectAt
            ? new(LinkState.Up, heard, suspectAt, null)
            : Judged(LinkDownCause.Silence, heard, suspectAt + rules.Proof, now);
    }

    private static LinkAssessment Judged(LinkDownCause cause, DateTimeOffset since, DateTimeOffset downAt, DateTimeOffset now) =>
        now < downAt ? new(LinkState.Suspect, since, downAt, cause) : new(LinkState.Down, since, null, cause);
}
