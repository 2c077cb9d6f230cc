using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Shifts;

/// <summary>Who directs (đạo diễn): one at a time.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Since">Since when.</param>
/// <param name="TookFrom">From whom it was taken without an offer.</param>
/// <param name="OfferedTo">To whom it is offered.</param>
public sealed record Direction(Guid PersonId, DateTimeOffset Since, Guid? TookFrom, Guid? OfferedTo = null);

/// <summary>Somebody takes the direction: where it is free at once, from somebody absent with a reason that stands beside their name.</summary>
public sealed record TakeDirection(Guid PersonId) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Drafted() ?? Guard.Note(Reason)) is { } refusal)
        {
            return refusal;
        }
        return state.Direction switch
        {
            null => Decision.Of(new DirectionTaken(PersonId)),
            { PersonId: var mine } when mine == PersonId => Decision.Refuse("director.already"),
            { OfferedTo: { } to, PersonId: var before } when to == PersonId => Decision.Of(new DirectionTaken(PersonId, before)),
            { PersonId: var other } => Guard.NoteId(Reason, moment) is { } note
                ? Decision.Of(new DirectionTaken(PersonId, other, note)).Noted(Reason, moment)
                : Decision.Refuse("director.reason"),
        };
    }
}

/// <summary>Who directs offers it to another; until that one accepts nothing changes. A later offer replaces the earlier.</summary>
public sealed record OfferDirection(Guid From, Guid To) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Drafted()
        ?? (
            state.Direction?.PersonId != From ? Decision.Refuse("director.other")
            : To == From ? Decision.Refuse("director.nobody")
            : Decision.Of(new DirectionOffered(To))
        );
}

/// <summary>Whom it was offered to accepts.</summary>
public sealed record AcceptDirection(Guid PersonId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Drafted()
        ?? (
            state.Direction is { OfferedTo: { } to } direction && to == PersonId
                ? Decision.Of(new DirectionTaken(PersonId, direction.PersonId))
                : Decision.Refuse("director.not-offered")
        );
}

internal static class Directing
{
    /// <summary>Somebody else directs, and this is theirs to decide. Machines act for whoever gave them the scope.</summary>
    public static Decision? Theirs(this ConferenceState state, Actor actor) =>
        state.Direction is { } direction && actor.Kind == ActorKind.Person && actor != Actor.Person(direction.PersonId)
            ? Decision.Refuse("director.other")
            : null;

    public static ConferenceState Fold(this ConferenceState state, DirectionTaken fact, in FactStamp stamp) =>
        state with
        {
            Direction = new Direction(fact.PersonId, stamp.At, fact.NoteId is null ? null : fact.From),
        };

    public static ConferenceState Fold(this ConferenceState state, DirectionOffered fact) => state with { Direction = state.Direction! with { OfferedTo = fact.To } };
}
