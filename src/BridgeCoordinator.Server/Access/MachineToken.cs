using System.Text.Encodings.Web;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Access;

/// <summary>A machine's bearer token: its hash is looked up, and the access stream says whether it still stands and for what.</summary>
internal sealed class MachineToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    Credentials credentials,
    Followers followers,
    TimeProvider time
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }
        var hash = Secrets.Hash(header[Prefix.Length..].Trim());
        if (await credentials.Find("machine-token", hash, Context.RequestAborted) is not { } found)
        {
            return AuthenticateResult.Fail("No such token.");
        }
        var access = (AccessState)(await followers.Open(StreamId.Access, Context.RequestAborted)).Current.State;
        if (!access.MachineTokens.TryGetValue(found.CredentialId, out var token) || token.ExpiresAt <= time.GetUtcNow())
        {
            return AuthenticateResult.Fail("The token is void.");
        }
        var caller = new Caller(ActorKind.Machine, token.TokenId.ToString("D"), Role.Machine) { Scopes = token.Scopes.ToHashSet() };
        return AuthenticateResult.Success(new AuthenticationTicket(caller.Principal(Scheme.Name), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Answer("access.signed-out");

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Answer("access.denied");

    /// <summary>A door that takes cookies and tokens challenges by both; the first one has answered already.</summary>
    private Task Answer(string code) => Response.HasStarted ? Task.CompletedTask : Refusals.Problem(code).ExecuteAsync(Context);
}
