namespace BridgeCoordinator.Client;

/// <summary>Where a session dials next, and how long it waits before it does.</summary>
internal sealed class SiteAttempts(SiteSessionOptions options)
{
    private TimeSpan window = TimeSpan.FromSeconds(2);
    private int turn;

    /// <summary>The address of the next attempt; each in its turn.</summary>
    public Uri Next() => options.Servers[turn++ % options.Servers.Count];

    /// <summary>The pause before the next attempt; none before the first of a session that lost nothing.</summary>
    public TimeSpan? Pause(bool first, int failures, TimeSpan? asked) =>
        first && failures == 0 ? null : RetrySchedule.Wait(first ? failures - 1 : failures, window, asked, options.Random);

    /// <summary>The last address let us in and says how far returning sites shall spread; the next attempt begins with it.</summary>
    public void Worked(TimeSpan reconnectWindow)
    {
        window = reconnectWindow;
        turn--;
    }
}
