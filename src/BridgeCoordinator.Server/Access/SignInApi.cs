using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Authentication;

namespace BridgeCoordinator.Server.Access;

/// <summary>In by a one-time link, out again, and who one is.</summary>
internal static class SignInApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sign-in", In).WithSummary("Uses up a one-time link and sets the cookie.");
        api.MapPost("/sign-out", Out).RequireAuthorization().WithSummary("Ends the sign-in.");
        api.MapGet("/me", Me).WithSummary("Who one is; 204 if nobody, which is no error: pages ask it first.");
    }

    /// <summary>Sets the cookie of a sign-in that now stands.</summary>
    public static Task SetCookie(HttpContext context, Guid signInId, Guid personId, Role role) =>
        context.SignInAsync(
            Schemes.Cookie,
            new Caller(ActorKind.Person, personId.ToString("D"), role) { SignInId = signInId }.Principal(Schemes.Cookie),
            new AuthenticationProperties { IsPersistent = true }
        );

    private static async Task<IResult> In(
        SignInRequest request,
        HttpContext context,
        Credentials credentials,
        Followers followers,
        Acts acts,
        People people,
        TimeProvider time
    )
    {
        if (await credentials.Find("sign-in-link", Secrets.Hash(request.Token), context.RequestAborted) is not { } link)
        {
            return Refusals.Problem("access.link-unknown");
        }
        var signInId = Guid.CreateVersion7(time.GetUtcNow());
        var answer = await acts.DoItself("door", StreamId.Access, signInId, new SignIn(signInId, link.CredentialId));
        if (answer is not Accepted accepted)
        {
            return answer.ToResult(StreamId.Access);
        }
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, context.RequestAborted);
        var access = (AccessState)followers.Of(StreamId.Access).Current.State;
        var person = access.Behind(signInId) ?? throw new InvalidOperationException("A sign-in that was just written should stand.");
        await SetCookie(context, signInId, person.PersonId, person.Role);
        return Results.Json(await View(people, person, context.RequestAborted), ContractJson.Options);
    }

    private static async Task<IResult> Out(HttpContext context, Acts acts, TimeProvider time)
    {
        var caller = Caller.Of(context.User);
        if (caller.SignInId is { } signIn)
        {
            await acts.Do(caller, StreamId.Access, Guid.CreateVersion7(time.GetUtcNow()), new SignOut(signIn));
        }
        await context.SignOutAsync(Schemes.Cookie);
        return Results.NoContent();
    }

    private static async Task<IResult> Me(HttpContext context, Followers followers, People people)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return Results.NoContent();
        }
        var caller = Caller.Of(context.User);
        var access = (AccessState)(await followers.Open(StreamId.Access, context.RequestAborted)).Current.State;
        return access.People.TryGetValue(caller.PersonId, out var person)
            ? Results.Json(await View(people, person, context.RequestAborted), ContractJson.Options)
            : Results.NoContent();
    }

    public static async Task<Me> View(People people, PersonAccess person, CancellationToken cancel)
    {
        var found = await people.Find([person.PersonId], cancel);
        var name = found.TryGetValue(person.PersonId, out var known) ? known.Name : "—";
        return new Me(person.PersonId, name, person.Role, person.ConferenceId, person.Point, person.ProgrammeId, person.Unit);
    }
}
