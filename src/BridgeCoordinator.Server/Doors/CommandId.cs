using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Doors;

/// <summary>The command's id as a request carries it.</summary>
internal static class CommandId
{
    /// <summary>From <c>Idempotency-Key</c>; null if it is missing or no UUID.</summary>
    public static Guid? Of(HttpContext context) =>
        Guid.TryParse(context.Request.Headers[HubRoutes.IdempotencyKey], out var id) && id != Guid.Empty ? id : null;

    /// <summary>Whether a sender made it as it should (RFC 9562): by its clock.</summary>
    public static bool IsVersion7(this Guid id) => id.Version == 7;
}
