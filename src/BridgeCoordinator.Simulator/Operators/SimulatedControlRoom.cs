using System.Threading.Channels;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Simulator.Screens;

namespace BridgeCoordinator.Simulator.Operators;

/// <summary>The director: signs in by a one-time link, follows the board as the page does, and acts through the control hub.</summary>
internal sealed class SimulatedControlRoom : IAsyncDisposable
{
    private readonly string conference;
    private readonly CoordinatorApi api;
    private readonly ControlDoor door;
    private readonly Channel<BoardFrame?> frames = Channel.CreateUnbounded<BoardFrame?>();
    private readonly INarrator narrator;
    private Task following = Task.CompletedTask;

    private SimulatedControlRoom(Uri server, string conference, INarrator narrator, TimeProvider time)
    {
        (this.conference, this.narrator) = (conference, narrator);
        api = new CoordinatorApi(server, token: null, time);
        door = new ControlDoor(api);
        door.Frame += frame => frames.Writer.TryWrite(frame);
        door.FetchAgain += _ => frames.Writer.TryWrite(null);
        door.Closed += _ => frames.Writer.TryComplete();
        Board = new BoardWatch(narrator, time);
    }

    public BoardWatch Board { get; }

    public static async Task<SimulatedControlRoom> Enter(
        Uri server,
        SignInLink link,
        string conference,
        INarrator narrator,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var room = new SimulatedControlRoom(server, conference, narrator, time);
        try
        {
            await room.api.SignIn(link.Link, cancel);
            await room.door.Open(cancel);
            var first = await room.Fetch(cancel);
            room.following = room.Follow(first, cancel);
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    public Task OpenConference() => door.OpenConference(new OpenConferenceAct(api.NewCommandId(), conference));

    public Task CloseConference() => door.CloseConference(new CloseConferenceAct(api.NewCommandId(), conference));

    public Task ChangePhase(string session, SessionPhase to) => door.ChangePhase(new ChangePhaseAct(api.NewCommandId(), session, to, conference));

    public Task OpenRollCall(string session) => door.OpenRollCall(new OpenRollCallAct(api.NewCommandId(), session, conference));

    public Task CloseRollCall(string session, int round) => door.CloseRollCall(new CloseRollCallAct(api.NewCommandId(), session, round, conference));

    public async ValueTask DisposeAsync()
    {
        frames.Writer.TryComplete();
        await door.DisposeAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        api.Dispose();
    }

    private async Task<BoardSnapshot> Fetch(CancellationToken cancel)
    {
        var board = await api.Board(conference, cancel);
        await door.WatchBoard(new WatchBoard(conference, board.Version));
        Board.Take(board);
        return board;
    }

    private async Task Follow(BoardSnapshot board, CancellationToken cancel)
    {
        await foreach (var frame in frames.Reader.ReadAllAsync(cancel))
        {
            if (frame is not null && frame.From == board.Version)
            {
                Board.Take(board = BoardFold.Apply(board, frame));
            }
            else if (frame is null || frame.To.Epoch != board.Version.Epoch || frame.To.Live > board.Version.Live)
            {
                narrator.Say("the board is fetched again");
                board = await Fetch(cancel);
            }
        }
    }
}
