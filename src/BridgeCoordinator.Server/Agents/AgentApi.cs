using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Agents;

/// <summary>How an agent gets in: a code once, then its own key for each session, then a ticket for one connection.</summary>
internal static class AgentApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/agent/enrol", Enrol).WithSummary("Uses up an enrolment code and registers the agent's own public key.");
        api.MapPost("/agent/nonce", (Tickets tickets) => new NonceReply(tickets.Nonce())).WithSummary("Something to sign; good for 60 s.");
        api.MapPost("/agent/heartbeat", AgentProof.Heartbeat).WithSummary("Proves that a site whose socket is stuck lives.");
        api.MapPost("/agent/session", Session).WithSummary("Trades a signed nonce for a single-use ticket.");
        Throughput.Map(api, "/agent/throughput", Policies.AgentKey);
    }

    private static async Task<IResult> Enrol(
        EnrolRequest request,
        HttpContext context,
        Credentials credentials,
        Followers followers,
        Acts acts
    )
    {
        var cancel = context.RequestAborted;
        if (Key(request.PublicKey) is not { } key)
        {
            return Refusals.Problem("request.invalid", ("detail", "publicKey"));
        }
        if (await credentials.Find("enrolment-code", Secrets.Hash(Secrets.Normal(request.Code)), cancel) is not { } found)
        {
            return Refusals.Problem("enrolment.code-unknown");
        }
        // A code is stored with its fact, so whoever holds it may know of it before this node has folded that fact.
        var follower = await followers.Open(StreamId.Access, cancel);
        await Followers.Heal(follower, cancel);
        var access = (AccessState)follower.Current.State;
        // The same machine with the same code is the same act: whoever lost the first answer gets it again.
        var keyId = DerivedId.From("enrol", found.CredentialId.ToString("D"), Convert.ToBase64String(key));
        if (access.KeyNamed(keyId) is { } enrolled)
        {
            return await Enrolled(followers, enrolled.SiteId, keyId, cancel);
        }
        if (!access.EnrolmentCodes.TryGetValue(found.CredentialId, out var code))
        {
            return Refusals.Problem("enrolment.code-unknown");
        }
        var command = new EnrolAgent(code.CodeId, code.SiteId, keyId) { Key = new CredentialRow(keyId, "agent-key", key) };
        var answer = await acts.DoItself("door", StreamId.Access, keyId, command);
        if (answer is not Accepted accepted)
        {
            return answer.ToResult(StreamId.Access);
        }
        // The agent asks for a session next, and may ask at once.
        await followers.WaitFor(StreamId.Access, accepted.LastSeq, cancel);
        return await Enrolled(followers, code.SiteId, keyId, cancel);
    }

    private static async Task<IResult> Enrolled(Followers followers, string siteId, Guid keyId, CancellationToken cancel)
    {
        var registry = (RegistryState)(await followers.Open(StreamId.Registry, cancel)).Current.State;
        var name = registry.Sites.TryGetValue(siteId, out var site) ? site.Name : siteId;
        return Results.Json(new EnrolReply(siteId, name, keyId), Contracts.ContractJson.Options);
    }

    private static async Task<IResult> Session(
        SessionRequest request,
        HttpContext context,
        Admission admission,
        SessionDesk desk
    )
    {
        using var admitted = admission.Enter();
        if (!admitted.IsAcquired)
        {
            context.Response.Headers.RetryAfter = admission.RetryAfter();
            return Refusals.Problem("coordinator.busy");
        }
        var reply = await desk.Open(request, context.RequestAborted);
        return reply is null ? Refusals.Problem("access.denied") : Results.Json(reply, Contracts.ContractJson.Options);
    }

    /// <summary>The key's bytes, if they are a P-256 public key.</summary>
    private static byte[]? Key(string text)
    {
        var bytes = new byte[256];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes.AsSpan(0, length), out _);
            return key.ExportParameters(false).Curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256" ? bytes[..length] : null;
        }
        catch (CryptographicException)
        {
            // Not a key: said to the caller as such.
            return null;
        }
    }
}

/// <summary>Gives out sessions: checks the signature against the site's key, and claims the next epoch.</summary>
internal sealed class SessionDesk(Credentials credentials, Followers followers, SiteSessions sessions, Tickets tickets, Heartbeats heartbeats, NodeIdentity node)
{
    private const int ReconnectWindowMs = 2_000;

    public async Task<SessionReply?> Open(SessionRequest request, CancellationToken cancel)
    {
        if (await SiteOf(request.KeyId, request.Nonce, request.Signature, cancel) is not { } siteId)
        {
            return null;
        }
        var epoch = await sessions.Claim(siteId, node.Epoch, cancel);
        var ticket = tickets.Write(new Ticket(siteId, epoch));
        var interval = (int)heartbeats.Interval.TotalMilliseconds;
        return new SessionReply(ticket, siteId, epoch, tickets.Expiry, interval, ReconnectWindowMs, tickets.WriteSession(new(siteId, epoch)));
    }

    /// <summary>The site whose key signed a nonce of ours.</summary>
    public async Task<string?> SiteOf(Guid keyId, string nonce, string signature, CancellationToken cancel)
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        if (access.KeyNamed(keyId) is not { } key || !tickets.IsFresh(nonce))
        {
            return null;
        }
        return await credentials.Find(keyId, cancel) is { } stored && Signed(stored.Value, nonce, signature) ? key.SiteId : null;
    }

    private static bool Signed(byte[] publicKey, string nonce, string text)
    {
        var signature = new byte[64];
        if (!Convert.TryFromBase64String(text, signature, out var length) || length != 64)
        {
            return false;
        }
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(Encoding.UTF8.GetBytes(nonce), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}

/// <summary>How many sessions a second this node gives out: a province that comes back at once must not melt it.</summary>
internal sealed class Admission : IDisposable
{
    private readonly TokenBucketRateLimiter bucket = new(
        new TokenBucketRateLimiterOptions
        {
            TokenLimit = 400,
            TokensPerPeriod = 40,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 0,
        }
    );

    public RateLimitLease Enter() => bucket.AttemptAcquire();

    /// <summary>Spread over the next seconds, so that the refused do not come back together.</summary>
    public string RetryAfter() => RandomNumberGenerator.GetInt32(1, 6).ToString("D", null);

    public void Dispose() => bucket.Dispose();
}
