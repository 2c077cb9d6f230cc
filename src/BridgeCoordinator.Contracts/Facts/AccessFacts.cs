namespace BridgeCoordinator.Contracts.Facts;

/// <summary>access: a person was given a role. Names and numbers stand in the erasable person table.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Role">Administrator, Director, Controller, Observer or Operator.</param>
/// <param name="ConferenceId">For an operator: the conference.</param>
/// <param name="Point">For an operator: the point.</param>
[FactName("person-added")]
public sealed record PersonAdded(Guid PersonId, Role Role, string? ConferenceId = null, string? Point = null) : IFact;

/// <summary>access: the person may do nothing any more; sign-ins end.</summary>
/// <param name="PersonId">The person.</param>
[FactName("person-removed")]
public sealed record PersonRemoved(Guid PersonId) : IFact;

/// <summary>access: a one-time sign-in link was made. Its secret's hash stands in the credential table.</summary>
/// <param name="LinkId">The credential.</param>
/// <param name="PersonId">Whom it signs in.</param>
/// <param name="ExpiresAt">Until when.</param>
[FactName("sign-in-link-issued")]
public sealed record SignInLinkIssued(Guid LinkId, Guid PersonId, DateTimeOffset ExpiresAt) : IFact;

/// <summary>access: a person signed in. The sign-in (not to be confused with a session of a conference) is what the cookie names.</summary>
/// <param name="SignInId">The sign-in.</param>
/// <param name="PersonId">Who.</param>
/// <param name="LinkId">The link used up; absent for an operator's code.</param>
[FactName("signed-in")]
public sealed record SignedIn(Guid SignInId, Guid PersonId, Guid? LinkId = null) : IFact;

/// <summary>access: a sign-in ended.</summary>
/// <param name="SignInId">The sign-in.</param>
[FactName("signed-out")]
public sealed record SignedOut(Guid SignInId) : IFact;

/// <summary>access: an enrolment code was made for a site. An earlier unused code of the site is void.</summary>
/// <param name="CodeId">The credential.</param>
/// <param name="SiteId">The site.</param>
/// <param name="ExpiresAt">Until when.</param>
[FactName("enrolment-code-issued")]
public sealed record EnrolmentCodeIssued(Guid CodeId, string SiteId, DateTimeOffset ExpiresAt) : IFact;

/// <summary>access: an agent enrolled with a key of its own; the code is used up and an earlier key of the site is void.</summary>
/// <param name="CodeId">The code used.</param>
/// <param name="SiteId">The site.</param>
/// <param name="KeyId">The credential that holds the public key.</param>
[FactName("agent-enrolled")]
public sealed record AgentEnrolled(Guid CodeId, string SiteId, Guid KeyId) : IFact;

/// <summary>access: a machine token was made.</summary>
/// <param name="TokenId">The credential.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do: e.g. <c>conference:run</c>.</param>
/// <param name="ExpiresAt">Until when.</param>
[FactName("machine-token-issued")]
public sealed record MachineTokenIssued(Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt) : IFact;

/// <summary>access: a machine token is void.</summary>
/// <param name="TokenId">The credential.</param>
[FactName("machine-token-revoked")]
public sealed record MachineTokenRevoked(Guid TokenId) : IFact;

/// <summary>access: the short code of a point was changed; the earlier ones are void.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Revision">From 2; revision 1 needs no fact.</param>
[FactName("operator-code-changed")]
public sealed record OperatorCodeChanged(string ConferenceId, string Point, int Revision) : IFact;

/// <summary>access: a known identity was denied; one fact per identity, code and minute.</summary>
/// <param name="Identity">Who, as <c>kind:id</c>.</param>
/// <param name="Code">The problem code.</param>
/// <param name="Minute">The minute, UTC.</param>
/// <param name="Count">How often in that minute.</param>
[FactName("access-denied")]
public sealed record AccessDenied(string Identity, string Code, DateTimeOffset Minute, int Count) : IFact;
