using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

/// <summary>Somebody enters by a unit's code and says who they are. A code makes nobody a reporter who is something else.</summary>
public sealed record EnterAsUnit(Guid SignInId, Guid PersonId, string ProgrammeId, string Unit) : Command<AccessState>
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
        if (old is not null && (old.Role != Role.Unit || (old.ProgrammeId, old.Unit) != (ProgrammeId, Unit)))
        {
            return Decision.Refuse("access.role", ("role", old.Role.ToString()));
        }
        IFact[] facts = old is null
            ? [new UnitReporterAdded(PersonId, ProgrammeId, Unit), new SignedIn(SignInId, PersonId)]
            : [new SignedIn(SignInId, PersonId)];
        return Decision.Of(facts).With(Person is null ? [] : [Person]);
    }
}

/// <summary>The code of a unit is changed; links with the old one are void, and who signed in with it is signed out.</summary>
public sealed record ChangeUnitCode(string ProgrammeId, string Unit) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment)
    {
        var there = state
            .SignIns.Values.Where(s => state.People.GetValueOrDefault(s.PersonId) is { Role: Role.Unit } p && (p.ProgrammeId, p.Unit) == (ProgrammeId, Unit))
            .Select(s => s.SignInId)
            .Order();
        var revision = state.UnitCodeRevision(ProgrammeId, Unit) + 1;
        return Decision.Of([new UnitCodeChanged(ProgrammeId, Unit, revision), .. there.Select(id => new SignedOut(id))]);
    }
}
