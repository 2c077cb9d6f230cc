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
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/operator/enter", Enter).WithSummary("Enters a point by its codes, and says who one is.");
        api.MapPost("/operator/person", ChangePerson).RequireAuthorization(Policies.Operate).AddEndpointFilter<MeantForPoint>().WithSummary("The shift changes at one's own point.");
    }

    private static async Task<IResult> Enter(
        EnterRequest request,
        HttpContext context,
        OperatorCodes codes,
        WrongCodes wrong,
        Followers followers,
        People people
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
        var contacts = await Contacts(people, conference, point.Line, cancel);
        var reply = new EnterReply(conference.Plan!.Name, point.Line.Name, contacts);
        if (Speakers.Of(conference.Id, point, request.PersonId, request.Name, request.Phone) is not { } person)
        {
            return request.PersonId is null && request.Name is null
                ? Results.Json(reply, ContractJson.Options)
                : Refusals.Problem("request.invalid", ("detail", "name"));
        }
        var signInId = Guid.CreateVersion7(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var (answer, me) = await SignIn(context, signInId, person, (conference.Id, point.Code));
        return answer is Accepted ? Results.Json(reply with { Me = me }, ContractJson.Options) : answer.ToResult(StreamId.Access);
    }

    /// <summary>The shift changes on one phone: whoever stands at the point may hand it on without the codes. What waits on the phone was sent before.</summary>
    private static async Task<IResult> ChangePerson(ChangePersonRequest request, HttpContext context, Followers followers)
    {
        var caller = Caller.Of(context.User);
        if (CommandId.Of(context) is not { } commandId)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (
            followers.Find(StreamId.Conference(caller.ConferenceId ?? ""))?.Current.State is not ConferenceState { Plan: not null } conference
            || conference.Roster.Find(caller.Point ?? "") is not { Withdrawn: false } point
        )
        {
            return Refusals.Problem("point.unknown", ("point", caller.Point ?? ""));
        }
        if (Speakers.Of(conference.Id, point, request.PersonId, request.Name, request.Phone) is not { } person)
        {
            return Refusals.Problem("request.invalid", ("detail", "name"));
        }
        // Derived, so that a change whose answer got lost is repeated as the same sign-in.
        var signInId = DerivedId.From("change-person", caller.SignInId?.ToString("D") ?? "", commandId.ToString("D"));
        var (answer, me) = await SignIn(context, signInId, person, (conference.Id, point.Code));
        return answer is Accepted ? Results.Json(me, ContractJson.Options) : answer.ToResult(StreamId.Access);
    }

    private static async Task<(Answer Answer, Me? Me)> SignIn(HttpContext context, Guid signInId, (Guid Id, PersonRow? Row) person, (string Conference, string Point) seat)
    {
        var services = context.RequestServices;
        var (followers, people, cancel) = (services.GetRequiredService<Followers>(), services.GetRequiredService<People>(), context.RequestAborted);
        var command = new EnterAsOperator(signInId, person.Id, seat.Conference, seat.Point) { Person = person.Row };
        var answer = await services.GetRequiredService<Acts>().DoItself("door", StreamId.Access, signInId, command);
        if (answer is not Accepted accepted)
        {
            return (answer, null);
        }
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, cancel);
        await SignInApi.SetCookie(context, signInId, person.Id, Role.Operator);
        var behind = ((AccessState)followers.Of(StreamId.Access).Current.State).Behind(signInId);
        return (answer, behind is null ? null : await SignInApi.View(people, behind, cancel));
    }

    private static (string Point, string Short) Codes(EnterRequest request) =>
        request.LinkCode?.Split('.', 2) is [var point, var code]
            ? (point.ToUpperInvariant(), code)
            : (AsPrinted(request.PointCode ?? ""), request.ShortCode ?? "");

    /// <summary>A public point code as the sheet has it: a phone's keyboard makes spaces and long dashes of its dashes, and people leave the first one out.</summary>
    private static string AsPrinted(string typed)
    {
        var text = string.Join('-', typed.ToUpperInvariant().Split([' ', '\u00A0', '-', '\u2010', '\u2011', '\u2013', '\u2014', '_'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 4 && text[4] != '-' ? text.Insert(4, "-") : text;
    }

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

    /// <summary>Whoever holds the codes has not said yet who they are: of a classified conference they see roles, no names.</summary>
    private static async Task<IReadOnlyList<ContactChoice>> Contacts(People people, ConferenceState conference, RosterLine line, CancellationToken cancel)
    {
        var known = await people.Find([.. line.Contacts.Select(c => c.PersonId)], cancel);
        return
        [
            .. line.Contacts.Where(c => known.ContainsKey(c.PersonId)).Select(c => new ContactChoice(c.PersonId, conference.IsClassified ? "" : known[c.PersonId].Name, c.Role)),
        ];
    }
}
