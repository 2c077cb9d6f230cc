using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Replay;

/// <summary>Replay over HTTP: what there is, the board at an instant, and what changed from there on.</summary>
internal static class ReplayPages
{
    private const int Parts = 120;
    private const int MostMarks = 1_000;

    /// <summary>What a session's stretch begins before its first fact.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public static async Task<IResult> Reel(string id, Followers followers, Reels reels, Names names, CancellationToken cancel)
    {
        if (await Wound(id, followers, reels, cancel) is not { } reel)
        {
            return Unknown(id);
        }
        var state = (ConferenceState)reel.End.State;
        var marks = reel.Marks;
        await names.Learn(marks.Where(m => m.ActorKind == ActorKind.Person).Select(m => Guid.Parse(m.ActorId)), cancel);
        var instants = reel.Instants;
        var (from, to) = (Instant(reel.Begins), Instant(instants[^1]));
        return Results.Json(
            new ReplayReel(
                state.Id,
                state.Plan!.Name,
                state.Plan.Drill,
                state.Plan.Zone,
                from,
                to,
                reel.End.Seq,
                [Chapter(null, from, to, instants), .. Sessions(marks, to).Select(s => Chapter(s.Id, s.From, s.To, instants))],
                [.. marks.Take(MostMarks).Select(row => FactLines.Of(row, names.For(state), state))]
            ),
            ContractJson.Options
        );
    }

    public static async Task<IResult> Board(string id, DateTimeOffset at, Followers followers, Reels reels, Projector projector, CancellationToken cancel) =>
        await Wound(id, followers, reels, cancel) is { } reel
            ? Results.Json(await projector.Still(reel, Within(reel, at), cancel), ContractJson.Options)
            : Unknown(id);

    public static async Task<IResult> Frames(
        string id,
        DateTimeOffset from,
        int step,
        int count,
        Followers followers,
        Reels reels,
        Projector projector,
        CancellationToken cancel
    ) =>
        await Wound(id, followers, reels, cancel) is { } reel
            ? Results.Json(
                await projector.Frames(reel, Within(reel, from), TimeSpan.FromMilliseconds(Math.Clamp(step, 100, 600_000)), Math.Clamp(count, 1, 60), cancel),
                ContractJson.Options
            )
            : Unknown(id);

    private static async Task<Reel?> Wound(string id, Followers followers, Reels reels, CancellationToken cancel) =>
        StreamId.Conference(id) is var stream && followers.Find(stream)?.Current.State is ConferenceState { Plan: not null } ? await reels.Of(stream, cancel) : null;

    /// <summary>Before its first fact a conference has no board; in whole milliseconds, as versions count.</summary>
    private static DateTimeOffset Within(Reel reel, DateTimeOffset at) => Instant(Math.Max(reel.Begins, at.ToUnixTimeMilliseconds()));

    private static IEnumerable<(string Id, DateTimeOffset From, DateTimeOffset To)> Sessions(JournalRow[] marks, DateTimeOffset end) =>
        marks
            .Select(row => (row.At, Fact: row.Read().Fact as SessionPhaseChanged))
            .Where(change => change.Fact is not null)
            .GroupBy(change => change.Fact!.SessionId)
            .Select(session =>
                (
                    session.Key,
                    session.First().At - Margin,
                    session.FirstOrDefault(change => change.Fact!.To == SessionPhase.Closed) is { Fact: not null } closed ? closed.At + Margin : end
                )
            );

    private static ReplayChapter Chapter(string? session, DateTimeOffset from, DateTimeOffset to, long[] instants)
    {
        var (first, length, parts) = (from.ToUnixTimeMilliseconds(), Math.Max(1, (to - from).TotalMilliseconds), new int[Parts]);
        foreach (var instant in instants)
        {
            if (instant >= first && instant <= first + length)
            {
                parts[(int)Math.Min(Parts - 1, (instant - first) / length * Parts)]++;
            }
        }
        return new(session, from, to, parts);
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static IResult Unknown(string id) => Refusals.Problem("conference.unknown", ("conference", id));
}
