using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Doors;

/// <summary>Every act of a person, an agent or a machine passes here: may this caller do this, and then off to the desk.</summary>
internal sealed class Acts(Desks desks, Followers followers, Denials denials, TimeProvider time)
{
    public async ValueTask<Answer> Do(Caller caller, StreamId stream, Guid? commandId, Command command, DateTimeOffset? occurredAt = null)
    {
        if (commandId is not { } id || id == Guid.Empty)
        {
            return Refused.For("command.id-missing");
        }
        if (Standing.Of(caller, (AccessState)followers.Of(StreamId.Access).Current.State, time.GetUtcNow()) is not { } standing)
        {
            return Refused.For("access.signed-out");
        }
        if (!standing.May(command.GetType()))
        {
            denials.Note(caller, "access.denied");
            return new Refused(new Refusal("access.denied", new Dictionary<string, string>()));
        }
        return await desks.Send(stream, new Envelope(id, caller.Actor, command, occurredAt));
    }

    /// <summary>The coordinator's own acts, and those of a door before anybody is known.</summary>
    public ValueTask<Answer> DoItself(string part, StreamId stream, Guid commandId, Command command) =>
        Permissions.AllowsSystem(command.GetType())
            ? desks.Send(stream, new Envelope(commandId, Actor.System(part), command))
            : throw new InvalidOperationException($"The coordinator itself never sends {command.GetType().Name}.");
}
