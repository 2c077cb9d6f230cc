using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.LinkQuality;
using BridgeCoordinator.Server.Journal;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>
/// Who may ask the echo: the sites whose hub connection is open on this node, each under a random name and key that come with its orders and
/// die with its connection. In memory only: another node, or this one restarted, gives out others.
/// </summary>
internal sealed class EchoSessions(IOptions<UdpEchoOptions> options, Followers followers)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, EchoSession> bySite = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, EchoSession> byId = new();

    public int Count => byId.Count;

    /// <summary>How often lines are measured now, by how many sites are watched.</summary>
    public EchoSchedule Schedule =>
        EchoSchedule.For(
            followers.All.Select(f => f.Current.State).OfType<ConferenceState>().Where(c => c.IsWatched).Sum(c => c.Roster.Enrolled),
            options.Value.PacketsPerSecond,
            options.Value.ShortestInterval
        );

    /// <summary>How this site measures under this epoch; nothing where there is no echo.</summary>
    public EchoOrder? OrderFor(string siteId, long epoch)
    {
        if (options.Value.Port == 0)
        {
            return null;
        }
        var (session, o, schedule) = (SessionOf(siteId, epoch), options.Value, Schedule);
        return new EchoOrder(
            o.PublicHost,
            o.PublicPort ?? o.Port,
            session.Id,
            Convert.ToBase64String(session.Secret),
            (int)schedule.Interval.TotalMilliseconds,
            (int)schedule.Slot(siteId).TotalMilliseconds,
            schedule.Packets,
            EchoSchedule.SpacingMs
        );
    }

    /// <summary>The connection of that epoch is gone: its datagrams are nobody's.</summary>
    public void End(string siteId, long epoch)
    {
        lock (gate)
        {
            if (bySite.TryGetValue(siteId, out var session) && session.Epoch <= epoch)
            {
                bySite.Remove(siteId);
                byId.TryRemove(session.Id, out _);
            }
        }
    }

    public EchoSession? Find(long id) => byId.GetValueOrDefault(id);

    private EchoSession SessionOf(string siteId, long epoch)
    {
        lock (gate)
        {
            if (bySite.TryGetValue(siteId, out var old))
            {
                if (old.Epoch >= epoch)
                {
                    return old;
                }
                byId.TryRemove(old.Id, out _);
            }
            var random = RandomNumberGenerator.GetBytes(8 + 32);
            var session = new EchoSession(BinaryPrimitives.ReadInt64BigEndian(random), random[8..], epoch);
            return bySite[siteId] = byId[session.Id] = session;
        }
    }
}

/// <summary>One site's right to ask. Its allowance is written by the echo's loop alone.</summary>
internal sealed class EchoSession(long id, byte[] secret, long epoch)
{
    /// <summary>Two lines at 50 a second, measured one after the other, and as much again for a wave's probe beside them.</summary>
    private const double PerSecond = 100;
    private const double AtMost = 600;

    private double allowance = AtMost;
    private long refilled = long.MinValue;

    public long Id => id;

    public byte[] Secret => secret;

    public long Epoch => epoch;

    /// <summary>Takes one from what the site may ask; false when it has asked too much.</summary>
    public bool Take(long micros)
    {
        allowance = refilled == long.MinValue ? AtMost : Math.Min(AtMost, allowance + ((micros - refilled) * PerSecond / 1_000_000));
        refilled = micros;
        if (allowance < 1)
        {
            return false;
        }
        allowance--;
        return true;
    }
}
