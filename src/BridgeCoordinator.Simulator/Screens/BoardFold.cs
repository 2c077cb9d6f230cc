using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Simulator.Screens;

/// <summary>A board and a frame that starts from it make the next board. Each part of a frame is a whole new value.</summary>
internal static class BoardFold
{
    private const int MostFacts = 100;

    public static BoardSnapshot Apply(BoardSnapshot board, BoardFrame frame) =>
        board with
        {
            Version = frame.To,
            ServerTime = frame.ServerTime,
            Conference = frame.Conference ?? board.Conference,
            Sessions = frame.Sessions ?? board.Sessions,
            CurrentSession = frame.Sessions is null ? board.CurrentSession : frame.CurrentSession,
            Points = frame.Points.Count == 0 ? board.Points : Changed(board.Points, frame.Points),
            Latest = frame.Latest.Count == 0 ? board.Latest : [.. frame.Latest.Concat(board.Latest).Take(MostFacts)],
            Incidents = frame.Incidents ?? board.Incidents,
        };

    private static PointTile[] Changed(IReadOnlyList<PointTile> points, IReadOnlyList<PointTile> changed)
    {
        var byIndex = changed.ToDictionary(p => p.Index);
        var known = points.Select(p => byIndex.Remove(p.Index, out var newer) ? newer : p).ToList();
        return [.. known.Concat(byIndex.Values).OrderBy(p => p.Index)];
    }
}
