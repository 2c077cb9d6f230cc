using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Board;

/// <summary>
/// The board of one conference on this node: the newest tiles, each with the version it last changed at. A viewer is one number; what it has
/// not seen is every tile above it. Written by one loop, read by many.
/// </summary>
internal sealed class LiveBoard(string conferenceId, Guid epoch)
{
    public const int MostLines = 100;

    private readonly Lock gate = new();
    private PointTile[] tiles = [];
    private long[] tileVersions = [];
    private List<FactLine> latest = [];
    private ConferenceView? conference;
    private SessionView[] sessions = [];
    private IncidentView[] incidents = [];
    private string? currentSession;
    private FleetSight sight = new(SightState.Clear, null, null, 0, 0);
    private long sightVersion;
    private long conferenceVersion;
    private long sessionsVersion;
    private long incidentsVersion;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ConferenceId => conferenceId;

    public BoardVersion Version { get; private set; } = new(epoch, 0, 0);

    /// <summary>Counts how often it was begun anew: a viewer from before must fetch again.</summary>
    public int Generation { get; private set; }

    /// <summary>Completes at the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (gate)
            {
                return changed.Task;
            }
        }
    }

    /// <summary>Draws the board from a state. Only what differs counts as changed.</summary>
    public void Draw(ConferenceState state, long seq, IReadOnlyList<FactLine> lines, LiveLook look, DateTimeOffset now, bool restarted)
    {
        var session = state.CurrentSession(now);
        lock (gate)
        {
            var live = Version.Live + 1;
            var any = restarted || lines.Count > 0;
            if (restarted)
            {
                latest = [];
                Generation++;
            }
            var view = BoardViews.Conference(state, look.Names.Say);
            if (view != conference)
            {
                (conference, conferenceVersion, any) = (view, live, true);
            }
            SessionView[] drawn = [.. state.Sessions.Select(s => BoardViews.Session(state, s, look.Names.Say, now))];
            if (session?.Id != currentSession || !Same(drawn, sessions))
            {
                (sessions, currentSession, sessionsVersion, any) = (drawn, session?.Id, live, true);
            }
            var open = BoardViews.Incidents(state, look.Names, now);
            if (!BoardViews.Same(open, incidents))
            {
                (incidents, incidentsVersion, any) = (open, live, true);
            }
            if (look.Sight != sight)
            {
                (sight, sightVersion, any) = (look.Sight, live, true);
            }
            any |= DrawTiles(state, session, look, now, live);
            latest = [.. lines.Reverse().Concat(latest).Take(MostLines)];
            if (any)
            {
                Publish(new BoardVersion(epoch, seq, live));
            }
        }
    }

    public BoardSnapshot? Snapshot(DateTimeOffset now)
    {
        lock (gate)
        {
            return conference is null
                ? null
                : new BoardSnapshot(Version, now, conference, sessions, currentSession, [.. tiles.Where(t => t is not null)], [.. latest], incidents, sight);
        }
    }

    /// <summary>What a viewer at <paramref name="from"/> has not seen; null if it must fetch again.</summary>
    public BoardFrame? Since(BoardVersion from, DateTimeOffset now)
    {
        lock (gate)
        {
            if (conference is null || from.Epoch != epoch || from.Live > Version.Live || from.Seq > Version.Seq)
            {
                return null;
            }
            var fresh = latest.TakeWhile(line => line.Seq > from.Seq).ToList();
            if (fresh.Count == MostLines && fresh[^1].Seq > from.Seq + 1)
            {
                return null;
            }
            var showSessions = sessionsVersion > from.Live;
            List<PointTile> news = [];
            for (var i = 0; i < tiles.Length; i++)
            {
                if (tileVersions[i] > from.Live && tiles[i] is not null)
                {
                    news.Add(tiles[i]);
                }
            }
            return new BoardFrame(
                from,
                Version,
                now,
                conferenceVersion > from.Live ? conference : null,
                showSessions ? sessions : null,
                showSessions ? currentSession : null,
                news,
                fresh,
                incidentsVersion > from.Live ? incidents : null,
                sightVersion > from.Live ? sight : null
            );
        }
    }

    public PointTile? Tile(int index)
    {
        lock (gate)
        {
            return index < tiles.Length ? tiles[index] : null;
        }
    }

    private bool DrawTiles(ConferenceState state, SessionState? session, LiveLook look, DateTimeOffset now, long live)
    {
        if (tiles.Length != state.Roster.Points.Count)
        {
            Array.Resize(ref tiles, state.Roster.Points.Count);
            Array.Resize(ref tileVersions, state.Roster.Points.Count);
        }
        var (any, say) = (false, (Func<Actor, string>)look.Names.Say);
        foreach (var point in state.Roster.Points)
        {
            if (point.Withdrawn)
            {
                if (tiles[point.Index] is not null)
                {
                    // A frame cannot take a tile away: everybody begins anew.
                    (tiles[point.Index], any) = (null!, true);
                    Generation++;
                }
                continue;
            }
            var tile = BoardViews.Tile(state, point, session, look.Signs(state, point, now), say, now);
            if (!Same(tile, tiles[point.Index]))
            {
                (tiles[point.Index], tileVersions[point.Index], any) = (tile, live, true);
            }
        }
        return any;
    }

    private void Publish(BoardVersion version)
    {
        Version = version;
        var told = changed;
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        told.TrySetResult();
    }

    private static bool Same(PointTile one, PointTile? other) =>
        other is not null
        && one with { Arguments = null } == other with { Arguments = null }
        && (one.Arguments ?? Nothing).OrderBy(a => a.Key, StringComparer.Ordinal).SequenceEqual((other.Arguments ?? Nothing).OrderBy(a => a.Key, StringComparer.Ordinal));

    private static bool Same(SessionView[] some, SessionView[] others) =>
        some.Length == others.Length
        && some.Zip(others).All(pair => pair.First with { Waves = pair.Second.Waves, Go = pair.Second.Go } == pair.Second && BoardViews.Same(pair.First.Go, pair.Second.Go) && Same(pair.First.Waves, pair.Second.Waves));

    private static bool Same(IReadOnlyList<WaveView> some, IReadOnlyList<WaveView> others) =>
        some.Count == others.Count
        && some.Zip(others).All(p => p.First with { AnsweredBy = p.Second.AnsweredBy, Checks = p.Second.Checks } == p.Second);

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();
}

/// <summary>What a board shows beside the journal.</summary>
/// <param name="Signs">What is seen of a point.</param>
/// <param name="Sight">How well the coordinator sees.</param>
/// <param name="Names">Who people are.</param>
internal readonly record struct LiveLook(Func<ConferenceState, BridgePoint, DateTimeOffset, LiveSigns> Signs, FleetSight Sight, Names Names);
