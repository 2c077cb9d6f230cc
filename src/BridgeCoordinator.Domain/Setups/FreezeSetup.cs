using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Setups;

/// <summary>A person freezes the set-up as it was last reported: usually the rehearsal's wave does.</summary>
public sealed record FreezeSetup(string SessionId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Running(SessionId, out _)
        ?? (
            Freezing.Of(state, SessionId, waveId: null) is not { } frozen ? Decision.Refuse("setup.none")
            : frozen.Fingerprint == state.Setups.Fingerprint && state.Setups.Points.All(s => s?.Drift is null) ? Decision.Refuse("setup.already")
            : Decision.Of(frozen)
        );
}

/// <summary>What a freeze writes down: not the set-ups, which stand in the answers, but their fingerprint, by which anybody can prove them.</summary>
internal static class Freezing
{
    /// <summary>The freeze of all points that have reported one; nothing if none has.</summary>
    public static SetupFrozen? Of(ConferenceState state, string sessionId, string? waveId)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var points = 0;
        for (var i = 0; i < state.Setups.Points.Count; i++)
        {
            if (state.Setups.Points[i] is { } setup && state.Roster.Points[i] is { Withdrawn: false } point)
            {
                hash.AppendData(Text(point, setup));
                points++;
            }
        }
        return points == 0 ? null : new SetupFrozen(sessionId, waveId, null, points, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The freeze of one point whose change was tested.</summary>
    public static SetupFrozen Of(BridgePoint point, PointSetup setup, string sessionId, string waveId) =>
        new(sessionId, waveId, point.Code, 1, Convert.ToHexStringLower(SHA256.HashData(Text(point, setup))));

    private static byte[] Text(BridgePoint point, PointSetup setup)
    {
        var text = new StringBuilder(point.Code).Append('\n');
        foreach (var item in setup.Whole(point))
        {
            text.Append(item.Kind).Append('=').Append(item.Value).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
