using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Free text that is quoted on many desks, remembered for a minute so that an erased one is soon gone from here too.</summary>
internal sealed class Texts(Notes notes, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (string? Text, DateTimeOffset At)> known = new();

    public string? Of(Guid? noteId) => noteId is { } id && known.TryGetValue(id, out var text) ? text.Text : null;

    /// <summary>Looks up those that are not remembered.</summary>
    public async Task Learn(IEnumerable<Guid> noteIds, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var missing = noteIds.Distinct().Where(id => !known.TryGetValue(id, out var k) || k.At + Remembered < now).ToList();
        if (missing.Count == 0)
        {
            return;
        }
        if (known.Count > Most)
        {
            known.Clear();
        }
        var found = await notes.Find(missing, cancel);
        foreach (var id in missing)
        {
            known[id] = (found.GetValueOrDefault(id), now);
        }
    }
}
