namespace BridgeCoordinator.Server.Hosting;

/// <summary>
/// The time every part of this node lives by: the machine's clock moved by what the database's clock says, so that nodes agree. Timers
/// and timestamps stay the machine's monotonic ones. On SQLite the offset is always zero.
/// </summary>
internal sealed class CoordinatorClock(TimeProvider machine) : TimeProvider
{
    private long offsetTicks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref offsetTicks));
        set => Volatile.Write(ref offsetTicks, value.Ticks);
    }

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Offset;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Takes a sample of the database's clock, read between two instants of ours.</summary>
    public void Agree(DateTimeOffset before, DateTimeOffset database, DateTimeOffset after) => Offset += database - (before + ((after - before) / 2));
}
