using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>A unit's entry: by the code of a link, or by unit code and short code; then one types who one is.</summary>
internal static class UnitEntryApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/unit/enter", Enter).WithSummary("Enters a unit of a programme by its codes, and says who one is.");

    private static async Task<IResult> Enter(
        EnterUnitRequest request,
        HttpContext context,
        UnitCodes codes,
        WrongCodes wrong,
        Followers followers,
        People people,
        Acts acts
    )
    {
        var cancel = context.RequestAborted;
        var (unitCode, shortCode) = Codes(request);
        if (wrong.IsLocked(unitCode))
        {
            return Refusals.Problem("access.locked");
        }
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        if (Seat(followers, access, codes, unitCode, shortCode) is not var (programme, unit))
        {
            wrong.Note(unitCode);
            return Refusals.Problem("access.code-wrong");
        }
        var reply = new EnterUnitReply(programme.Name, unit.Unit.Name);
        if (request.Name is null)
        {
            return Results.Json(reply, ContractJson.Options);
        }
        if (Person(request, programme.Id, unit.Unit.Id) is not { } person)
        {
            return Refusals.Problem("request.invalid", ("detail", "name"));
        }
        var signInId = Guid.CreateVersion7(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var command = new EnterAsUnit(signInId, person.PersonId, programme.Id, unit.Unit.Id) { Person = person };
        var answer = await acts.DoItself("door", StreamId.Access, signInId, command);
        if (answer is not Accepted accepted)
        {
            return answer.ToResult(StreamId.Access);
        }
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, cancel);
        await SignInApi.SetCookie(context, signInId, person.PersonId, Role.Unit);
        var behind = ((AccessState)followers.Of(StreamId.Access).Current.State).Behind(signInId);
        return Results.Json(reply with { Me = behind is null ? null : await SignInApi.View(people, behind, cancel) }, ContractJson.Options);
    }

    private static (string Unit, string Short) Codes(EnterUnitRequest request) =>
        request.LinkCode?.Split('.', 2) is [var unit, var code]
            ? (unit.ToUpperInvariant(), code)
            : ((request.UnitCode ?? "").Trim().ToUpperInvariant(), request.ShortCode ?? "");

    private static (ProgrammePlan Programme, UnitState Unit)? Seat(
        Followers followers,
        AccessState access,
        UnitCodes codes,
        string unitCode,
        string shortCode
    )
    {
        foreach (var follower in followers.All)
        {
            if (follower.Current.State is ProgrammeState { Plan: { } plan } programme && codes.Find(access, programme, unitCode, shortCode) is { } unit)
            {
                return (plan, unit);
            }
        }
        return null;
    }

    /// <summary>A name typed is the same person when typed again at this unit.</summary>
    private static PersonRow? Person(EnterUnitRequest request, string programmeId, string unit)
    {
        var name = request.Name?.Trim().Normalize() ?? "";
        return name.Length is < 2 or > 80 || request.Phone?.Length > 20 || RoleMark.IsLike(name)
            ? null
            : new PersonRow(DerivedId.From("unit-reporter", programmeId, unit, name.ToUpperInvariant()), name, request.Phone);
    }
}
