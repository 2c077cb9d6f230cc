using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Board;

/// <summary>
/// Keeps the boards: follows the conferences and the live links, draws what changed at once, and looks at the clock once a second, because
/// some things become true by waiting.
/// </summary>
internal sealed partial class Boards(
    Followers followers,
    JournalStore journal,
    SiteSigns signs,
    Sight sight,
    Names names,
    NodeIdentity node,
    TimeProvider time,
    ILogger<Boards> log
) : BackgroundService
{
    private readonly ConcurrentDictionary<string, LiveBoard> boards = new(StringComparer.Ordinal);

    /// <summary>Boards that could not be drawn once: their lines have a gap, so they are begun anew.</summary>
    private readonly ConcurrentDictionary<string, bool> torn = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim stirred = new(0, 1);

    public LiveBoard? Of(string conferenceId) => boards.GetValueOrDefault(conferenceId);

    /// <summary>The conference behind a board.</summary>
    public ConferenceState? State(string conferenceId) =>
        followers.Find(StreamId.Conference(conferenceId))?.Current.State is ConferenceState { Plan: not null } state ? state : null;

    /// <summary>A coordinator that starts shows what it knows before it opens its doors.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await DrawAll(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        stirred.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = followers.Subscribe();
        signs.Changed += Stir;
        sight.Changed += () => Stir("");
        await Task.WhenAll(Follow(subscription, stoppingToken), Watch(stoppingToken));
    }

    /// <summary>
    /// What came while a board was drawn is drawn together: an import of 40,000 points is 400 commits, and a picture of each would keep a core busy
    /// for minutes after it and the house from stopping.
    /// </summary>
    private async Task Follow(Followers.Subscription subscription, CancellationToken stop)
    {
        var waiting = new Dictionary<StreamId, StreamNews>();
        while (await subscription.News.WaitToReadAsync(stop))
        {
            while (subscription.News.TryRead(out var news))
            {
                waiting[news.Stream] = waiting.TryGetValue(news.Stream, out var before) ? before.With(news) : news;
            }
            foreach (var news in waiting.Values)
            {
                stop.ThrowIfCancellationRequested();
                if (news.After.State is ConferenceState { Plan: not null } state)
                {
                    await Draw(state, news.After.Seq, news.Facts, news.Restarted, stop);
                }
            }
            waiting.Clear();
        }
    }

    /// <summary>Links and the clock change tiles too.</summary>
    private async Task Watch(CancellationToken stop)
    {
        while (true)
        {
            await stirred.WaitAsync(TimeSpan.FromSeconds(1), stop);
            await DrawAll(stop);
            // A thousand links may fall in one breath: draw them together.
            await Task.Delay(TimeSpan.FromMilliseconds(40), time, stop);
        }
    }

    private async Task DrawAll(CancellationToken stop)
    {
        foreach (var follower in followers.All)
        {
            if (follower.Current is { State: ConferenceState { Plan: not null } state } folded)
            {
                await Draw(state, folded.Seq, null, restarted: false, stop);
            }
        }
    }

    private async Task Draw(ConferenceState state, long seq, IReadOnlyList<WrittenFact>? facts, bool restarted, CancellationToken stop)
    {
        try
        {
            var board = boards.GetOrAdd(state.Id, id => new LiveBoard(id, node.Epoch));
            var rows = facts?.Select(f => f.Row).ToList() ?? [];
            restarted |= torn.TryRemove(state.Id, out _);
            var first = board.Version.Live == 0 || restarted;
            if (first)
            {
                var stream = StreamId.Conference(state.Id);
                rows = await journal.Read(stream, Math.Max(0, seq - LiveBoard.MostLines), LiveBoard.MostLines, stop);
            }
            await Learn(state, rows, stop);
            lock (board)
            {
                // Two loops draw; a picture older than the one that hangs is not hung over it.
                if (seq < board.Version.Seq && !restarted)
                {
                    return;
                }
                var from = first ? 0 : board.Version.Seq;
                FactLine[] lines = [.. rows.Where(r => r.Seq > from && r.Seq <= seq).Select(r => FactLines.Of(r, names.For(state), state))];
                // Without the lines of the facts in between, wait for the loop that brings them.
                if (facts is null && !first && seq > board.Version.Seq)
                {
                    return;
                }
                board.Draw(state, seq, lines, new(signs.Of, sight.Now, names.For(state)), time.GetUtcNow(), restarted);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One board that cannot be drawn must not keep the others from it; the next turn tries again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            torn[state.Id] = true;
            NotDrawn(failure, state.Id);
        }
    }

    /// <summary>Names make lines readable; without them there are still lines.</summary>
    private async Task Learn(ConferenceState state, List<JournalRow> rows, CancellationToken stop)
    {
        try
        {
            var acted = rows.Where(r => r.ActorKind == ActorKind.Person).Select(r => Guid.Parse(r.ActorId));
            await names.Learn([.. names.Wanted, .. acted, .. BoardViews.PeopleOf(state.Incidents.Open.Values)], stop);
        }
#pragma warning disable CA1031 // The database may be away while the board must go on.
        catch (Exception failure) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            NotNamed(failure);
        }
    }

    private void Stir(string siteId)
    {
        try
        {
            stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // The loop is about to look anyway.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Names could not be looked up; lines show ids until they can.")]
    private partial void NotNamed(Exception failure);

    [LoggerMessage(LogLevel.Error, "The board of {Conference} could not be drawn.")]
    private partial void NotDrawn(Exception failure, string conference);
}
