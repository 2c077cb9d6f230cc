using System.Collections.Concurrent;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Operators;

/// <summary>The desks of the operators who are looking: drawn again when the conference, a link or the clock changed them.</summary>
internal sealed partial class Desktops(
    Followers followers,
    SiteSigns signs,
    Names names,
    Texts texts,
    NodeIdentity node,
    IHubContext<OperatorHub, IOperatorClient> hub,
    TimeProvider time,
    ILogger<Desktops> log
) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Desktop> open = new();
    private long version;

    public PointDesk? Open(HubCallerContext connection, Caller caller)
    {
        var desk = Draw(caller);
        if (desk is not null)
        {
            open[connection.ConnectionId] = new Desktop(caller, desk);
        }
        return desk;
    }

    public void Close(string connectionId) => open.TryRemove(connectionId, out _);

    /// <summary>The desk as it is now; null if its point is gone.</summary>
    public PointDesk? Draw(Caller caller)
    {
        if (
            followers.Find(StreamId.Conference(caller.ConferenceId ?? ""))?.Current is not { State: ConferenceState { Plan: not null } state } current
            || state.Roster.Find(caller.Point ?? "") is not { Withdrawn: false } point
        )
        {
            return null;
        }
        var now = time.GetUtcNow();
        var desk = OperatorDesk.Of(state, point, signs.Of(state, point, now), (caller.PersonId, names.Of(caller.Id)), names.For(state).Of, texts.Of, now);
        return desk with { Version = Interlocked.Increment(ref version), Epoch = node.Epoch, Seq = current.Seq };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = followers.Subscribe();
        while (!stoppingToken.IsCancellationRequested)
        {
            // News at once, the clock once a second: a phase may change, and so may what is late.
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var news = subscription.News.WaitToReadAsync(turn.Token).AsTask();
            await Task.WhenAny(news, Task.Delay(TimeSpan.FromSeconds(1), time, turn.Token));
            await turn.CancelAsync();
            while (subscription.News.TryRead(out _)) { }
            stoppingToken.ThrowIfCancellationRequested();
            var begun = time.GetTimestamp();
            await LearnNames(stoppingToken);
            foreach (var (connectionId, desktop) in open)
            {
                Refresh(connectionId, desktop);
            }
            await Task.Delay(DeskRounds.Rest(time.GetElapsedTime(begun)), time, stoppingToken);
        }
    }

    private async Task LearnNames(CancellationToken cancel)
    {
        try
        {
            await names.Learn(open.Values.SelectMany(d => Shown(d.Caller)), cancel);
            await texts.Learn(open.Values.Select(d => d.Caller.ConferenceId).Distinct().SelectMany(Written), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Names are a courtesy; the desk goes out with a dash.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NamesNotLearnt(failure);
        }
    }

    /// <summary>Whose names this desk shows: those who have seen or taken the point's calls for help, who has heard its answers, and who may take over.</summary>
    public IEnumerable<Guid> Shown(Caller caller) =>
        followers.Find(StreamId.Conference(caller.ConferenceId ?? ""))?.Current.State is ConferenceState state && state.Roster.Find(caller.Point ?? "") is { } point
            ? [.. HelpDesk.People(state, point), .. AskedWaves.People(state, point), .. OperatorDesk.People(state, point), .. StillViews.People(state, point), .. PhonedViews.People(state.CurrentSession(point, time.GetUtcNow()), point.Index), .. point.Line.Contacts.Select(c => c.PersonId)]
            : [];

    /// <summary>What the desks of a conference quote.</summary>
    public IEnumerable<Guid> Written(string? conferenceId) =>
        followers.Find(StreamId.Conference(conferenceId ?? ""))?.Current.State is ConferenceState state ? LiveDesk.Texts(state, time.GetUtcNow()) : [];

    private void Refresh(string connectionId, Desktop desktop)
    {
        if (desktop.Sending is { IsCompleted: false } || Draw(desktop.Caller) is not { } desk || desktop.Shows(desk))
        {
            return;
        }
        desktop.Shown = desk;
        desktop.Sending = Send(connectionId, desk);
    }

    private async Task Send(string connectionId, PointDesk desk)
    {
        try
        {
            await hub.Clients.Client(connectionId).DeskChanged(desk);
        }
#pragma warning disable CA1031 // A broken line is the page's affair: it comes back and gets the desk whole.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotSent(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Names of operators could not be read.")]
    private partial void NamesNotLearnt(Exception failure);

    [LoggerMessage(LogLevel.Debug, "A desk could not be sent.")]
    private partial void NotSent(Exception failure);
}

/// <summary>One page that is looking. One send in flight, the newest desk wins.</summary>
internal sealed class Desktop(Caller caller, PointDesk shown)
{
    public Caller Caller => caller;

    public PointDesk Shown { get; set; } = shown;

    public Task? Sending { get; set; }

    /// <summary>Whether the page already shows this, the clock and the number aside.</summary>
    public bool Shows(PointDesk desk)
    {
        var (one, other) = (Shown, desk);
        return Bare(one) == Bare(other)
            && one.Help.SequenceEqual(other.Help)
            && one.Contacts!.SequenceEqual(other.Contacts!)
            && one.Phoned!.SequenceEqual(other.Phoned!)
            && LiveDesk.Same(one.Live, other.Live)
            && Same(one.Setup, other.Setup)
            && Same(one.Session, other.Session);
    }

    private static PointDesk Bare(PointDesk desk) =>
        desk with { Version = 0, Seq = null, ServerTime = default, Session = null, Live = null, Setup = null, Help = [], Contacts = null, Phoned = null };

    private static bool Same(DeskSetup? one, DeskSetup? other) =>
        one is null || other is null
            ? one is null && other is null
            : one with { Told = other.Told, Lines = other.Lines, Read = other.Read, Changes = other.Changes } == other
                && one.Told.SequenceEqual(other.Told)
                && one.Lines.SequenceEqual(other.Lines)
                && one.Read.SequenceEqual(other.Read)
                && one.Changes.SequenceEqual(other.Changes);

    private static bool Same(DeskSession? one, DeskSession? other) =>
        one is null || other is null
            ? one is null && other is null
            : one with { Waves = other.Waves, Acts = other.Acts, MayCount = other.MayCount } == other
                && one.Acts.SequenceEqual(other.Acts)
                && one.MayCount.SequenceEqual(other.MayCount)
                && one.Waves.Count == other.Waves.Count
                && one.Waves.Zip(other.Waves).All(pair => Same(pair.First, pair.Second));

    private static bool Same(DeskWave one, DeskWave other) =>
        one with { Checks = other.Checks, Items = other.Items } == other && one.Checks.SequenceEqual(other.Checks) && one.Items.SequenceEqual(other.Items);
}
