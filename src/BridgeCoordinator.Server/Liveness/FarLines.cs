using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Bus;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// What the lines of a site measured, whichever node it told. Lossy like all news between nodes: a reading that is lost is made up for by the
/// next, and whoever grades them asks how old they are.
/// </summary>
internal sealed class FarLines(LiveEvidence evidence)
{
    private readonly ConcurrentDictionary<string, (long Epoch, LineHistory Lines)> told = new(StringComparer.Ordinal);

    /// <summary>Another node told what a site's lines measured.</summary>
    public event Action<string>? Measured;

    /// <summary>As this node heard it; until a site that just came here has measured, as the node before told.</summary>
    public LineHistory? Of(string siteId) =>
        evidence.Of(siteId)?.Lines is { } mine && (mine.Latest(LineRole.Main) ?? mine.Latest(LineRole.Backup)) is not null ? mine
        : told.TryGetValue(siteId, out var far) ? far.Lines
        : null;

    /// <summary>A word under an older session than the last one's comes from a node that has lost the site.</summary>
    public void Hear(LinesMeasured news, DateTimeOffset now)
    {
        var site = told.AddOrUpdate(news.SiteId, _ => (news.Epoch, new LineHistory()), (_, old) => news.Epoch > old.Epoch ? (news.Epoch, old.Lines) : old);
        if (site.Epoch != news.Epoch)
        {
            return;
        }
        foreach (var reading in news.Lines.Where(r => !(site.Lines.Latest(r.Line)?.At >= r.At)))
        {
            // Never from our future: it would be fresh for longer than it is.
            site.Lines.Add(reading.At > now ? reading with { At = now } : reading);
        }
        Measured?.Invoke(news.SiteId);
    }

    /// <summary>What to tell the others when a site of ours has measured.</summary>
    public LinesMeasured? Latest(Guid node, string siteId) =>
        evidence.Of(siteId) is { } site
            ? new(node, siteId, site.Epoch, [.. Enum.GetValues<LineRole>().Select(site.Lines.Latest).OfType<Contracts.Agents.LinkReading>()])
            : null;
}
