using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Access;

/// <summary>Guessing is locked by point code, not by address: a whole province may share one.</summary>
internal sealed class WrongCodes(TimeProvider time)
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> wrong = new();

    public bool IsLocked(string pointCode) =>
        wrong.TryGetValue(pointCode, out var w) && w.Count >= Most && w.Since + Window > time.GetUtcNow();

    public void Note(string pointCode)
    {
        var now = time.GetUtcNow();
        if (wrong.Count > 10_000)
        {
            foreach (var old in wrong.Where(w => w.Value.Since + Window <= now).ToList())
            {
                wrong.TryRemove(old);
            }
        }
        wrong.AddOrUpdate(pointCode, (now, 1), (_, w) => w.Since + Window > now ? (w.Since, w.Count + 1) : (now, 1));
    }
}
