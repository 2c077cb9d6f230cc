using System.Text;

namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>When sites measure their lines: as often as the echo can bear, each in a slot of its own, so that 40,000 bursts never fall together.</summary>
/// <param name="Interval">From one burst of a site to its next.</param>
/// <param name="Packets">Datagrams in a burst; at 50 a second, 2–5 s of speech.</param>
public readonly record struct EchoSchedule(TimeSpan Interval, int Packets)
{
    public const int SpacingMs = 20;

    /// <summary>Main and backup, one after the other.</summary>
    public const int MostLines = 2;

    private const int Short = 100;
    private const int Long = 250;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <param name="sites">Sites that are watched.</param>
    /// <param name="packetsPerSecond">What the echo answers in all.</param>
    /// <param name="shortest">No line is asked more often.</param>
    public static EchoSchedule For(int sites, int packetsPerSecond, TimeSpan shortest)
    {
        // Half of the rate is planned for: bursts fall into slots by chance, and some readiness wave asks for one out of turn.
        var planned = packetsPerSecond / 2.0;
        var packets = TimeFor(sites, Long, planned) <= shortest ? Long : Short;
        var needed = sites == 0 ? Longest : TimeFor(sites, packets, planned);
        var interval = needed < shortest ? shortest : needed > Longest ? Longest : needed;
        // Measuring may not become what loads the line: half the time at most, both lines together.
        return new(interval, Math.Min(packets, (int)(interval.TotalMilliseconds / SpacingMs / MostLines / 2)));
    }

    /// <summary>A site's place in the interval; the same on every node and after every restart.</summary>
    public TimeSpan Slot(string siteId)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes(siteId))
        {
            hash = (hash ^ one) * 1099511628211UL;
        }
        // Its low bits alone are poor for short names; fold the high ones in.
        hash ^= hash >> 32;
        return TimeSpan.FromMilliseconds(hash % (ulong)Interval.TotalMilliseconds);
    }

    private static TimeSpan TimeFor(int sites, int packets, double perSecond) => TimeSpan.FromSeconds(Math.Ceiling((double)sites * packets * MostLines / perSecond));
}
