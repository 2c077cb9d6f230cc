using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.LinkQuality;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What the lines of one site measured in the last quarter of an hour, and the grade each conference's thresholds make of it.</summary>
internal sealed class LineHistory
{
    private const int Most = 64;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<LineRole, List<LinkReading>> readings = [];
    private readonly Dictionary<(LineRole, LinkThresholds), HeldGrade> grades = [];

    public void Add(LinkReading reading)
    {
        lock (gate)
        {
            if (!readings.TryGetValue(reading.Line, out var kept))
            {
                readings[reading.Line] = kept = [];
            }
            kept.RemoveAll(r => r.At + Kept < reading.At);
            kept.Add(reading);
            if (kept.Count > Most)
            {
                kept.RemoveAt(0);
            }
            foreach (var (line, thresholds) in grades.Keys.Where(k => k.Item1 == reading.Line).ToList())
            {
                var seen = LineVerdict.Of(reading, thresholds);
                grades[(line, thresholds)] = HeldGrade.Next(grades[(line, thresholds)], seen, reading.At, TimeSpan.FromSeconds(thresholds.HoldSeconds));
            }
        }
    }

    public IReadOnlyList<LinkReading> Of(LineRole line)
    {
        lock (gate)
        {
            return [.. readings.GetValueOrDefault(line, [])];
        }
    }

    /// <summary>When a line was last measured.</summary>
    public LinkReading? Latest(LineRole line)
    {
        lock (gate)
        {
            return readings.GetValueOrDefault(line)?[^1];
        }
    }

    /// <summary>The grade shown now; nothing before the first measurement.</summary>
    public HeldGrade? Grade(LineRole line, LinkThresholds thresholds, DateTimeOffset now)
    {
        lock (gate)
        {
            if (!grades.TryGetValue((line, thresholds), out var held))
            {
                if (HeldGrade.Of(readings.GetValueOrDefault(line, []), thresholds) is not { } first)
                {
                    return null;
                }
                grades[(line, thresholds)] = held = first;
            }
            return held.At(now, TimeSpan.FromSeconds(thresholds.HoldSeconds));
        }
    }
}
