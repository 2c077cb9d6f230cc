using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>An administrator's door: people with roles, their one-time links, and tokens for machines.</summary>
internal static class PeopleApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var admin = api.MapGroup("").RequireAuthorization(Policies.Administer);
        admin.MapGet("/people", List).WithSummary("Everybody with a role in the control room.");
        admin.MapPost("/people", Add).WithSummary("Adds a person with a role; answers with a one-time sign-in link.");
        admin.MapPost("/people/{personId:guid}/sign-in-link", Link).WithSummary("A new one-time sign-in link.");
        admin.MapDelete("/people/{personId:guid}", Remove).WithSummary("Takes a person's role away; sign-ins end.");
        admin.MapPost("/admin-link", AdminLink).WithSummary("A new one-time link for the first administrator.");
        admin.MapPost("/tokens", IssueToken).WithSummary("A token for a machine; shown once.");
        admin.MapDelete("/tokens/{tokenId:guid}", RevokeToken).WithSummary("Makes a token void.");
    }

    private static async Task<IResult> List(HttpContext context, Followers followers, People people)
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, context.RequestAborted)).Current.State;
        var office = access.People.Values.Where(p => p.Role is not (Role.Operator or Role.Unit)).OrderBy(p => p.Since).ToList();
        var names = await people.Find([.. office.Select(p => p.PersonId)], context.RequestAborted);
        return Results.Json(
            office.Select(p => new PersonView(p.PersonId, names.GetValueOrDefault(p.PersonId)?.Name ?? "—", p.Role, names.GetValueOrDefault(p.PersonId)?.Phone)),
            ContractJson.Options
        );
    }

    private static async Task<IResult> Add(AddPersonRequest request, HttpContext context, SignIns signIns)
    {
        if (!SignIns.MayBeGiven(request.Role) || request.Name.Trim().Length is < 2 or > 80)
        {
            return Refusals.Problem("request.invalid", ("detail", SignIns.MayBeGiven(request.Role) ? "name" : "role"));
        }
        if (CommandId.Of(context) is not { } id)
        {
            return Refusals.Problem("command.id-missing");
        }
        return Linked(await signIns.Add(Caller.Of(context.User).Actor, id, request));
    }

    private static async Task<IResult> Link(Guid personId, HttpContext context, SignIns signIns) =>
        Linked(await signIns.Issue(Caller.Of(context.User).Actor, personId));

    private static async Task<IResult> AdminLink(HttpContext context, SignIns signIns, Followers followers)
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, context.RequestAborted)).Current.State;
        return access.People.Values.Where(p => p.Role == Role.Administrator).MinBy(p => p.Since) is { } first
            ? Linked(await signIns.Issue(Caller.Of(context.User).Actor, first.PersonId))
            : Refusals.Problem("access.person-unknown");
    }

    private static async Task<IResult> Remove(Guid personId, HttpContext context, Acts acts) =>
        (await acts.Do(Caller.Of(context.User), StreamId.Access, CommandId.Of(context), new RemovePerson(personId))).ToResult(StreamId.Access);

    private static async Task<IResult> IssueToken(IssueTokenRequest request, HttpContext context, Acts acts)
    {
        if (CommandId.Of(context) is not { } id)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (request.Name.Trim().Length is < 2 or > 80)
        {
            return Refusals.Problem("request.invalid", ("detail", "name"));
        }
        // A repeat of the request is answered without the secret's twin: the command's id is the token's, and the second is refused.
        var token = Secrets.Token();
        var command = new IssueMachineToken(id, request.Name, request.Scopes, request.ExpiresAt)
        {
            Secret = new CredentialRow(id, "machine-token", Secrets.Hash(token)),
        };
        return await acts.Do(Caller.Of(context.User), StreamId.Access, id, command) switch
        {
            Accepted { Repeated: false } => Results.Json(new IssuedToken(id, token, request.ExpiresAt), ContractJson.Options),
            Accepted => Refusals.Problem("access.already"),
            var refused => refused.ToResult(StreamId.Access),
        };
    }

    private static async Task<IResult> RevokeToken(Guid tokenId, HttpContext context, Acts acts) =>
        (await acts.Do(Caller.Of(context.User), StreamId.Access, CommandId.Of(context), new RevokeMachineToken(tokenId))).ToResult(StreamId.Access);

    private static IResult Linked((Answer Answer, Contracts.Http.SignInLink? Link) issued) =>
        issued.Link is { } link ? Results.Json(link, ContractJson.Options) : issued.Answer.ToResult(StreamId.Access);
}
