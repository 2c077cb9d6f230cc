namespace BridgeCoordinator.Client;

/// <summary>
/// Interarrival jitter as RFC 3550 §6.4.1 defines it and its appendix A.8 computes it: how much the time between two packets differs at
/// their ends, smoothed by a sixteenth. The two ends' clocks need not agree: what they differ by falls out.
/// </summary>
internal sealed class JitterEstimate
{
    private long? _transit;

    /// <summary>The estimate, in the unit of the stamps.</summary>
    public double Value { get; private set; }

    /// <summary>One packet, in the order of arrival.</summary>
    public void Arrived(long sentAt, long arrivedAt)
    {
        var transit = arrivedAt - sentAt;
        if (_transit is { } before)
        {
            Value += (Math.Abs(transit - before) - Value) / 16;
        }
        _transit = transit;
    }
}
