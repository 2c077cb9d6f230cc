using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

/// <summary>A one-time link is made for a person.</summary>
public sealed record IssueSignInLink(Guid LinkId, Guid PersonId, DateTimeOffset ExpiresAt) : Command<AccessState>
{
    [JsonIgnore]
    public CredentialRow? Secret { get; init; }

    public override Decision Decide(AccessState state, in Moment moment) =>
        !state.People.ContainsKey(PersonId) ? Decision.Refuse("access.person-unknown")
        : state.SignInLinks.ContainsKey(LinkId) ? Decision.Refuse("access.already")
        : ExpiresAt <= moment.Now ? Decision.Refuse("access.expiry")
        : Decision.Of(new SignInLinkIssued(LinkId, PersonId, ExpiresAt)).With(Secret is null ? [] : [Secret]);
}

/// <summary>Somebody signs in with a link, which is used up.</summary>
public sealed record SignIn(Guid SignInId, Guid LinkId) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment) =>
        !state.SignInLinks.TryGetValue(LinkId, out var link) ? Decision.Refuse("access.link-unknown")
        : link.ExpiresAt <= moment.Now ? Decision.Refuse("access.link-expired")
        : state.SignIns.ContainsKey(SignInId) ? Decision.Refuse("access.already")
        : Decision.Of(new SignedIn(SignInId, link.PersonId, LinkId));
}

/// <summary>
/// Somebody enters by a point's short code and says who they are. A code makes nobody an operator who is something else, and an
/// operator who moves to another point is signed out at the old one.
/// </summary>
public sealed record EnterAsOperator(Guid SignInId, Guid PersonId, string ConferenceId, string Point) : Command<AccessState>
{
    [JsonIgnore]
    public PersonRow? Person { get; init; }

    public override Decision Decide(AccessState state, in Moment moment)
    {
        if (state.SignIns.ContainsKey(SignInId))
        {
            return Decision.Refuse("access.already");
        }
        var old = state.People.GetValueOrDefault(PersonId);
        if (old is not null && old.Role != Role.Operator)
        {
            return Decision.Refuse("access.role", ("role", old.Role.ToString()));
        }
        List<IFact> facts = [];
        if (old is null || (old.ConferenceId, old.Point) != (ConferenceId, Point))
        {
            // Whoever enters for the first time is nowhere else: on the morning of a conference that is nearly everybody.
            var elsewhere = old is null ? [] : state.SignIns.Values.Where(s => s.PersonId == PersonId).Select(s => s.SignInId).Order().ToList();
            facts.AddRange(elsewhere.Select(id => new SignedOut(id)));
            facts.Add(new PersonAdded(PersonId, Role.Operator, ConferenceId, Point));
        }
        facts.Add(new SignedIn(SignInId, PersonId));
        return Decision.Of(facts).With(Person is null ? [] : [Person]);
    }
}

/// <summary>A sign-in ends.</summary>
public sealed record SignOut(Guid SignInId) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment) =>
        state.SignIns.ContainsKey(SignInId) ? Decision.Of(new SignedOut(SignInId)) : Decision.Refuse("access.already");
}

/// <summary>The short code of a point is changed; sheets with the old one are void, and who signed in with it is signed out.</summary>
public sealed record ChangeOperatorCode(string ConferenceId, string Point) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment)
    {
        var there = state
            .SignIns.Values.Where(s =>
                state.People.GetValueOrDefault(s.PersonId) is { Role: Role.Operator } p
                && p.ConferenceId == ConferenceId
                && p.Point == Point
            )
            .Select(s => s.SignInId)
            .Order();
        var revision = state.OperatorCodeRevision(ConferenceId, Point) + 1;
        return Decision.Of([new OperatorCodeChanged(ConferenceId, Point, revision), .. there.Select(id => new SignedOut(id))]);
    }
}
