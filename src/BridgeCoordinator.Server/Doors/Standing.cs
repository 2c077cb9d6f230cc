using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Server.Doors;

/// <summary>
/// A connection lives for hours and its claims are as old as it is. What somebody may do is asked of the access stream each time: who was
/// removed, signed out or revoked stands nowhere any more.
/// </summary>
internal static class Standing
{
    /// <summary>The caller as of now; null if whoever it was may not be here any more.</summary>
    public static Caller? Of(Caller caller, AccessState access, DateTimeOffset now) =>
        caller.Kind switch
        {
            ActorKind.Person => caller.SignInId is { } signIn && access.Behind(signIn) is { } person
                ? caller.As(person)
                : null,
            ActorKind.Machine => access.MachineTokens.TryGetValue(Guid.Parse(caller.Id), out var token) && token.ExpiresAt > now
                ? caller with { Scopes = token.Scopes.ToHashSet() }
                : null,
            _ => caller,
        };
}
