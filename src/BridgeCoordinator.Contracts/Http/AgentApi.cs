namespace BridgeCoordinator.Contracts.Http;

/// <summary><c>POST /api/v1/agent/enrol</c>: uses up an enrolment code. Refusals: <c>enrolment.code-unknown</c>, <c>enrolment.code-expired</c>.</summary>
/// <param name="Code">The code as handed out; case and dashes do not matter.</param>
/// <param name="PublicKey">The agent's own P-256 key, SubjectPublicKeyInfo, base64.</param>
public sealed record EnrolRequest(string Code, string PublicKey);

/// <summary>The agent is enrolled.</summary>
/// <param name="SiteId">Its site.</param>
/// <param name="SiteName">The site's name.</param>
/// <param name="KeyId">Under which its key is known.</param>
public sealed record EnrolReply(string SiteId, string SiteName, Guid KeyId);

/// <summary>
/// <c>POST /api/v1/sites/{siteId}/enrolment-codes</c>, the slash of the id written as <c>~</c>: a new code for a site whose code was lost or
/// whose machine is new. The unused code before it is void; an agent enrolled there goes on until this one is used. Refusals: <c>site.unknown</c>.
/// </summary>
/// <param name="SiteId">The site.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="Code">Shown this once; works once.</param>
/// <param name="ExpiresAt">7 days from now.</param>
public sealed record IssuedEnrolmentCode(string SiteId, string SiteName, string Code, DateTimeOffset ExpiresAt);

/// <summary><c>POST /api/v1/agent/nonce</c>: something to sign; good for 60 s, kept nowhere.</summary>
/// <param name="Nonce">Opaque text.</param>
public sealed record NonceReply(string Nonce);

/// <summary><c>POST /api/v1/agent/session</c>: asks for a ticket. Refusals: <c>access.denied</c>, <c>coordinator.busy</c> (503 with <c>Retry-After</c>).</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Nonce">The nonce signed.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the UTF-8 bytes of the nonce, IEEE P1363 form, base64.</param>
public sealed record SessionRequest(Guid KeyId, string Nonce, string Signature);

/// <summary>A single-use ticket for one hub connection.</summary>
/// <param name="Ticket">Opaque; goes into <c>Authorization: Ticket …</c> of the hub's WebSocket request.</param>
/// <param name="SiteId">The site.</param>
/// <param name="Epoch">The site's new session epoch.</param>
/// <param name="ExpiresAt">60 s from now.</param>
/// <param name="HeartbeatMs">The interval to begin with, in milliseconds.</param>
/// <param name="ReconnectWindowMs">After a loss the first retry is uniform over this window.</param>
/// <param name="SessionToken">
/// Opaque; goes into <c>Authorization: Session …</c> of <c>POST /api/v1/agent/heartbeat</c>, by which an agent whose socket is stuck proves that it lives.
/// Good for this epoch and a day, and for nothing else.
/// </param>
public sealed record SessionReply(
    string Ticket,
    string SiteId,
    long Epoch,
    DateTimeOffset ExpiresAt,
    int HeartbeatMs,
    int ReconnectWindowMs,
    string SessionToken
);
