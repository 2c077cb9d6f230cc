using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>A wave in depth: how its answers came, how each group stands, and who is missing.</summary>
internal sealed class WavePages(Followers followers, PointReadiness readiness, TimeProvider time)
{
    private const int Most = 500;
    private const int MostGroups = 400;
    private const int Parts = 60;

    public static Task<IResult> Get(string id, string session, string wave, int? after, int? limit, WavePages pages, CancellationToken cancel) =>
        pages.Page(id, session, wave, Math.Max(after ?? 0, 0), Math.Clamp(limit ?? Most, 1, Most), cancel);

    private async Task<IResult> Page(string id, string sessionId, string waveId, int after, int limit, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (state.Session(sessionId) is not { } session)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId));
        }
        if (session.Wave(waveId) is not { } wave)
        {
            return Refusals.Problem("wave.unknown", ("wave", waveId));
        }
        var points = state.Roster.Points.Where(p => p.Sits(session.Id)).ToList();
        var missing = Missing(points, wave).ToList();
        var shown = missing.Skip(after).Take(limit).ToList();
        await readiness.Learn(shown.Select(m => wave.Seat(m.Index)), cancel);
        var page = new WavePage(
            BoardViews.Wave(state, session, wave),
            time.GetUtcNow(),
            [.. wave.Plan.Checks.Select((check, i) => Check(check, wave.Rule(i)))],
            wave.Run == 0 ? [] : [.. wave.Plan.Checks.Select((check, i) => Tally(check, i, points, wave))],
            wave.ClosedAt,
            [.. Arrivals(points, wave, time.GetUtcNow())],
            wave.Run == 0 ? [] : [.. Groups(points, wave, Organizations()).Take(MostGroups)],
            [.. shown.Select(p => Missing(state, p, wave))],
            missing.Count,
            after + limit < missing.Count ? after + limit : null,
            [.. Runs(wave)]
        );
        return Results.Json(page, ContractJson.Options);
    }

    /// <summary>The body above an organisation; itself where there is none. Since 2025 there are no districts: whatever the path says is above.</summary>
    public static string Above(string organization) => organization.LastIndexOf('/') is var slash and > 0 ? organization[..slash] : organization;

    public static string? Carrier(BridgePoint point) => point.Line.Lines.FirstOrDefault(l => l.Role == LineRole.Main)?.Carrier;

    /// <summary>The checks that keep a point from being good; at most 16.</summary>
    public static IReadOnlyList<string> Open(WaveRun wave, WaveSeat seat) =>
        [
            .. wave
                .Plan.Checks.Where((_, i) => PointVerdict.OfCheck(wave, i, seat) is Readiness.NotReady or Readiness.Pending && wave.Rule(i) is not { Advisory: true })
                .Take(16),
        ];

    private IReadOnlyDictionary<string, Organization> Organizations() =>
        followers.Find(StreamId.Registry)?.Current.State is RegistryState registry ? registry.Organizations : new Dictionary<string, Organization>();

    private static CheckView Check(string id, CheckPlan? rule) =>
        new(id, rule?.By, rule?.Advisory ?? false, rule?.Name, rule?.NameEn, rule?.Photo ?? false, rule?.AtMost, rule?.AtLeast);

    private static CheckTally Tally(string check, int place, List<BridgePoint> points, WaveRun wave)
    {
        var tally = new int[Enum.GetValues<Readiness>().Length];
        foreach (var point in points)
        {
            tally[(int)PointVerdict.OfCheck(wave, place, wave.Seat(point.Index))]++;
        }
        return new(check, tally[(int)Readiness.Ready], tally[(int)Readiness.ReadyWithNotes], tally[(int)Readiness.NotReady], tally[(int)Readiness.Pending]);
    }

    /// <summary>The time of the run in equal parts, and how many points answered last in each. Who was not asked again is in none.</summary>
    private static IEnumerable<Arrivals> Arrivals(List<BridgePoint> points, WaveRun wave, DateTimeOffset now)
    {
        if (wave.OpenedAt is not { } from)
        {
            return [];
        }
        var until = wave.ClosedAt ?? (wave.Deadline > now ? wave.Deadline.Value : now);
        var part = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((until - from).TotalSeconds / Parts)));
        var count = new int[Parts];
        foreach (var point in points)
        {
            if (wave.Seat(point.Index) is { Kept: false, AnsweredAt: { } at })
            {
                count[(int)Math.Clamp((at - from) / part, 0, Parts - 1)]++;
            }
        }
        var last = (int)Math.Clamp((until - from) / part, 0, Parts - 1);
        return count.Take(last + 1).Select((n, i) => new Arrivals(from + (i * part), n));
    }

    private static IEnumerable<WaveGroup> Groups(List<BridgePoint> points, WaveRun wave, IReadOnlyDictionary<string, Organization> organizations)
    {
        var counted = points.Where(p => p.Counts).ToList();
        var bodies = counted.GroupBy(p => Above(p.Line.OrganizationId)).Select(g => Group(WaveGroupKind.Organization, g.Key, organizations.GetValueOrDefault(g.Key), g, wave));
        var carriers = counted.Where(p => Carrier(p) is not null).GroupBy(p => Carrier(p)!).Select(g => Group(WaveGroupKind.Carrier, g.Key, null, g, wave));
        return Worst(bodies).Concat(Worst(carriers));
    }

    private static IOrderedEnumerable<WaveGroup> Worst(IEnumerable<WaveGroup> groups) =>
        groups.OrderByDescending(g => g.NotReady + g.Missing).ThenBy(g => g.Id, StringComparer.Ordinal);

    private static WaveGroup Group(WaveGroupKind kind, string id, Organization? body, IEnumerable<BridgePoint> points, WaveRun wave)
    {
        var tally = WaveTally.Over(points, wave);
        var missing = tally.Pending + tally.NoAnswer;
        return new(kind, id, body?.Name ?? id, body?.Level, tally.Points, tally.Ready, tally.ReadyWithNotes, tally.Waived, tally.NotReady, missing, tally.Late);
    }

    private static IEnumerable<BridgePoint> Missing(List<BridgePoint> points, WaveRun wave)
    {
        int Weight(BridgePoint point) =>
            wave.Readiness(point.Index) switch
            {
                Readiness.NotReady => 0,
                Readiness.NoAnswer => 1,
                Readiness.Pending => 2,
                _ => 3,
            };
        return wave.Run == 0
            ? []
            : points.Where(p => Weight(p) < 3 || wave.Seat(p.Index).Late is not null).OrderBy(Weight).ThenBy(p => Above(p.Line.OrganizationId), StringComparer.Ordinal).ThenBy(p => p.Index);
    }

    private MissingPoint Missing(ConferenceState state, BridgePoint point, WaveRun wave)
    {
        var seat = wave.Seat(point.Index);
        return new(
            point.Code,
            point.Line.Name,
            point.Line.OrganizationId,
            Above(point.Line.OrganizationId),
            Carrier(point),
            wave.Readiness(seat),
            Open(wave, seat),
            seat.Late?.OccurredAt,
            readiness.Fix(state, seat.Fix)
        );
    }

    private static IEnumerable<WaveRunView> Runs(WaveRun wave)
    {
        if (wave is { State: WaveState.Open, OpenedAt: { } opened })
        {
            yield return new(wave.Run, wave.FailedOnly, opened, null, 0, 0, 0, 0, 0, null, null);
        }
        foreach (var r in wave.Ended.Reverse())
        {
            yield return new(r.Run, r.FailedOnly, r.OpenedAt, r.ClosedAt, r.Ready, r.ReadyWithNotes, r.Waived, r.NotReady, r.NoAnswer, r.Required, r.Passed);
        }
    }
}
