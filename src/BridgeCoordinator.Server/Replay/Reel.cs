using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Replay;

/// <summary>
/// A conference's journal, folded and held at many instants: any second of it is one short fold away. The held values share what did not
/// change between them, so a hundred cost little more than a few.
/// </summary>
internal sealed class Reel(StreamId stream, JournalStore journal) : IDisposable
{
    private const int Page = 5_000;
    private const int MostStops = 128;

    /// <summary>What people look for on a line of time.</summary>
    private static readonly HashSet<string> Milestones =
    [
        "conference-opened",
        "conference-closed",
        "session-phase-changed",
        "session-start-shifted",
        "wave-opened",
        "wave-closed",
        "setup-frozen",
        "roll-call-opened",
        "roll-call-closed",
        "go-decided",
        "incident-opened",
        "incident-resolved",
    ];

    private readonly SemaphoreSlim winding = new(1, 1);
    private readonly Lock gate = new();
    private readonly List<long> instants = [];
    private readonly List<JournalRow> marks = [];
    private List<(DateTimeOffset At, Folded Folded)> stops = [];
    private int apart = 250;

    /// <summary>The newest value.</summary>
    public Folded End { get; private set; } = Folded.Nothing(stream);

    /// <summary>When its plan was first drafted, in milliseconds since 1970: before that there is no board.</summary>
    public long Begins { get; private set; } = long.MaxValue;

    public JournalRow[] Marks
    {
        get
        {
            lock (gate)
            {
                return [.. marks];
            }
        }
    }

    /// <summary>When each fact was written, in milliseconds since 1970, by number.</summary>
    public long[] Instants
    {
        get
        {
            lock (gate)
            {
                return [.. instants];
            }
        }
    }

    /// <summary>Takes in what was written since the last time.</summary>
    public async Task Wind(CancellationToken cancel)
    {
        await winding.WaitAsync(cancel);
        try
        {
            for (var more = true; more; )
            {
                var rows = await journal.Read(stream, End.Seq, Page, cancel);
                more = rows.Count == Page;
                foreach (var part in rows.Chunk(apart))
                {
                    Take(part);
                }
            }
        }
        finally
        {
            winding.Release();
        }
    }

    /// <summary>The value as it was at an instant: everything written until the end of that millisecond.</summary>
    public async Task<Folded> At(DateTimeOffset at, CancellationToken cancel)
    {
        var after = at.AddMilliseconds(1);
        var folded = Before(after);
        while (true)
        {
            var rows = await journal.Read(stream, folded.Seq, apart, cancel);
            var then = rows.FindAll(row => row.At < after);
            folded = then.Count == 0 ? folded : folded.After(then.ConvertAll(row => row.Read()), trusting: true);
            if (then.Count < apart)
            {
                return folded;
            }
        }
    }

    /// <summary>At most <paramref name="most"/> rows between two numbers, the latest.</summary>
    public Task<List<JournalRow>> Rows(long after, long until, int most, CancellationToken cancel)
    {
        var from = Math.Max(after, until - most);
        return journal.Read(stream, from, (int)(until - from), cancel);
    }

    public void Dispose() => winding.Dispose();

    private void Take(JournalRow[] rows)
    {
        var end = End.After([.. rows.Select(row => row.Read())], trusting: true);
        lock (gate)
        {
            End = end;
            Begins = Math.Min(Begins, rows.FirstOrDefault(row => row.Type == "conference-drafted")?.At.ToUnixTimeMilliseconds() ?? long.MaxValue);
            instants.AddRange(rows.Select(row => row.At.ToUnixTimeMilliseconds()));
            marks.AddRange(rows.Where(row => Milestones.Contains(row.Type)));
            if (end.Seq - (stops is [.., var last] ? last.Folded.Seq : 0) >= apart)
            {
                stops.Add((rows[^1].At, end));
            }
            if (stops.Count > MostStops)
            {
                (stops, apart) = ([.. stops.Where((_, i) => i % 2 == 1)], apart * 2);
            }
        }
    }

    private Folded Before(DateTimeOffset after)
    {
        lock (gate)
        {
            return stops.FindLast(stop => stop.At < after).Folded ?? Folded.Nothing(stream);
        }
    }
}
