using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Doors;

/// <summary>Denials of known identities become facts: one per identity, code and minute, with a count. Unknown callers never reach the journal.</summary>
internal sealed class Denials(Desks desks, TimeProvider time, ILogger<Denials> log) : BackgroundService
{
    private readonly ConcurrentDictionary<(string Identity, string Code, DateTimeOffset Minute), int> counts = new();

    public void Note(Caller caller, string code)
    {
        var now = time.GetUtcNow();
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        counts.AddOrUpdate(($"{caller.Kind}:{caller.Id}", code, minute), 1, (_, n) => n + 1);
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), time);
        while (await timer.WaitForNextTickAsync(stop))
        {
            await Record(time.GetUtcNow());
        }
    }

    private async Task Record(DateTimeOffset now)
    {
        var over = counts.Keys.Where(k => k.Minute.AddMinutes(1) <= now).Take(1000).ToList();
        if (over.Count == 0)
        {
            return;
        }
        List<Denial> denials = [];
        foreach (var key in over)
        {
            if (counts.TryRemove(key, out var count))
            {
                denials.Add(new Denial(key.Identity, key.Code, key.Minute, count));
            }
        }
        var answer = await desks.Send(
            StreamId.Access,
            new Envelope(Guid.CreateVersion7(now), Actor.System("door"), new RecordDenials(denials))
        );
        if (answer is Refused refused)
        {
            DoorsTelemetry.DenialsNotRecorded(log, denials.Count, refused.Refusal.Code);
        }
    }
}
