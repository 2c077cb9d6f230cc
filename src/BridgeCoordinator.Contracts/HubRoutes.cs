namespace BridgeCoordinator.Contracts;

/// <summary>Where the doors are. No client negotiates: connect with WebSockets only.</summary>
public static class HubRoutes
{
    /// <summary>For agents; demands a ticket and refuses any <c>Origin</c>.</summary>
    public const string Agent = "/hubs/v1/agent";

    /// <summary>For operators at a point.</summary>
    public const string Operator = "/hubs/v1/operator";

    /// <summary>For the control room.</summary>
    public const string Control = "/hubs/v1/control";

    /// <summary>The header that carries an agent's single-use ticket: <c>Authorization: Ticket …</c>.</summary>
    public const string TicketScheme = "Ticket";

    /// <summary>The header that carries a command's id (UUID; version 7 when a person's device makes it).</summary>
    public const string IdempotencyKey = "Idempotency-Key";
}
