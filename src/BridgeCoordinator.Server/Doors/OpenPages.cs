using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Doors;

/// <summary>
/// Which operators look at their page, as this node has heard: a page that is looked at says so every few seconds, one that is put away says that
/// too. A phone in a pocket keeps its socket for minutes and sees nothing.
/// </summary>
internal sealed class OpenPages(TimeProvider time)
{
    /// <summary>Twice what a page that is looked at lets pass between two words, and some.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> seen = new();

    public void Seen(Caller caller)
    {
        if (caller.SignInId is { } signIn)
        {
            seen[signIn] = time.GetUtcNow();
        }
    }

    public void Gone(Caller caller)
    {
        if (caller.SignInId is { } signIn)
        {
            seen.TryRemove(signIn, out _);
        }
    }

    public bool IsLookedAt(Guid signIn) => seen.TryGetValue(signIn, out var at) && at + Fresh > time.GetUtcNow();
}
