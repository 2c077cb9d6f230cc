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

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, string? Conference, string? Point, string? Line)> seen = new();

    /// <summary>A page is looked at.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="line">The connection it watches by, where the word came over one.</param>
    public void Seen(Caller caller, string? line = null)
    {
        if (caller.SignInId is { } signIn)
        {
            seen[signIn] = (time.GetUtcNow(), caller.ConferenceId, caller.Point, line ?? seen.GetValueOrDefault(signIn).Line);
        }
    }

    /// <summary>A connection ended. An older one that times out long after its page came back by another is no news.</summary>
    public void Lost(Caller caller, string line)
    {
        if (caller.SignInId is { } signIn && seen.TryGetValue(signIn, out var page) && page.Line == line)
        {
            seen.TryRemove(new KeyValuePair<Guid, (DateTimeOffset At, string? Conference, string? Point, string? Line)>(signIn, page));
        }
    }

    public void Gone(Caller caller)
    {
        if (caller.SignInId is { } signIn)
        {
            seen.TryRemove(signIn, out _);
        }
    }

    public bool IsLookedAt(Guid signIn) => seen.TryGetValue(signIn, out var page) && IsFresh(page.At);

    /// <summary>The points of a conference at which somebody looks at the page.</summary>
    public IReadOnlySet<string> LookedAt(string conferenceId) =>
        seen.Values.Where(page => page.Conference == conferenceId && IsFresh(page.At)).Select(page => page.Point).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private bool IsFresh(DateTimeOffset at) => at + Fresh > time.GetUtcNow();
}
