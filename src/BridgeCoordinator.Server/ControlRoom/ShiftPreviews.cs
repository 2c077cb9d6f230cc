using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What a shift of the start would move, before anybody does it.</summary>
internal static class ShiftPreviews
{
    public static IResult Get(string id, string session, DateTimeOffset? to, Boards boards, TimeProvider time)
    {
        if (boards.State(id) is not { } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var now = time.GetUtcNow();
        var start = conference.Session(session)?.StartsAt;
        var moment = new Moment(now, now, Guid.Empty, Actor.System("preview"));
        var (moves, refusal) = WhatMoves.If(conference, new ShiftStart(session, to ?? start ?? now), moment);
        return refusal is null
            ? Results.Json(new ShiftPreview(session, start, to ?? start, moves), ContractJson.Options)
            : Refusals.Problem(refusal);
    }
}
