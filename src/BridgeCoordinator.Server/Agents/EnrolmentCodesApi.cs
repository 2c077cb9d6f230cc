using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Agents;

/// <summary>A code was lost, or a site has a new machine: an administrator, or a machine that may import, makes another one.</summary>
internal static class EnrolmentCodesApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/sites/{siteId}/enrolment-codes", New)
            .RequireAuthorization(Policies.Import)
            .WithSummary("A new enrolment code for a site, shown once; the slash of its id written as ~.");

    private static async Task<IResult> New(string siteId, HttpContext context, EnrolmentCodes codes, Followers followers)
    {
        if (CommandId.Of(context) is not { } id)
        {
            return Refusals.Problem("command.id-missing");
        }
        var cancel = context.RequestAborted;
        var registry = (RegistryState)(await followers.Open(StreamId.Registry, cancel)).Current.State;
        if (!registry.Sites.TryGetValue(siteId.Replace('~', '/'), out var site))
        {
            return Refusals.Problem("site.unknown", ("site", siteId.Replace('~', '/')));
        }
        var made = await codes.Make(Caller.Of(context.User), id, [site.Id]);
        if (made.Answer is not Accepted accepted)
        {
            return made.Answer.ToResult(StreamId.Access);
        }
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, cancel);
        return Results.Json(new IssuedEnrolmentCode(site.Id, site.Name, made.BySite[site.Id], made.ExpiresAt), ContractJson.Options);
    }
}
