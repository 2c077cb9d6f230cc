using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Streams;

/// <summary>Who acts.</summary>
public sealed record Actor(ActorKind Kind, string Id)
{
    public static Actor System(string part) => new(ActorKind.System, part);

    public static Actor Person(Guid id) => new(ActorKind.Person, id.ToString("D"));

    public static Actor Agent(string siteId) => new(ActorKind.Agent, siteId);

    public static Actor Machine(Guid tokenId) => new(ActorKind.Machine, tokenId.ToString("D"));
}

/// <summary>
/// What a command is told beside the state. <paramref name="Now"/> is the journal's clock; <paramref name="OccurredAt"/> is when the
/// sender says it happened (an offline queue's original time), never later than now.
/// </summary>
public readonly record struct Moment(DateTimeOffset Now, DateTimeOffset OccurredAt, Guid CommandId, Actor Actor);

/// <summary>
/// One act. A record whose public properties are its body: serialised as JSON they are what "the same command" means.
/// Personal data rides along in properties marked <see cref="JsonIgnoreAttribute"/>: the chain must not depend on what can be erased.
/// </summary>
public abstract record Command
{
    /// <summary>Pure: no I/O, no clock, no randomness; ids come in with the command.</summary>
    public abstract Decision Decide(StreamState state, in Moment moment);
}

/// <summary>An act on one kind of stream.</summary>
public abstract record Command<TState> : Command
    where TState : StreamState
{
    public sealed override Decision Decide(StreamState state, in Moment moment) =>
        state is TState mine
            ? Decide(mine, moment)
            : throw new InvalidOperationException(
                $"{GetType().Name} acts on {typeof(TState).Name}, but was sent to a {state.GetType().Name}."
            );

    public abstract Decision Decide(TState state, in Moment moment);
}
