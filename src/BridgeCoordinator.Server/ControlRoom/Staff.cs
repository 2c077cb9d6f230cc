using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>The people of the control room: those an incident may be given to.</summary>
internal static class Staff
{
    public static bool Works(Followers followers, Guid personId) => Of(followers).TryGetValue(personId, out var role) && IsControl(role);

    public static bool Directs(Followers followers, Guid personId) => Of(followers).GetValueOrDefault(personId) == Role.Director;

    /// <summary>Of a classified conference only those see names who give incidents and the direction to somebody.</summary>
    public static async Task<IResult> Get(string id, HttpContext context, Followers followers, Names names, CancellationToken cancel)
    {
        var state = followers.Find(StreamId.Conference(id))?.Current.State as ConferenceState;
        names = IsControl(Caller.Of(context.User).Role) ? names : names.For(state);
        var staff = Of(followers).Where(p => IsControl(p.Value)).ToList();
        await names.Learn(staff.Select(p => p.Key), cancel);
        return Results.Json(
            staff.Select(p => new StaffMember(p.Key, names.Of(p.Key) ?? "—", p.Value)).OrderBy(p => p.Name, StringComparer.Ordinal),
            ContractJson.Options
        );
    }

    private static bool IsControl(Role role) => role is Role.Director or Role.Controller;

    private static Dictionary<Guid, Role> Of(Followers followers) =>
        ((AccessState)followers.Of(StreamId.Access).Current.State).People.ToDictionary(p => p.Key, p => p.Value.Role);
}
