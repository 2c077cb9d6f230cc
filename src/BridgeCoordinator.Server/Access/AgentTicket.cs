using System.Text.Encodings.Web;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>The ticket of an agent: signed by us, good for 60 s, and used up in the database the moment its connection opens.</summary>
internal sealed class AgentTicket(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    Tickets tickets,
    SiteSessions sessions,
    NodeIdentity node
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Prefix = HubRoutes.TicketScheme + " ";

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
        if (tickets.Read(header[Prefix.Length..].Trim()) is not { } ticket)
        {
            return AuthenticateResult.Fail("The ticket is not ours or has expired.");
        }
        if (!await sessions.Redeem(ticket.SiteId, ticket.Epoch, node.Epoch, Context.RequestAborted))
        {
            return AuthenticateResult.Fail("The ticket was used, or a newer one was given out.");
        }
        var caller = new Caller(ActorKind.Agent, ticket.SiteId, Role.Agent) { Epoch = ticket.Epoch };
        return AuthenticateResult.Success(new AuthenticationTicket(caller.Principal(Scheme.Name), Scheme.Name));
    }
}
