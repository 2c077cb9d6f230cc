using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Operators' pages as witnesses: each word of one proves that somebody is there and that the way to us is open. Their silence proves
/// nothing, so nobody waits for it.
/// </summary>
internal sealed class Witnesses(TimeProvider time)
{
    /// <summary>Whoever was last heard before that is no witness of today.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string Conference, string Point, Guid Person), DateTimeOffset> heard = new();
    private long lastHeard;
    private long sweptAt = time.GetTimestamp();

    /// <summary>When any page was last heard. Read while others write, and an instant is wider than what is read at once.</summary>
    public DateTimeOffset LastHeard => new(Interlocked.Read(ref lastHeard), TimeSpan.Zero);

    public void Heard(string conferenceId, string point, Guid person)
    {
        var now = time.GetUtcNow();
        heard[(conferenceId, point, person)] = now;
        Interlocked.Exchange(ref lastHeard, now.UtcTicks);
        if (time.GetElapsedTime(Interlocked.Read(ref sweptAt)) > Kept / 24)
        {
            Interlocked.Exchange(ref sweptAt, time.GetTimestamp());
            foreach (var old in heard.Where(w => w.Value + Kept < now))
            {
                heard.TryRemove(old);
            }
        }
    }

    public IEnumerable<(Guid Person, DateTimeOffset LastHeard)> At(string conferenceId, string point) =>
        heard.Where(w => w.Key.Conference == conferenceId && w.Key.Point == point).Select(w => (w.Key.Person, w.Value));
}
