using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>How the alarms press the people.</summary>
internal static class IncidentKpiPage
{
    private const int MostHours = 24;

    public static IResult Get(string id, Boards boards, TimeProvider time, int? hours, int? operators)
    {
        if (boards.State(id) is not { } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var now = time.GetUtcNow();
        var from = now.AddHours(-Math.Clamp(hours ?? 2, 1, MostHours));
        return Results.Json(AlarmKpis.Of(state, from, now, operators is > 0 ? Math.Min(operators.Value, 1_000) : null), ContractJson.Options);
    }
}
