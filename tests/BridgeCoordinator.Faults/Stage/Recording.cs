using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>
/// Writes down what a coordinator heard of each site and when, by its trace, so that the detector can live through it again. A line for each
/// site, an item for each event: hundredths of a second since the one before, then <c>b</c> heartbeat, <c>w</c> any other word, <c>c</c> socket
/// closed, <c>o</c> a new session. Compressed with brotli.
/// </summary>
internal sealed partial class Recording
{
    /// <summary>Options that make a coordinator say it.</summary>
    public static readonly string[] Trace = ["--Logging:LogLevel:BridgeCoordinator.Server.Liveness.LiveEvidence", "Trace"];

    private readonly Dictionary<string, (long At, List<(long Pause, char Kind)> Items)> sites = [];
    private readonly List<(string Site, long At)> closings = [];
    private readonly Lock gate = new();
    private long from = long.MaxValue;

    public static Recording Of(Coordinator coordinator)
    {
        var recording = new Recording();
        coordinator.Process.Said += recording.Take;
        return recording;
    }

    /// <summary>From now on; what came before was the stage being built.</summary>
    public void Begin() => Volatile.Write(ref from, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>How many events it holds.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return sites.Values.Sum(s => s.Items.Count);
            }
        }
    }

    /// <summary>When the coordinator saw a site's socket close, the first time after an instant.</summary>
    public long? Closed(string site, long after)
    {
        lock (gate)
        {
            return closings.Where(c => c.Site == site && c.At >= after).Select(c => (long?)c.At).FirstOrDefault();
        }
    }

    public void Write(string path)
    {
        var text = new StringBuilder();
        lock (gate)
        {
            foreach (var (_, (_, items)) in sites.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                text.AppendJoin(' ', items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Pause / 10}{i.Kind}"))).Append('\n');
            }
        }
        using var file = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
        file.Write(Encoding.ASCII.GetBytes(text.ToString()));
    }

    private void Take(string line)
    {
        if (Event().Match(line) is not { Success: true } said)
        {
            return;
        }
        var (site, kind, at) = (said.Groups[1].Value, said.Groups[2].Value[0], long.Parse(said.Groups[3].Value, CultureInfo.InvariantCulture));
        if (kind == 'c')
        {
            var ago = TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(at + 1);
            lock (gate)
            {
                closings.Add((site, Stopwatch.GetTimestamp() - (long)(ago.TotalSeconds * Stopwatch.Frequency)));
            }
        }
        if (at < Volatile.Read(ref from))
        {
            return;
        }
        lock (gate)
        {
            if (!sites.TryGetValue(site, out var known))
            {
                // The first event only says from when on.
                sites[site] = (at, []);
                return;
            }
            // Every heartbeat is heard as a word first; what is known is up to 9 ms too early.
            if (kind == 'b' && known.Items is [.., { Kind: 'w' } word] && at - known.At < 15)
            {
                known.Items[^1] = word with { Kind = 'b' };
                return;
            }
            // Whole hundredths, and no drift by rounding.
            var pause = Math.Max(0, at - known.At) / 10 * 10;
            known.Items.Add((pause, kind));
            sites[site] = (known.At + pause, known.Items);
        }
    }

    [GeneratedRegex(@"^\s+(\S+) (beat|word|close|open) at (\d+)$")]
    private static partial Regex Event();
}
