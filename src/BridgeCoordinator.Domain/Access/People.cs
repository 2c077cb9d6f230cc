using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

/// <summary>A person is given a role, or another one than before.</summary>
public sealed record AddPerson(Guid PersonId, Role Role, string? ConferenceId = null, string? Point = null) : Command<AccessState>
{
    [JsonIgnore]
    public PersonRow? Person { get; init; }

    public override Decision Decide(AccessState state, in Moment moment)
    {
        var old = state.People.GetValueOrDefault(PersonId);
        if (Role is Role.Agent or Role.Machine or Role.Unit || (Role == Role.Operator) != (ConferenceId is not null && Point is not null))
        {
            return Decision.Refuse("access.role", ("role", Role.ToString()));
        }
        if (old is not null && (old.Role, old.ConferenceId, old.Point) == (Role, ConferenceId, Point))
        {
            return Decision.Refuse("access.already");
        }
        return old is not null && state.IsLastAdministrator(PersonId)
            ? Decision.Refuse("access.last-administrator")
            : Decision.Of(new PersonAdded(PersonId, Role, ConferenceId, Point)).With(Person is null ? [] : [Person]);
    }
}

/// <summary>A person may do nothing any more; sign-ins and links end with it.</summary>
public sealed record RemovePerson(Guid PersonId) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment) =>
        !state.People.ContainsKey(PersonId) ? Decision.Refuse("access.person-unknown")
        : state.IsLastAdministrator(PersonId) ? Decision.Refuse("access.last-administrator")
        : Decision.Of(new PersonRemoved(PersonId));
}

/// <summary>A known identity was denied, counted by minute.</summary>
public sealed record RecordDenials(IReadOnlyList<Denial> Denials) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment) =>
        Denials.Count is 0 or > 1000 || Denials.Any(d => d.Count < 1)
            ? Decision.Refuse("request.invalid", ("detail", "denials"))
            : Decision.Of([.. Denials.Select(d => new AccessDenied(d.Identity, d.Code, d.Minute, d.Count))]);
}

/// <summary>One identity, code and minute, with how often.</summary>
public sealed record Denial(string Identity, string Code, DateTimeOffset Minute, int Count);

internal static class Administrators
{
    /// <summary>Without an administrator nobody could ever make another.</summary>
    public static bool IsLastAdministrator(this AccessState state, Guid personId) =>
        state.People.GetValueOrDefault(personId)?.Role == Role.Administrator
        && state.People.Values.Count(p => p.Role == Role.Administrator) == 1;
}
