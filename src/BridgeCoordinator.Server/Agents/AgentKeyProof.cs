using System.Text.Encodings.Web;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Agents;

/// <summary>
/// An agent at a plain HTTPS door: the key's id, a fresh nonce and its signature, apart by full stops. It opens no session and claims no
/// epoch, so that asking something beside the session does not end it.
/// </summary>
internal sealed class AgentKeyProof(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    SessionDesk desk
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Prefix = HubRoutes.AgentKeyScheme + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }
        // A browser always says where it comes from, an agent never does.
        if (Request.Headers.Origin.Count > 0)
        {
            return AuthenticateResult.Fail("Agents have no origin.");
        }
        if (header[Prefix.Length..].Split('.') is not [var keyId, var nonce, var signature] || !Guid.TryParse(keyId, out var key))
        {
            return AuthenticateResult.Fail("Not a key, a nonce and a signature.");
        }
        return await desk.SiteOf(key, nonce, signature, Context.RequestAborted) is { } siteId
            ? AuthenticateResult.Success(new AuthenticationTicket(new Caller(ActorKind.Agent, siteId, Role.Agent).Principal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The key is not known, or the signature not its own.");
    }
}
