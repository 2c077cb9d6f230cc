using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Echo;

namespace BridgeCoordinator.Client;

/// <summary>Counts one burst: who came back, when, and in which order. Instants are microseconds of the agent's monotonic clock.</summary>
internal sealed class BurstTally(int packets)
{
    private readonly bool[] _back = new bool[packets];
    private readonly List<long> _roundTrips = new(packets);
    private readonly JitterEstimate _up = new();
    private readonly JitterEstimate _down = new();
    private long _latest = -1;
    private int _reordered;

    /// <summary>Datagrams that were sent.</summary>
    public int Sent { get; set; }

    public int Received => _roundTrips.Count;

    public bool IsWhole => Received == packets;

    /// <summary>An answer of this burst. One that came before already counts once.</summary>
    public void Arrived(in EchoDatagram answer, long micros)
    {
        if (answer.Sequence >= packets || _back[answer.Sequence])
        {
            return;
        }
        _back[answer.Sequence] = true;
        _roundTrips.Add(Math.Max(0, micros - answer.AgentMicros));
        _up.Arrived(answer.AgentMicros, answer.ServerMicros);
        _down.Arrived(answer.ServerMicros, micros);
        // RFC 4737 §3: reordered is what comes after something that was sent later.
        if (answer.Sequence < _latest)
        {
            _reordered++;
        }
        _latest = Math.Max(_latest, answer.Sequence);
    }

    public LinkReading Reading(LineRole line, DateTimeOffset at)
    {
        _roundTrips.Sort();
        return new LinkReading(
            line,
            LineMethod.Udp,
            Sent,
            Received,
            _reordered,
            Received > 1 ? Math.Max(_up.Value, _down.Value) / 1_000 : null,
            Percentile(0.5),
            Percentile(0.95),
            Percentile(1),
            at
        );
    }

    /// <summary>By nearest rank, in milliseconds.</summary>
    private double? Percentile(double share) => _roundTrips.Count == 0 ? null : _roundTrips[Math.Max(0, (int)Math.Ceiling(share * _roundTrips.Count) - 1)] / 1_000.0;
}
