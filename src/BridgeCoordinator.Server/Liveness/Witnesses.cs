using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Operators' pages as witnesses: each word of one proves that somebody is there and that the way to us is open. Their silence proves
/// nothing, so nobody waits for it.
/// </summary>
internal sealed class Witnesses(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Conference, string Point, Guid Person), DateTimeOffset> heard = new();

    /// <summary>When any page was last heard.</summary>
    public DateTimeOffset LastHeard { get; private set; }

    public void Heard(string conferenceId, string point, Guid person)
    {
        var now = time.GetUtcNow();
        heard[(conferenceId, point, person)] = now;
        LastHeard = now;
    }

    public IEnumerable<(Guid Person, DateTimeOffset LastHeard)> At(string conferenceId, string point) =>
        heard.Where(w => w.Key.Conference == conferenceId && w.Key.Point == point).Select(w => (w.Key.Person, w.Value));
}
