using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Access;

/// <summary>Makes one-time links, for people an administrator added and for the first administrator of all.</summary>
internal sealed class SignIns(Desks desks, Addresses addresses, TimeProvider time)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>A link that signs this person in once.</summary>
    public async Task<(Answer Answer, Contracts.Http.SignInLink? Link)> Issue(Actor actor, Guid personId)
    {
        var (answer, token, expires) = await IssueToken(actor, personId);
        return (answer, answer is Accepted ? new Contracts.Http.SignInLink(personId, addresses.SignIn(token), expires) : null);
    }

    /// <summary>The secret of such a link, for who does not know yet by what address it will be used.</summary>
    public async Task<(Answer Answer, string Token, DateTimeOffset ExpiresAt)> IssueToken(Actor actor, Guid personId)
    {
        var now = time.GetUtcNow();
        var (linkId, token, expires) = (Guid.CreateVersion7(now), Secrets.Token(), now + LinkLife);
        var command = new IssueSignInLink(linkId, personId, expires) { Secret = new CredentialRow(linkId, "sign-in-link", Secrets.Hash(token)) };
        return (await desks.Send(StreamId.Access, new Envelope(Guid.CreateVersion7(now), actor, command)), token, expires);
    }

    /// <summary>Adds a person and makes the first link.</summary>
    public async Task<(Answer Answer, Contracts.Http.SignInLink? Link)> Add(Actor actor, Guid commandId, AddPersonRequest request)
    {
        // The id is derived, so that a repeated request adds one person.
        var personId = DerivedId.From("person", actor.Kind.ToString(), actor.Id, commandId.ToString("D"));
        var command = new AddPerson(personId, request.Role) { Person = new PersonRow(personId, request.Name, request.Phone) };
        var answer = await desks.Send(StreamId.Access, new Envelope(commandId, actor, command));
        return answer is Accepted ? await Issue(actor, personId) : (answer, null);
    }

    public static bool MayBeGiven(Role role) => role is Role.Administrator or Role.Director or Role.Controller or Role.Observer;
}
