namespace BridgeCoordinator.Contracts.Http;

/// <summary><c>POST /api/v1/sign-in</c>: uses up a one-time link (its secret travels in the fragment <c>#t=</c>, then in this body, never in an address).</summary>
/// <param name="Token">The secret of the link.</param>
public sealed record SignInRequest(string Token);

/// <summary><c>POST /api/v1/operator/enter</c>: by the code of a link, or by public point code and short code.</summary>
/// <param name="LinkCode">The whole code of an operator link (fragment <c>#c=</c>).</param>
/// <param name="PointCode">The public point code, e.g. <c>K7QP-DHV</c>.</param>
/// <param name="ShortCode">The short code, 10 characters of Crockford base 32; case and dashes do not matter.</param>
/// <param name="PersonId">Who one is, chosen among the point's contacts.</param>
/// <param name="Name">Who one is, typed; 2–80 characters. Neither: only asks who may be chosen.</param>
/// <param name="Phone">A number to be reached at.</param>
public sealed record EnterRequest(
    string? LinkCode = null,
    string? PointCode = null,
    string? ShortCode = null,
    Guid? PersonId = null,
    string? Name = null,
    string? Phone = null
);

/// <summary>The answer to entering: signed in if <paramref name="Me"/> is present, else asked who one is.</summary>
/// <param name="ConferenceName">The conference.</param>
/// <param name="PointName">The point.</param>
/// <param name="Contacts">Who may be chosen.</param>
/// <param name="Me">Who one now is.</param>
public sealed record EnterReply(string ConferenceName, string PointName, IReadOnlyList<ContactChoice> Contacts, Me? Me = null);

/// <summary>
/// <c>POST /api/v1/operator/person</c>: the shift changes at a point, on the same phone. Its id stands in <see cref="HubRoutes.IdempotencyKey"/>; a repeat is
/// the same change. Answered with <see cref="Me"/>. Refusals: <c>request.invalid</c>, <c>point.unknown</c>, <c>access.role</c>.
/// </summary>
/// <param name="PersonId">Who one is from now on, chosen among the point's contacts.</param>
/// <param name="Name">Who one is, typed; 2–80 characters.</param>
/// <param name="Phone">A number to be reached at.</param>
public sealed record ChangePersonRequest(Guid? PersonId = null, string? Name = null, string? Phone = null);

/// <summary>A contact to choose on entry.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">What for.</param>
public sealed record ContactChoice(Guid PersonId, string Name, ContactRole Role);

/// <summary><c>GET /api/v1/me</c>: who one is; 204 and no body if nobody.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">The role.</param>
/// <param name="ConferenceId">For an operator: the conference.</param>
/// <param name="Point">For an operator: the point's code.</param>
/// <param name="ProgrammeId">For somebody who reports for a unit: the programme.</param>
/// <param name="Unit">For somebody who reports for a unit: the unit.</param>
public sealed record Me(
    Guid PersonId,
    string Name,
    Role Role,
    string? ConferenceId = null,
    string? Point = null,
    string? ProgrammeId = null,
    string? Unit = null
);

/// <summary><c>POST /api/v1/people</c>: adds a person with a role; answered with a one-time sign-in link.</summary>
/// <param name="Name">2–80 characters.</param>
/// <param name="Role">Administrator, Director, Controller or Observer.</param>
/// <param name="Phone">A number.</param>
public sealed record AddPersonRequest(string Name, Role Role, string? Phone = null);

/// <summary>A one-time sign-in link.</summary>
/// <param name="PersonId">Whom it signs in.</param>
/// <param name="Link">The whole address; its secret stands in the fragment.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record SignInLink(Guid PersonId, string Link, DateTimeOffset ExpiresAt);

/// <summary>A person as administrators see one.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">The role.</param>
/// <param name="Phone">The number.</param>
public sealed record PersonView(Guid PersonId, string Name, Role Role, string? Phone);

/// <summary><c>POST /api/v1/tokens</c>: makes a machine token.</summary>
/// <param name="Name">What it is for, 2–80 characters.</param>
/// <param name="Scopes">Any of <c>plan:write</c>, <c>journal:read</c>, <c>conference:read</c>, <c>conference:run</c>, <c>access:write</c>, <c>readiness:read</c>, <c>programme:write</c>.</param>
/// <param name="ExpiresAt">At most a year from now.</param>
public sealed record IssueTokenRequest(string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);

/// <summary>A machine token; shown once. Goes into <c>Authorization: Bearer …</c>.</summary>
/// <param name="TokenId">Its id.</param>
/// <param name="Token">The secret.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record IssuedToken(Guid TokenId, string Token, DateTimeOffset ExpiresAt);
