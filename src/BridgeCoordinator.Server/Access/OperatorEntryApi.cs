using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>An operator's entry: by the code of a link, or by public point code and short code; then one chooses or types who one is.</summary>
internal static class OperatorEntryApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/operator/enter", Enter).WithSummary("Enters a point by its codes, and says who one is.");

    private static async Task<IResult> Enter(
        EnterRequest request,
        HttpContext context,
        OperatorCodes codes,
        WrongCodes wrong,
        Followers followers,
        People people,
        Acts acts
    )
    {
        var cancel = context.RequestAborted;
        var (pointCode, shortCode) = Codes(request);
        if (wrong.IsLocked(pointCode))
        {
            return Refusals.Problem("access.locked");
        }
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        if (Seat(followers, access, codes, pointCode, shortCode) is not var (conference, point))
        {
            wrong.Note(pointCode);
            return Refusals.Problem("access.code-wrong");
        }
        var contacts = await Contacts(people, point.Line, cancel);
        var reply = new EnterReply(conference.Plan!.Name, point.Line.Name, contacts);
        if (Person(request, conference.Id, point) is not { } person)
        {
            return request.PersonId is null && request.Name is null
                ? Results.Json(reply, ContractJson.Options)
                : Refusals.Problem("request.invalid", ("detail", "name"));
        }
        var signInId = Guid.CreateVersion7(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var command = new EnterAsOperator(signInId, person.Id, conference.Id, point.Code) { Person = person.Row };
        var answer = await acts.DoItself("door", StreamId.Access, signInId, command);
        if (answer is not Accepted accepted)
        {
            return answer.ToResult(StreamId.Access);
        }
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, cancel);
        await SignInApi.SetCookie(context, signInId, person.Id, Role.Operator);
        var behind = ((AccessState)followers.Of(StreamId.Access).Current.State).Behind(signInId);
        return Results.Json(reply with { Me = behind is null ? null : await SignInApi.View(people, behind, cancel) }, ContractJson.Options);
    }

    private static (string Point, string Short) Codes(EnterRequest request) =>
        request.LinkCode?.Split('.', 2) is [var point, var code]
            ? (point.ToUpperInvariant(), code)
            : ((request.PointCode ?? "").Trim().ToUpperInvariant(), request.ShortCode ?? "");

    /// <summary>Four characters may stand for two conferences; the short code tells them apart.</summary>
    private static (ConferenceState Conference, BridgePoint Point)? Seat(
        Followers followers,
        AccessState access,
        OperatorCodes codes,
        string pointCode,
        string shortCode
    )
    {
        if (pointCode.Length < 6 || pointCode[4] != '-')
        {
            return null;
        }
        foreach (var follower in followers.All)
        {
            if (
                follower.Current.State is ConferenceState { Plan: not null, IsClosed: false } conference
                && OperatorCodes.Alias(conference.Id) == Secrets.Normal(pointCode[..4])
                && conference.Roster.Find(pointCode[5..]) is { Withdrawn: false } point
                && codes.Fits(access, conference.Id, point.Code, shortCode)
            )
            {
                return (conference, point);
            }
        }
        return null;
    }

    /// <summary>A contact chosen keeps the id the plan gave; a name typed is the same person when typed again at this point.</summary>
    private static (Guid Id, PersonRow? Row)? Person(EnterRequest request, string conferenceId, BridgePoint point)
    {
        if (request.PersonId is { } chosen)
        {
            return point.Line.Contacts.Any(c => c.PersonId == chosen) ? (chosen, null) : null;
        }
        var name = request.Name?.Trim().Normalize() ?? "";
        if (name.Length is < 2 or > 80 || request.Phone?.Length > 20)
        {
            return null;
        }
        var id = DerivedId.From("operator", conferenceId, point.Code, name.ToUpperInvariant());
        return (id, new PersonRow(id, name, request.Phone));
    }

    private static async Task<IReadOnlyList<ContactChoice>> Contacts(People people, RosterLine line, CancellationToken cancel)
    {
        var known = await people.Find([.. line.Contacts.Select(c => c.PersonId)], cancel);
        return
        [
            .. line.Contacts.Where(c => known.ContainsKey(c.PersonId)).Select(c => new ContactChoice(c.PersonId, known[c.PersonId].Name, c.Role)),
        ];
    }
}
