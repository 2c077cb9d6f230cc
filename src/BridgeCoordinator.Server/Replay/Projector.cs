using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Replay;

/// <summary>
/// Draws boards of the past with the board's own hand. What never entered the journal — readings, suspicions, the platform's word — is not on them;
/// a link is as its last verdict said.
/// </summary>
internal sealed class Projector(Names names)
{
    // A full hundred would look like a gap to the board.
    private const int MostLines = LiveBoard.MostLines - 1;
    private static readonly FleetSight Clear = new(SightState.Clear, null, null, 0, 0);

    /// <summary>The board at an instant.</summary>
    public async Task<BoardSnapshot> Still(Reel reel, DateTimeOffset at, CancellationToken cancel)
    {
        var (board, _) = await Begin(reel, at, cancel);
        return board.Snapshot(at)! with { Version = Version(board, at) };
    }

    /// <summary>What changes after an instant, step by step.</summary>
    public async Task<ReplayFrames> Frames(Reel reel, DateTimeOffset from, TimeSpan step, int count, CancellationToken cancel)
    {
        var (board, shown) = await Begin(reel, from, cancel);
        List<BoardFrame> frames = [];
        var (at, drawnAt) = (from, from);
        for (var i = 1; i <= count; i++)
        {
            at = from + (i * step);
            var (before, generation, folded) = (board.Version, board.Generation, await reel.At(at, cancel));
            await Draw(board, reel, folded, shown.Seq, at, cancel);
            shown = folded;
            if (board.Generation != generation || board.Since(before, at) is not { } frame)
            {
                return new ReplayFrames(at, frames, Torn: true);
            }
            if (board.Version != before || i == count)
            {
                frames.Add(frame with { From = Version(board, drawnAt) with { Seq = before.Seq }, To = Version(board, at) });
                drawnAt = at;
            }
        }
        return new ReplayFrames(at, frames, Torn: false);
    }

    private async Task<(LiveBoard Board, Folded Shown)> Begin(Reel reel, DateTimeOffset at, CancellationToken cancel)
    {
        var folded = await reel.At(at, cancel);
        var board = new LiveBoard(((ConferenceState)folded.State).Id, Guid.Empty);
        await Draw(board, reel, folded, 0, at, cancel);
        if (names.Wanted.Any())
        {
            await names.Learn(names.Wanted, cancel);
            await Draw(board, reel, folded, folded.Seq, at, cancel);
        }
        return (board, folded);
    }

    private async Task Draw(LiveBoard board, Reel reel, Folded folded, long after, DateTimeOffset at, CancellationToken cancel)
    {
        var state = (ConferenceState)folded.State;
        var rows = folded.Seq == after ? [] : await reel.Rows(after, folded.Seq, MostLines, cancel);
        var acted = rows.Where(row => row.ActorKind == ActorKind.Person).Select(row => Guid.Parse(row.ActorId));
        await names.Learn([.. acted, .. BoardViews.PeopleOf(state.Incidents.Open.Values)], cancel);
        // What is classified now is so for its past too.
        var shown = names.For(state.IsClassified ? state : (ConferenceState)reel.End.State);
        board.Draw(state, folded.Seq, [.. rows.Select(row => FactLines.Of(row, shown, state))], new(Recorded, Clear, shown), at, restarted: false);
    }

    private static LiveSigns Recorded(ConferenceState conference, BridgePoint point, DateTimeOffset now) =>
        new(point.Link.State, point.Link.State == LinkState.NeverSeen ? point.EnrolledAt : point.Link.Since) { Cause = point.Link.Cause };

    private static BoardVersion Version(LiveBoard board, DateTimeOffset at) => board.Version with { Live = at.ToUnixTimeMilliseconds() };
}
