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

    /// <summary>The scheme of a site's session token on plain HTTPS: <c>Authorization: Session …</c>.</summary>
    public const string SessionScheme = "Session";

    /// <summary>The header that carries a command's id (UUID; version 7 when a person's device makes it).</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>
    /// The header in which an operator's page says for which point an act was noted: <c>conference/POINT</c>, percent-encoded. Optional; where it is not the
    /// point of the sign-in the act is refused <c>point.other</c> and nothing is written: what waited on a phone is never taken for another hall's.
    /// </summary>
    public const string ForPoint = "Bridge-Point";

    /// <summary>
    /// Scheme of an agent's <c>Authorization</c> header at a plain HTTPS door: <c>AgentKey keyId.nonce.signature</c>, with a nonce of
    /// <c>POST /api/v1/agent/nonce</c> signed as for a session.
    /// </summary>
    public const string AgentKeyScheme = "AgentKey";

    /// <summary>
    /// <c>GET …?bytes=</c> answers with so many bytes, <c>POST</c> takes the bytes of its body: at most 4 MiB each. For agents, by
    /// <see cref="AgentKeyScheme"/>; <c>coordinator.busy</c> with <c>Retry-After</c> when a site or all of them measure too much.
    /// </summary>
    public const string AgentThroughput = "/api/v1/agent/throughput";
}
