using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>A site's link as this node sees it now.</summary>
/// <param name="State">Suspect and Unverified included.</param>
/// <param name="Since">Since when.</param>
/// <param name="Cause">Why it is suspected or down, if this node judged it.</param>
internal readonly record struct SeenLink(LinkState State, DateTimeOffset Since, LinkDownCause? Cause = null);

/// <summary>
/// The live word on every site: what this node hears itself, else what the journal last said, unless the node that said it is gone. Boards
/// read it; the sweep writes it and says when it changed.
/// </summary>
internal sealed class SiteLinks
{
    private readonly ConcurrentDictionary<string, LinkAssessment> mine = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lost> unverified = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> elsewhere = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Told> told = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> nodes = new();

    /// <summary>Word of another node that is not repeated for so long is forgotten: it says everything once a second.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);

    /// <summary>A site's link changed in a way boards show.</summary>
    public event Action<string>? Changed;

    /// <summary>This node's own verdict on a site changed.</summary>
    public event Action<string>? Judged;

    public SeenLink Of(BridgePoint point)
    {
        if (mine.TryGetValue(point.SiteId, out var seen))
        {
            return new(seen.State, seen.Since, seen.Cause);
        }
        if (told.TryGetValue(point.SiteId, out var word) && (word.State != LinkState.Up || point.Link.State is LinkState.NeverSeen))
        {
            return new(word.State, word.Since);
        }
        // Once its Down is written, that is what is known.
        if (point.Link.State == LinkState.Up && unverified.TryGetValue(point.SiteId, out var lost))
        {
            return new(LinkState.Unverified, lost.Since);
        }
        return point.Link.State == LinkState.NeverSeen && elsewhere.TryGetValue(point.SiteId, out var held)
            ? new(LinkState.Up, held)
            : new(point.Link.State, point.Link.Since);
    }

    public LinkAssessment? Assessment(string siteId) => mine.TryGetValue(siteId, out var seen) ? seen : null;

    public DateTimeOffset? UnverifiedSince(string siteId) => unverified.TryGetValue(siteId, out var lost) ? lost.Since : null;

    /// <summary>The name of the node that held a site nobody hears now, if it is known.</summary>
    public string? LastHeldBy(string siteId) => unverified.TryGetValue(siteId, out var lost) ? lost.HeldBy : null;

    /// <summary>This node's own verdict.</summary>
    public void Judge(string siteId, LinkAssessment assessment)
    {
        var first = !mine.TryGetValue(siteId, out var before);
        if (first || before != assessment)
        {
            mine[siteId] = assessment;
        }
        var cleared = unverified.TryRemove(siteId, out _) | elsewhere.TryRemove(siteId, out _);
        if (first || before.State != assessment.State)
        {
            Judged?.Invoke(siteId);
            Changed?.Invoke(siteId);
        }
        else if (cleared)
        {
            Changed?.Invoke(siteId);
        }
    }

    /// <summary>This node does not hear the site any more, and says no more about it.</summary>
    public void LetGo(string siteId)
    {
        if (mine.TryRemove(siteId, out _))
        {
            Changed?.Invoke(siteId);
        }
    }

    /// <summary>What another node sees. A whole message takes back whatever it does not repeat, and so does silence.</summary>
    public void Hear(SitesSeen news, DateTimeOffset now)
    {
        nodes[news.Node] = now;
        var named = news.Sites.Select(s => s.SiteId).ToHashSet(StringComparer.Ordinal);
        foreach (var site in news.Sites)
        {
            var word = new Told(news.Node, site.Epoch, site.Link, site.Since);
            var held = told.AddOrUpdate(site.SiteId, word, (_, old) => old.Epoch > word.Epoch ? old : word);
            if (held == word)
            {
                Changed?.Invoke(site.SiteId);
            }
        }
        foreach (var (siteId, word) in told)
        {
            if (news.Whole && word.Node == news.Node && !named.Contains(siteId))
            {
                Forget(siteId, word);
            }
        }
        ForgetSilentNodes(now);
    }

    /// <summary>Asked once a second, too: of two nodes nobody else is left to remind the living one that the other fell silent.</summary>
    public void ForgetSilentNodes(DateTimeOffset now)
    {
        foreach (var node in nodes.Where(n => now - n.Value > Stale).Select(n => n.Key).ToList())
        {
            nodes.TryRemove(node, out _);
            foreach (var (siteId, word) in told.Where(t => t.Value.Node == node))
            {
                Forget(siteId, word);
            }
        }
    }

    private void Forget(string siteId, Told word)
    {
        if (told.TryRemove(new(siteId, word)))
        {
            Changed?.Invoke(siteId);
        }
    }

    private sealed record Lost(DateTimeOffset Since, string? HeldBy);

    private sealed record Told(Guid Node, long Epoch, LinkState State, DateTimeOffset Since);

    /// <summary>The node that held the site is gone, or this one just started: nobody can say.</summary>
    public void Doubt(string siteId, DateTimeOffset since, string? heldBy = null)
    {
        elsewhere.TryRemove(siteId, out _);
        if (unverified.TryAdd(siteId, new Lost(since, heldBy)))
        {
            Changed?.Invoke(siteId);
        }
    }

    /// <summary>A living node holds the site: its facts are to be believed again.</summary>
    public void Trust(string siteId, DateTimeOffset since)
    {
        if (unverified.TryRemove(siteId, out _) | elsewhere.TryAdd(siteId, since))
        {
            Changed?.Invoke(siteId);
        }
    }
}
