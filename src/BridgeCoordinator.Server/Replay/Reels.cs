using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using Microsoft.Extensions.Caching.Memory;

namespace BridgeCoordinator.Server.Replay;

/// <summary>The reels in use: a few at a time, each let go of after five idle minutes.</summary>
internal sealed class Reels(JournalStore journal, TimeProvider time) : IDisposable
{
    private const int Most = 4;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.5, Clock = new Ticking(time) });

    /// <summary>The reel of a conference, wound to its newest fact.</summary>
    public async Task<Reel> Of(StreamId stream, CancellationToken cancel)
    {
        var reel = held.GetOrCreate(
            stream,
            entry =>
            {
                entry.SetSize(1).SetSlidingExpiration(Idle);
                return new Reel(stream, journal);
            }
        )!;
        await reel.Wind(cancel);
        return reel;
    }

    public void Dispose() => held.Dispose();

    private sealed class Ticking(TimeProvider time) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
