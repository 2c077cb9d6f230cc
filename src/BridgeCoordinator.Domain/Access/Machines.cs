using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

/// <summary>Enrolment codes are made, one a site; an earlier unused code of a site is void.</summary>
public sealed record IssueEnrolmentCodes(IReadOnlyList<NewEnrolmentCode> Codes, DateTimeOffset ExpiresAt) : Command<AccessState>
{
    public const int Most = 5000;

    [JsonIgnore]
    public IReadOnlyList<CredentialRow> Secrets { get; init; } = [];

    public override Decision Decide(AccessState state, in Moment moment) =>
        Codes.Count is 0 or > Most ? Decision.Refuse("request.invalid", ("detail", "codes"))
        : ExpiresAt <= moment.Now ? Decision.Refuse("access.expiry")
        : Codes.Any(code => state.EnrolmentCodes.ContainsKey(code.CodeId)) ? Decision.Refuse("enrolment.already")
        : Decision.Of([.. Codes.Select(code => new EnrolmentCodeIssued(code.CodeId, code.SiteId, ExpiresAt))]).With(Secrets);
}

/// <summary>A code to be made.</summary>
public sealed record NewEnrolmentCode(Guid CodeId, string SiteId);

/// <summary>An agent enrols with a key of its own; the code is used up and an earlier key of the site is void.</summary>
public sealed record EnrolAgent(Guid CodeId, string SiteId, Guid KeyId) : Command<AccessState>
{
    [JsonIgnore]
    public CredentialRow? Key { get; init; }

    public override Decision Decide(AccessState state, in Moment moment) =>
        !state.EnrolmentCodes.TryGetValue(CodeId, out var code) || code.SiteId != SiteId ? Decision.Refuse("enrolment.code-unknown")
        : code.ExpiresAt <= moment.Now ? Decision.Refuse("enrolment.code-expired")
        : Decision.Of(new AgentEnrolled(CodeId, SiteId, KeyId)).With(Key is null ? [] : [Key]);
}

/// <summary>A machine gets a token.</summary>
public sealed record IssueMachineToken(Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt)
    : Command<AccessState>
{
    [JsonIgnore]
    public CredentialRow? Secret { get; init; }

    public override Decision Decide(AccessState state, in Moment moment) =>
        state.MachineTokens.ContainsKey(TokenId) ? Decision.Refuse("access.already")
        : ExpiresAt <= moment.Now ? Decision.Refuse("access.expiry")
        : Scopes.Count == 0 || !Scopes.All(MachineScopes.All.Contains) ? Decision.Refuse("access.scope")
        : Decision.Of(new MachineTokenIssued(TokenId, Name, Scopes, ExpiresAt)).With(Secret is null ? [] : [Secret]);
}

/// <summary>A token is void.</summary>
public sealed record RevokeMachineToken(Guid TokenId) : Command<AccessState>
{
    public override Decision Decide(AccessState state, in Moment moment) =>
        state.MachineTokens.ContainsKey(TokenId) ? Decision.Of(new MachineTokenRevoked(TokenId)) : Decision.Refuse("access.already");
}
