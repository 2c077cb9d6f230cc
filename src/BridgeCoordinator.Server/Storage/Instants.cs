namespace BridgeCoordinator.Server.Storage;

/// <summary>Instants as both databases keep them: microseconds since 1970 UTC. The journal's clock has no finer step.</summary>
internal static class Instants
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public static long ToMicros(this DateTimeOffset instant) => (instant.UtcTicks - DateTime.UnixEpoch.Ticks) / TicksPerMicrosecond;

    public static DateTimeOffset FromMicros(long micros) => new(DateTime.UnixEpoch.Ticks + (micros * TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The instant as a reader of the journal will see it, so that live state and replay agree to the last digit.</summary>
    public static DateTimeOffset ToMicrosecond(this DateTimeOffset instant) => FromMicros(instant.ToMicros());
}
