using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>A link as another client's board showed it, and when that frame arrived there.</summary>
internal readonly record struct Sight(string Point, LinkState Link, long At);

/// <summary>
/// Somebody else's board: signed in, following frames as the control page does, and writing down when each link was seen to change. When its
/// connection ends it comes back, as a page would.
/// </summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly Coordinator coordinator;
    private readonly CoordinatorApi person;
    private readonly ConcurrentDictionary<string, LinkState> now = new();
    private readonly ConcurrentQueue<Sight> sights = new();
    private readonly CancellationTokenSource end = new();
    private Task following = Task.CompletedTask;

    private Watch(Coordinator coordinator) => (this.coordinator, person) = (coordinator, new CoordinatorApi(coordinator.Address));

    public IEnumerable<Sight> Sights => sights;

    public static async Task<Watch> Open(Coordinator coordinator)
    {
        var watch = new Watch(coordinator);
        var link = await coordinator.Api.AddPerson(new AddPersonRequest("Người xem bảng", Role.Director));
        await watch.person.SignIn(link.Link);
        watch.following = watch.Follow();
        return watch;
    }

    public LinkState Of(string point) => now.GetValueOrDefault(point);

    public int Count(LinkState link) => now.Values.Count(l => l == link);

    /// <summary>When the board first showed this after an instant; absent if it did not within the time given.</summary>
    public async Task<long?> Seen(string point, LinkState link, long after, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (First(point, link, after) is { } at)
            {
                return at;
            }
            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                return null;
            }
            await Waiting.Pause(TimeSpan.FromMilliseconds(20));
        }
    }

    public long? First(string point, LinkState link, long after) =>
        sights.Where(s => s.Point == point && s.Link == link && s.At >= after).Select(s => (long?)s.At).FirstOrDefault();

    /// <summary>Waits until the board shows all of them so.</summary>
    public Task Shows(IEnumerable<string> points, LinkState link, TimeSpan patience)
    {
        var expected = points.ToList();
        string Others() => string.Join(", ", expected.Where(p => Of(p) != link).Take(10).Select(p => $"{p} {Of(p)}"));
        return Waiting.Until(
            () => Task.FromResult(expected.TrueForAll(p => Of(p) == link)),
            patience,
            () => $"The board did not show {link} for all of {expected.Count} points within {patience.TotalSeconds:0} s; {Others()}."
        );
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        person.Dispose();
        end.Dispose();
    }

    private async Task Follow()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await FollowOnce();
            }
            catch (Exception gone) when (gone is not OperationCanceledException || !end.IsCancellationRequested)
            {
                // The coordinator or its network is ill, which is what cases are about: come back as a page does.
                await Waiting.Pause(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task FollowOnce()
    {
        var frames = Channel.CreateUnbounded<(BoardFrame? Frame, long At)>();
        await using var door = new ControlDoor(person);
        door.Frame += frame => frames.Writer.TryWrite((frame, Stopwatch.GetTimestamp()));
        door.FetchAgain += _ => frames.Writer.TryWrite((null, 0));
        door.Closed += _ => frames.Writer.TryComplete();
        await door.Open(end.Token);
        var version = await Fetch(door);
        await foreach (var (frame, at) in frames.Reader.ReadAllAsync(end.Token))
        {
            if (frame is not null && frame.From == version)
            {
                frame.Points.ToList().ForEach(p => See(p, at));
                version = frame.To;
            }
            else if (frame is null || frame.To.Epoch != version.Epoch || frame.To.Live > version.Live)
            {
                version = await Fetch(door);
            }
        }
    }

    private async Task<BoardVersion> Fetch(ControlDoor door)
    {
        var board = await person.Board(FaultPlan.Conference, end.Token);
        var at = Stopwatch.GetTimestamp();
        await door.WatchBoard(new WatchBoard(FaultPlan.Conference, board.Version));
        board.Points.ToList().ForEach(p => See(p, at));
        return board.Version;
    }

    private void See(PointTile tile, long at)
    {
        if (!now.TryGetValue(tile.Code, out var before) || before != tile.Link)
        {
            now[tile.Code] = tile.Link;
            sights.Enqueue(new Sight(tile.Code, tile.Link, at));
        }
    }
}
